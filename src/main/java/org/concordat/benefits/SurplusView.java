package org.concordat.benefits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.benefits.model.Account;
import org.concordat.benefits.model.Balance;
import org.concordat.kernel.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A provider's financial year as it is answered. */
@Schema(name = "Surplus", description = "A provider's surplus of a year and what becomes of it (rule R4).")
public record SurplusView(
        @Schema(description = "The financial year.", examples = "FY2026-27")
        String year,

        @Schema(description = "Its first day.", examples = "2026-04-01")
        LocalDate from,

        @Schema(description = "Its last day.", examples = "2027-03-31")
        LocalDate to,

        @Schema(description = "What was earned, a line each.")
        List<SurplusText.Line> revenue,

        @Schema(description = "What was spent, a line each.")
        List<SurplusText.Line> costs,

        @Schema(description = "Percent of a surplus that is put back.", examples = "65")
        BigDecimal share,

        @Schema(
                description = "Where that rule stands.",
                examples = "Articles of association, clause 5: at least 65 % of each year's surplus")
        String basis,

        @Schema(description = "What was put back in the year.")
        List<SurplusText.Reinvested> reinvested,

        @Schema(description = "What was earned less what was spent; negative for a loss.")
        MoneyText surplus,

        @Schema(description = "The share of a surplus that is to be put back, half-up to the penny; 0.00 for a loss.")
        MoneyText putBack,

        @Schema(description = "What the years before left to be put back.")
        MoneyText carriedIn,

        @Schema(description = "What a loss of the year takes of that, as far as it goes; 0.00 where there is none.")
        MoneyText lossCovered,

        @Schema(description = "What could be put back: carried in and put back, less the loss covered.")
        MoneyText available,

        @Schema(description = "What was put back, summed; never more than is available.")
        MoneyText reinvestedInAll,

        @Schema(description = "What is left for the years that follow.")
        MoneyText carriedOut,

        @Schema(
                description = "How these came about, a sentence each.",
                examples = "[\"1000.00 earned less 800.00 spent is 200.00\"]")
        List<String> explanation,

        @Schema(description = "Revision, from 1; the ETag.", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2027-05-03T09:00:00Z")
        Instant recordedAt) {

    static SurplusView of(Surplus kept, Balance balance) {
        SurplusText text = kept.written();
        Account account = balance.account();
        return new SurplusView(
                kept.year,
                kept.year().first(),
                kept.year().last(),
                text.revenue(),
                text.costs(),
                text.share(),
                text.basis(),
                text.reinvested(),
                MoneyText.of(account.surplus()),
                MoneyText.of(account.putBack()),
                MoneyText.of(balance.carriedIn()),
                MoneyText.of(balance.lossCovered()),
                MoneyText.of(balance.available()),
                MoneyText.of(account.reinvested()),
                MoneyText.of(balance.carriedOut()),
                explanation(text, balance),
                kept.revision(),
                kept.recorded.revision().recordedAt());
    }

    private static List<String> explanation(SurplusText text, Balance balance) {
        Account account = balance.account();
        String exact = account.surplus().pence() > 0
                ? account.surplus()
                        .exact()
                        .times(org.concordat.kernel.Fraction.percent(account.share()))
                        .toString()
                : "0";
        return List.of(
                account.revenue().amount() + " earned less " + account.cost().amount() + " spent is "
                        + account.surplus().amount(),
                text.share().toPlainString() + " % of a surplus is put back: exactly " + exact + ", rounded "
                        + account.putBack().amount(),
                carried(balance),
                balance.available().amount() + " less " + account.reinvested().amount() + " put back leaves "
                        + balance.carriedOut().amount());
    }

    private static String carried(Balance balance) {
        String covered = balance.lossCovered().equals(Money.NOTHING)
                ? ""
                : ", less " + balance.lossCovered().amount() + " of the loss, which is covered as far as it goes";
        return balance.carriedIn().amount() + " carried in and "
                + balance.account().putBack().amount() + " put back" + covered + " is "
                + balance.available().amount();
    }
}
