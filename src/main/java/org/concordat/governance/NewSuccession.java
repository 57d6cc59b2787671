package org.concordat.governance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That others take the place of a member. */
@Schema(description = "That one or more members take the place of another, which ends (rule G5).")
record NewSuccession(
        @NotNull
        @Pattern(regexp = Slug.FORM)
        @Schema(description = "Slug of the member that ends.", examples = "kettering")
        String predecessor,

        @NotNull
        @Schema(
                description =
                        "The first day of the successors; the predecessor's last day is the day before. Each successor is a member on"
                                + " it.",
                examples = "2027-04-01")
        LocalDate from,

        @NotNull
        @Size(min = 1, max = 20)
        @Schema(description = "Slugs of the members that take its place.", examples = "[\"north-northamptonshire\"]")
        List<@NotNull @Pattern(regexp = Slug.FORM) String> successors,

        @Pattern(regexp = Slug.FORM)
        @Schema(
                description =
                        "Slug of the one that takes over what cannot be divided: actions that are due from that day on, and"
                                + " responsibilities. Left out where there is one successor.",
                examples = "north-northamptonshire")
        String takesOver,

        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "The law by which it ends.",
                examples = "The Northamptonshire (Structural Changes) Order 2020")
        String legalBasis) {

    private static final String RULE = "G5";

    /**
     * What is decided upon.
     *
     * @param id of the succession
     * @throws Rejected when it succeeds itself, somebody is named twice, or nobody takes over what cannot be divided
     */
    SuccessionTerms checked(UUID id) {
        List<String> sorted = successors.stream().distinct().sorted().toList();
        if (sorted.size() < successors.size() || sorted.contains(predecessor)) {
            throw refused("/successors", "are others than the predecessor, each named once");
        }
        String heir = takesOver == null && sorted.size() == 1 ? sorted.get(0) : takesOver;
        if (heir == null || !sorted.contains(heir)) {
            throw refused("/takesOver", "is one of the successors");
        }
        return new SuccessionTerms(id, predecessor, from, sorted, heir, legalBasis);
    }

    static Rejected refused(String pointer, String detail) {
        return Rejected.rule(RULE, "Nobody can be succeeded so.", new Fault(pointer, detail));
    }
}
