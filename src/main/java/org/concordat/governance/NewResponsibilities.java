package org.concordat.governance;

import jakarta.persistence.Converter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.concordat.governance.model.Part;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for a service, as it is written and kept. */
@Schema(description = "Who answers for a service, activity by activity, and on what law.")
public record NewResponsibilities(
        @Size(max = 500)
        @Schema(
                description = "The statutory function that the service discharges; left out for none.",
                examples = "Licensing authority for premises and clubs")
        String statutoryFunction,

        @Size(max = 500)
        @Schema(
                description = "The law by which the function is arranged so; left out where none is named.",
                examples = "Licensing Act 2003 s3; Local Government Act 1972 s101")
        String legalBasis,

        @NotNull @Size(max = 500) @Schema(description = "What each organisation is to each activity.")
        List<@NotNull @Valid PartText> parts) {

    private static final String RULE = "models";

    /** @throws Rejected with every part that does not hold together */
    NewResponsibilities checked() {
        List<Fault> faults = Part.faults(parts.stream().map(PartText::value).toList());
        if (!faults.isEmpty()) {
            throw Rejected.rule(RULE, "The responsibilities do not hold together.", faults);
        }
        return this;
    }

    /** What it is where from a day on another takes an organisation's place. */
    NewResponsibilities passed(String predecessor, String successor, LocalDate day) {
        List<PartText> passed =
                Part.passed(parts.stream().map(PartText::value).toList(), predecessor, successor, day).stream()
                        .map(PartText::of)
                        .toList();
        return new NewResponsibilities(statutoryFunction, legalBasis, passed);
    }

    /** What an organisation is to an activity. */
    @Schema(name = "ResponsibilityPart", description = "What an organisation is to an activity of a service, and when.")
    public record PartText(
            @NotBlank
            @Size(max = 200)
            @Schema(description = "The activity.", required = true, examples = "Decide applications")
            String activity,

            @NotNull
            @Pattern(regexp = Slug.FORM)
            @Schema(description = "Slug of the organisation.", required = true, examples = "kettering")
            String organisation,

            @NotNull
            @Pattern(regexp = "responsible|accountable|consulted|informed")
            @Schema(
                    description = "What it is to the activity; one is accountable at a time.",
                    required = true,
                    enumeration = {"responsible", "accountable", "consulted", "informed"},
                    examples = "accountable")
            String role,

            @NotNull @Schema(description = "First day.", required = true, examples = "2026-04-01")
            LocalDate from,

            @Schema(description = "Last day, inclusive; null for none.", examples = "2029-03-31")
            LocalDate to) {

        static PartText of(Part part) {
            return new PartText(part.activity(), part.organisation(), part.role(), part.from(), part.to());
        }

        Part value() {
            return new Part(activity, organisation, role, from, to);
        }
    }

    /** Stores it. */
    @Converter
    static class Stored extends KeptJson<NewResponsibilities> {
        Stored() {
            super(NewResponsibilities.class);
        }
    }
}
