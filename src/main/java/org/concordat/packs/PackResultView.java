package org.concordat.packs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.concordat.packs.model.Pack;
import org.concordat.packs.model.PackResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A result of a pack as it stands in a list, with what says which pack it is of. */
@Schema(name = "ReportedResult", description = "A result as a pack tells it, with the digest of the pack's text.")
record PackResultView(
        @Schema(description = "Id of the result.", examples = "2026-05.kettering.sla-ket.premises-in-time")
        String id,

        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "Slug of the service.", examples = "premises-licensing")
        String service,

        @Schema(description = "Name of the agreement.", examples = "sla-ket")
        String agreement,

        @Schema(description = "Ref of the service level.", examples = "premises-in-time")
        String serviceLevel,

        @Schema(description = "The period.", examples = "2026-05")
        String period,

        @Schema(description = "First day of the period.", examples = "2026-05-01")
        LocalDate from,

        @Schema(description = "Last day of the period.", examples = "2026-05-31")
        LocalDate to,

        @Schema(
                description = "How many periods before the pack's own it is, 0 to 3.",
                minimum = "0",
                maximum = "3",
                examples = "0")
        int back,

        @Schema(description = "Kind of the measure.", examples = "timeliness")
        String kind,

        @Schema(description = "Unit of the value.", examples = "percent")
        String unit,

        @Schema(
                description =
                        "What was counted; null where the value has no parts, and where it is suppressed (rule P3).",
                examples = "180")
        BigDecimal numerator,

        @Schema(
                description =
                        "What it was counted out of; null where the value has no parts, and where it is suppressed (rule P3).",
                examples = "200")
        BigDecimal denominator,

        @Schema(
                description = "The value, half-up to two decimals; null without data, and where it is suppressed.",
                examples = "90")
        BigDecimal value,

        @Schema(description = "Limit of met; null where it is a range or differs between areas.", examples = "95")
        BigDecimal target,

        @Schema(description = "The band; null without data, and where it is suppressed.", examples = "serious")
        String band,

        @Schema(description = "The points; null where none arise, and where it is suppressed.", examples = "2")
        Integer points,

        @Schema(
                description = "Whether the public version has no numbers of it since one is small (rule P3).",
                examples = "false")
        boolean suppressed,

        @Schema(
                description = "Whether the period was closed when the pack was made.",
                enumeration = {"provisional", "closed"},
                examples = "closed")
        String status,

        @Schema(
                description = "Address of how it came about.",
                maxLength = 600,
                examples = "/v1/partnerships/nlc/results/2026-05.kettering.sla-ket.premises-in-time/explanation")
        String explanation,

        @Schema(description = "The pack's period.", examples = "2026-05")
        String report,

        @Schema(description = "Revision of the pack.", minimum = "1", examples = "1")
        int revision,

        @Schema(
                description = "Which version of it.",
                enumeration = {"exempt", "public"},
                examples = "public")
        String audience,

        @Schema(description = "The instant that the pack was made of.", examples = "2026-06-20T09:00:00Z")
        Instant knownOn,

        @Schema(
                description = "SHA-256 of the text of that version of the pack.",
                examples = "sha256:3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d")
        String digest) {

    static PackResultView of(Pack pack, String digest, PackResult of) {
        return new PackResultView(
                of.id(),
                of.council(),
                of.service(),
                of.agreement(),
                of.serviceLevel(),
                of.period(),
                of.from(),
                of.to(),
                of.back(),
                of.kind(),
                of.unit(),
                of.numerator(),
                of.denominator(),
                of.value(),
                of.target(),
                of.band(),
                of.points(),
                Boolean.TRUE.equals(of.suppressed()),
                of.status(),
                of.explanation(),
                pack.period(),
                pack.revision(),
                pack.audience(),
                pack.knownOn(),
                digest);
    }
}
