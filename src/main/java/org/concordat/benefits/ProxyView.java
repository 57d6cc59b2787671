package org.concordat.benefits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.benefits.model.ProxyVersion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proxy of social value as it is answered. */
@Schema(name = "SocialValueProxy", description = "What a unit of a social good is taken to be worth (rule R3).")
public record ProxyView(
        @Schema(description = "Slug of the proxy.", examples = "apprentice-weeks")
        String proxy,

        @Schema(description = "Title.", examples = "A week of an apprenticeship")
        String title,

        @Schema(description = "What is counted.", examples = "weeks")
        String unit,

        @Schema(description = "Its versions, the earliest first.")
        List<Version> versions,

        @Schema(description = "Revision, from 1; the ETag.", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-03-01T09:00:00Z")
        Instant recordedAt) {

    /** One version. */
    @Schema(name = "SocialValueProxyInForce", description = "A version of a proxy, and from when on it is in force.")
    public record Version(
            @Schema(description = "Number of the version, from 1.", examples = "1")
            int number,

            @Schema(
                    description = "First day on which it is in force, until the next version's.",
                    examples = "2026-04-01")
            LocalDate from,

            @Schema(description = "What one unit is worth, in pounds.")
            MoneyText value,

            @Schema(description = "Who says so.", examples = "The partnership's own estimate of March 2026")
            String source) {

        private static Version of(ProxyVersion version) {
            return new Version(version.number(), version.from(), MoneyText.of(version.value()), version.source());
        }
    }

    static ProxyView of(SocialProxy kept) {
        ProxyText text = kept.written();
        return new ProxyView(
                kept.slug,
                text.title(),
                text.unit(),
                kept.value().versions().stream().map(Version::of).toList(),
                kept.revision(),
                kept.recorded.revision().recordedAt());
    }
}
