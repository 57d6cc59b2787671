package org.concordat.benefits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.benefits.model.Proxy;
import org.concordat.benefits.model.ProxyVersion;
import org.concordat.kernel.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proxy of social value as it is written and kept. */
@Schema(
        name = "NewSocialValueProxy",
        description =
                "What a unit of a social good is taken to be worth, in versions that are only ever added to (rule R3).")
record ProxyText(
        @NotBlank @Size(max = 200) @Schema(description = "Title.", examples = "A week of an apprenticeship")
        String title,

        @NotNull @Pattern(regexp = Words.WORD) @Schema(description = "What is counted; it stays.", examples = "weeks")
        String unit,

        @NotNull
        @Size(min = 1, max = 100)
        @Schema(
                description =
                        "All its versions, the earliest first, numbered from 1; those that are there stay, and each is later than"
                                + " the one before.")
        List<@NotNull @Valid Version> versions) {

    /** One version. */
    @Schema(name = "SocialValueProxyVersion", description = "What a unit is worth from a day on, and who says so.")
    record Version(
            @NotNull
            @Schema(
                    description = "First day on which it is in force, until the next version's.",
                    examples = "2026-04-01")
            LocalDate from,

            @NotNull @Schema(description = "What one unit is worth, in pounds; from 0 to 1,000,000.00.")
            MoneyText value,

            @NotBlank
            @Size(max = 500)
            @Schema(
                    description = "Who says so, at most 500 characters.",
                    examples =
                            "The partnership's own estimate of March 2026: wage cost saved by the employer, at 2026 prices")
            String source) {}

    /** The proxy; what cannot be read is a fault. */
    Proxy proxy(String name, List<Fault> faults) {
        List<ProxyVersion> read = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            read.add(new ProxyVersion(
                    i + 1,
                    version.from(),
                    Amounts.ofUnit(version.value(), "/versions/" + i + "/value", faults),
                    version.source()));
        }
        return new Proxy(name, unit, read);
    }
}
