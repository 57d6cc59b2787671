package org.concordat.statements;

import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.kernel.Digest;
import org.concordat.kernel.Money;
import org.concordat.statements.model.WholePennies;
import org.concordat.statements.model.YearShares;
import org.concordat.web.CanonicalJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The budget of a year as it was fixed. */
@Schema(
        name = "FixedBudget",
        description =
                "The budget of a year as it stood when it was fixed: what the councils share. What one council alone is charged is not in it.")
public record FixedBudget(
        @Schema(description = "When it was fixed.", examples = "2026-03-20T10:00:00Z")
        Instant fixedAt,

        @Schema(description = "What all councils were to bear of what they share.")
        MoneyText total,

        @Schema(description = "By pool.") List<PoolAmount> pools,

        @Schema(
                description =
                        "SHA-256 of the canonical JSON (RFC 8785) of total, pools and the year's rules, which a decision about the budget names; null where it was"
                                + " fixed before that was kept.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String digest) {

    /** What a digest covers. */
    record Covered(MoneyText total, List<PoolAmount> pools, YearRules rules) {}

    /**
     * The budget that shares come to.
     *
     * @param rules how it is billed and reconciled, which is decided with it
     */
    static FixedBudget of(YearShares shares, YearRules rules, Instant at) {
        SortedMap<String, Money> pools = new TreeMap<>();
        shares.pools().stream()
                .filter(pool -> pool.item().isShared())
                .forEach(pool -> pools.put(
                        pool.item().reference(), WholePennies.of(pool.annual()).whole()));
        List<PoolAmount> amounts = pools.entrySet().stream()
                .map(pool -> new PoolAmount(pool.getKey(), MoneyText.of(pool.getValue())))
                .toList();
        MoneyText total = MoneyText.of(shares.total());
        return new FixedBudget(
                at,
                total,
                amounts,
                Digest.of(CanonicalJson.of(new Covered(total, amounts, rules))).value());
    }

    /** Whether all that is to be borne is the same, by pool. */
    boolean sameAmounts(FixedBudget other) {
        return total.equals(other.total) && pools.equals(other.pools);
    }

    /** What councils bear of a pool. */
    @Schema(name = "PoolAmount", description = "What councils share of a pool in a year.")
    public record PoolAmount(
            @Schema(description = "Slug of the pool.", examples = "licensing")
            String pool,

            @Schema(description = "What all councils bear of it together.")
            MoneyText amount) {}

    /** Stores it. */
    @Converter
    static class Stored extends StoredJson<FixedBudget> {
        Stored() {
            super(FixedBudget.class);
        }
    }
}
