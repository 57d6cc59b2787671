package org.concordat.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.costs.model.Apportionment;
import org.concordat.costs.model.CouncilShare;
import org.concordat.costs.model.PoolShares;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a council bears of a pool in a year, as it is answered. */
@Schema(
        name = "ApportionedShare",
        description = "What a council bears of a pool in a year, or what nobody bears of it (rules M1 to M4).")
record ApportionmentView(
        @Schema(
                description = "Id of the pool's apportionment, which getApportionmentExplanation takes.",
                examples = "FY2026-27.budget.licensing")
        String apportionment,

        @Schema(description = "Slug of the pool.", examples = "licensing")
        String pool,

        @Schema(description = "Slug of the council; null for what is unrecovered.", examples = "kettering")
        String council,

        @Schema(
                description = "What the item is.",
                enumeration = {"share", "unrecovered"},
                examples = "share")
        String line,

        @Schema(description = "The financial year.", examples = "FY2026-27")
        String year,

        @Schema(
                description = "Which lines are shared.",
                enumeration = {"budget", "actual"},
                examples = "budget")
        String stage,

        @Schema(
                description =
                        "The share of what the members share, out of one, as an exact fraction; where a key does not charge the whole"
                                + " pool, of what is charged; null for what is unrecovered.",
                examples = "47/200")
        String share,

        @Schema(
                description =
                        "The same in percent, rounded half-up to four decimals; to be read, not computed with; null for what is"
                                + " unrecovered.",
                examples = "23.5")
        BigDecimal percent,

        @Schema(description = "The share in pounds, rounded once: the parts of a pool sum to it.")
        MoneyText shared,

        @Schema(
                description =
                        "What is charged to this council only; null where it is not yours to see, and for what is unrecovered.")
        MoneyText extras,

        @Schema(description = "Both together; null where the extras are.")
        MoneyText amount) {

    private static final int DECIMALS = 4;
    private static final Fraction HUNDRED = Fraction.of(100, 1);

    /** What an apportionment says of councils. */
    static List<ApportionmentView> of(Apportionment apportionment, Predicate<String> council) {
        List<ApportionmentView> views = new ArrayList<>();
        for (PoolShares pool : apportionment.pools()) {
            pool.councils().stream()
                    .filter(share -> council.test(share.council()))
                    .map(share -> of(apportionment, pool, share))
                    .forEach(views::add);
            if (pool.unrecovered().pence() != 0) {
                views.add(unrecovered(apportionment, pool));
            }
        }
        return views;
    }

    private static ApportionmentView of(Apportionment of, PoolShares pool, CouncilShare share) {
        return new ApportionmentView(
                new ApportionmentId(of.year(), of.stage(), pool.pool()).text(),
                pool.pool(),
                share.council(),
                "share",
                of.year().toString(),
                of.stage().text(),
                share.share().toString(),
                percent(share.share()),
                MoneyText.of(share.shared()),
                share.extras() == null ? null : MoneyText.of(share.extras()),
                share.extras() == null ? null : MoneyText.of(share.amount()));
    }

    private static ApportionmentView unrecovered(Apportionment of, PoolShares pool) {
        Money amount = pool.unrecovered();
        return new ApportionmentView(
                new ApportionmentId(of.year(), of.stage(), pool.pool()).text(),
                pool.pool(),
                null,
                "unrecovered",
                of.year().toString(),
                of.stage().text(),
                null,
                null,
                MoneyText.of(amount),
                null,
                MoneyText.of(amount));
    }

    /** A share in percent, to be read. */
    static BigDecimal percent(Fraction share) {
        return share.times(HUNDRED).rounded(DECIMALS, RoundingMode.HALF_UP);
    }

    /** What tells it from all others. */
    String key() {
        return pool + " " + line + " " + council;
    }
}
