package org.concordat.partnerships;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.model.CollaborationModel;
import org.concordat.partnerships.model.MemberRole;
import org.concordat.partnerships.model.Terms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation to a partnership. */
@Schema(description = "An organisation's part in a partnership, as the operator offers it.")
record NewMember(
        @NotEmpty
        @Size(max = 4)
        @Schema(
                description =
                        "What the organisation is to the partnership: member, provider, host, board. The model says which there"
                                + " are; of provider, host and board there is one each at a time.",
                examples = "[\"member\"]")
        Set<@NotNull @Pattern(regexp = "member|provider|host|board") String> roles,

        @NotNull @Schema(description = "First day.", examples = "2026-04-01")
        LocalDate from,

        @Schema(description = "Last day; null for none.", examples = "2029-03-31")
        LocalDate to,

        @NotNull @Min(0) @Max(1000) @Schema(description = "Votes on the board.", examples = "1")
        Integer votes) {

    /** @throws Rejected when the dates are out of order or the model does not have such a role */
    NewMember checked(CollaborationModel model) {
        if (to != null && to.isBefore(from)) {
            throw Rejected.rule("T0", "The last day comes before the first.", new Fault("/to", "is not before from"));
        }
        Set<String> known = model.roles().stream().map(MemberRole::text).collect(Collectors.toCollection(TreeSet::new));
        if (!known.containsAll(roles)) {
            throw Rejected.rule(
                    Partnership.RULE,
                    "A " + model.text() + " has no such role.",
                    new Fault("/roles", "are out of " + String.join(", ", known)));
        }
        return this;
    }

    Terms terms() {
        return new Terms(
                roles.stream().flatMap(role -> MemberRole.parse(role).stream()).collect(Collectors.toSet()),
                from,
                to,
                votes);
    }
}
