package org.concordat.benefits.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.concordat.kernel.Money;

/**
 * What is there to be put back in a year, and what is left of it (rule R4).
 *
 * @param carriedIn what the years before left
 * @param lossCovered what a loss of the year takes of that, as far as it goes
 */
public record Balance(Account account, Money carriedIn, Money lossCovered) {

    /** What can be put back in the year. */
    public Money available() {
        return carriedIn.plus(account.putBack()).minus(lossCovered);
    }

    /** What is left for the years that follow; negative where more was put back than there was. */
    public Money carriedOut() {
        return available().minus(account.reinvested());
    }

    /** Whether more was put back than there was to put back. */
    public boolean isOverdrawn() {
        return carriedOut().pence() < 0;
    }

    /** The balances of accounts, in order of their years; a year that is not among them changes nothing. */
    public static List<Balance> of(List<Account> accounts) {
        List<Balance> balances = new ArrayList<>();
        Money carried = Money.NOTHING;
        for (Account account :
                accounts.stream().sorted(Comparator.comparing(Account::year)).toList()) {
            Money covered = Money.ofPence(Math.max(0, Math.min(account.loss().pence(), carried.pence())));
            Balance balance = new Balance(account, carried, covered);
            balances.add(balance);
            carried = balance.carriedOut();
        }
        return balances;
    }
}
