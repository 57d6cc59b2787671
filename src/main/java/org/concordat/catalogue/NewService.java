package org.concordat.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.concordat.catalogue.model.LimitText;
import org.concordat.catalogue.model.TermsDefaults;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service as the catalogue's keeper describes it. */
@Schema(description = "A service that the partnership provides.")
record NewService(
        @NotBlank @Size(max = 200) @Schema(description = "Title.", examples = "Premises licences")
        String title,

        @Size(max = 500)
        @Schema(description = "On what law the service and its delegation rest.", examples = "LGA 1972 s101")
        String legalBasis,

        @Pattern(regexp = "provider|client")
        @Schema(
                description = "Which side sends the service's cases (rule C7).",
                enumeration = {"provider", "client"},
                defaultValue = "provider",
                examples = "provider")
        String casesFrom,

        @Size(max = 50)
        @Schema(
                description =
                        "The names that attributes of its cases may have; others are refused. None of personal data.",
                examples = "[\"premisesType\"]")
        Set<@NotNull @Pattern(regexp = "[a-z][A-Za-z0-9]{0,62}") String> attributes,

        @Min(1)
        @Max(9999)
        @Schema(description = "Id in the Local Government Services List, where it has one.", examples = "436")
        Integer lgslId,

        @Min(1)
        @Max(600)
        @Schema(
                description =
                        "How many months a case is kept after it was closed or voided; then it is erased, and what was counted of it stays."
                                + " Left out: until somebody says. A shorter time counts once it has stood for 30 days.",
                examples = "72")
        Integer retentionMonths,

        @Schema(
                description =
                        "What is settled for the service once and for all: it fills what service levels leave open (rule V3). It"
                                + " cannot change while a proposed or signed version covers the service.")
        TermsDefaults defaults) {

    /** What is settled; nothing where it was left out. */
    TermsDefaults settled() {
        return defaults == null ? TermsDefaults.NONE : defaults;
    }

    /**
     * Lets through defaults that can be part of a limit.
     *
     * @throws Rejected rule T2 or T1, with each attribute that cannot
     */
    void requireUsable(Predicate<Slug> calendar) {
        LimitText limit = settled().limit();
        List<Fault> faults = new ArrayList<>();
        limit.wrongParts().forEach(w -> faults.add(new Fault("/defaults/limit/" + w.attribute(), w.detail())));
        Slug.parse(limit.calendar() == null ? "" : limit.calendar())
                .filter(calendar.negate())
                .ifPresent(c -> faults.add(new Fault(
                        "/defaults/limit/calendar", "names a shipped calendar or one of the partnership's own")));
        Integer weight = settled().weight();
        if (weight != null && (weight < 1 || weight > TermsDefaults.HEAVIEST)) {
            faults.add(new Fault("/defaults/weight", "is 1 to " + TermsDefaults.HEAVIEST));
        }
        if (!faults.isEmpty()) {
            throw Rejected.rule("T2", "What is settled for the service cannot be part of a limit.", faults);
        }
    }
}
