package org.concordat.statements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.consequences.ConsequenceBook;
import org.concordat.consequences.CreditDue;
import org.concordat.consequences.CreditView;
import org.concordat.intake.Councils;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.model.ClosedMonths;
import org.concordat.statements.model.Balances;
import org.concordat.statements.model.Item;
import org.concordat.tenancy.Acting;

/**
 * What is due to and from councils since ever of what arises outside a year's pools: the credits of agreements for all periods that are
 * closed, as they now are, and the balances that former years carried forward. Each comes to the statement that is next; what changes
 * later comes as the difference.
 */
@ApplicationScoped
class Claims {

    private final ConsequenceBook consequences;
    private final ClosedPeriods closed;
    private final Statements statements;
    private final Councils councils;

    Claims(ConsequenceBook consequences, ClosedPeriods closed, Statements statements, Councils councils) {
        this.consequences = consequences;
        this.closed = closed;
        this.statements = statements;
        this.councils = councils;
    }

    /**
     * What is due of each, from the first statement that had it to the next. A balance that its reconciliation took out is due at nothing
     * from then on, so that the next statement has what was taken out.
     */
    Claimed of(Acting acting, Instant at) {
        Balances claims = new Balances();
        Map<String, CreditView> credits = new HashMap<>();
        ClosedMonths months = closed.of(acting.partnership().id(), at);
        String partnership = acting.partnership().slug().value();
        for (CreditDue credit : consequences.credits(partnership, periods(months), at)) {
            Item item = new Item(Item.Kind.CREDIT, credit.period() + "." + credit.agreement());
            credits.put(Claimed.key(credit.council(), item.reference()), credit.made());
            claims.add(credit.council(), item, Money.NOTHING.minus(credit.total()));
        }
        statements
                .carriedForward(acting.partnership().id())
                .forEach(balance -> claims.add(
                        councils.slug(balance.organisationId),
                        new Item(Item.Kind.CARRIED_FORWARD, balance.year),
                        Money.ofPence(balance.amountPence)));
        return new Claimed(claims, credits);
    }

    /**
     * What is due outside a year's pools, and what its credits are made of.
     *
     * @param made by council and reference
     */
    record Claimed(Balances balances, Map<String, CreditView> made) {

        private static String key(String council, String reference) {
            return council + " " + reference;
        }

        /** What a credit is made of; null where nothing is credited. */
        CreditView credit(String council, String reference) {
            return made.get(key(council, reference));
        }
    }

    /** The reconciliations whose balances are carried forward, by council and year. */
    Reconciliations reconciliations(UUID partnershipId) {
        Map<String, UUID> ids = new HashMap<>();
        statements
                .carriedForward(partnershipId)
                .forEach(of -> ids.put(Reconciliations.key(councils.slug(of.organisationId), of.year), of.id));
        return new Reconciliations(ids);
    }

    /** Ids of reconciliations. */
    record Reconciliations(Map<String, UUID> ids) {

        private static String key(String council, String year) {
            return council + " " + year;
        }

        UUID get(String council, String year) {
            return ids.get(key(council, year));
        }
    }

    /** All months, quarters and years that are closed as a whole. */
    static List<Period> periods(ClosedMonths closed) {
        Set<YearMonth> months = closed.closedAt().keySet();
        return Arrays.stream(Period.Length.values())
                .flatMap(length -> months.stream().map(month -> Period.containing(month.atDay(1), length)))
                .filter(closed::contains)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }
}
