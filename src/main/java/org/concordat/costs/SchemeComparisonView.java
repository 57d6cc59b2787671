package org.concordat.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a version of a sharing scheme would change, as it is answered. */
@Schema(
        name = "SharingSchemeComparison",
        description = "What the councils bear of a year's pools now, and would bear by a version of a sharing scheme.")
record SchemeComparisonView(
        @Schema(description = "Slug of the scheme.", examples = "licensing-cost")
        String scheme,

        @Schema(description = "Number of the version.", minimum = "1", examples = "2")
        int version,

        @Schema(description = "The financial year.", examples = "FY2026-27")
        String year,

        @Schema(
                description = "Which lines are shared.",
                enumeration = {"budget", "actual"},
                examples = "budget")
        String stage,

        @Schema(description = "The shares, now and then.") Sides shares) {

    /** All shares, now and then. */
    @Schema(name = "SharingSchemeComparisonShares", description = "What the councils bear, now and then.")
    record Sides(
            @Schema(
                    description =
                            "All pools that the version shares and that have lines in the year, together: one item for each council; of a draft, a member sees its own.")
            List<Side> councils,

            @Schema(description = "The same pool by pool.") List<PoolSides> pools) {

        /** The same of some councils. */
        Sides seenBy(Predicate<String> seen) {
            return new Sides(
                    some(councils, seen),
                    pools.stream().map(pool -> pool.seenBy(seen)).toList());
        }

        private static List<Side> some(List<Side> sides, Predicate<String> seen) {
            return sides.stream().filter(side -> seen.test(side.council())).toList();
        }
    }

    /** A pool, now and then. */
    @Schema(name = "SharingSchemeComparisonPool", description = "A pool, now and then.")
    record PoolSides(
            @Schema(description = "Slug of the pool.", examples = "licensing")
            String pool,

            @Schema(description = "What the members share of it.")
            MoneyText shared,

            @Schema(
                    description =
                            "What tariffs leave to nobody, as things are; null where no approved version shares the pool in the year.")
            MoneyText unrecoveredNow,

            @Schema(description = "What they would leave to nobody by the version.")
            MoneyText unrecoveredThen,

            @Schema(description = "One item for each council; of a draft, a member sees its own.")
            List<Side> councils) {

        private PoolSides seenBy(Predicate<String> seen) {
            return new PoolSides(pool, shared, unrecoveredNow, unrecoveredThen, Sides.some(councils, seen));
        }
    }

    /** A council, now and then. */
    @Schema(name = "SharingSchemeComparisonSide", description = "A council's part, now and then.")
    record Side(
            @Schema(description = "Slug of the council.", examples = "kettering")
            String council,

            @Schema(
                    description =
                            "What it bears as things are; null where no approved version shares the pool, or one of the pools, in the year.")
            MoneyText now,

            @Schema(description = "What it would bear by the version.")
            MoneyText then,

            @Schema(description = "Then less now; null where there is no now.")
            MoneyText change,

            @Schema(
                    description =
                            "The change in percent of now, rounded half-up to two decimals; null where now is nothing or not there.",
                    examples = "-3.25")
            BigDecimal changePercent,

            @Schema(
                    description =
                            "Its part of what all bear now, in percent, rounded half-up to four decimals; null where there is none.",
                    examples = "23.5")
            BigDecimal percentNow,

            @Schema(
                    description =
                            "Its part of what all would bear, in percent, rounded half-up to four decimals; null where they would bear nothing.",
                    examples = "22.7363")
            BigDecimal percentThen) {

        private static final int DECIMALS = 2;

        /** A council's amounts out of all councils'; now may be null. */
        static Side of(String council, Money now, Money allNow, Money then, Money allThen) {
            Money change = now == null ? null : then.minus(now);
            return new Side(
                    council,
                    text(now),
                    MoneyText.of(then),
                    text(change),
                    now == null || now.pence() == 0
                            ? null
                            : Fraction.of(100 * change.pence(), Math.abs(now.pence()))
                                    .rounded(DECIMALS, RoundingMode.HALF_UP),
                    part(now, allNow),
                    part(then, allThen));
        }

        private static BigDecimal part(Money amount, Money all) {
            return amount == null || all.pence() == 0
                    ? null
                    : ApportionmentView.percent(Fraction.of(amount.pence(), all.pence()));
        }
    }

    static MoneyText text(Money amount) {
        return amount == null ? null : MoneyText.of(amount);
    }
}
