package org.concordat.agreements;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.concordat.agreements.model.VersionText;
import org.concordat.catalogue.MeasureChanged;
import org.concordat.catalogue.ServiceChanged;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.MembershipEntry;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.TenantTransactions;

/** Keeps the catalogue from turning the words of an agreement round that somebody has put a name to (rules V1, B1). */
@ApplicationScoped
class CatalogueInUse {

    /** Before results are evaluated again: whoever writes agreements takes its turn before those of evaluation. */
    private static final int FIRST = 1;

    private final Agreements agreements;
    private final Lifecycles lifecycles;
    private final Registry registry;
    private final TenantTransactions transactions;
    private final Turns turns;
    private final Clock clock;

    CatalogueInUse(
            Agreements agreements,
            Lifecycles lifecycles,
            Registry registry,
            TenantTransactions transactions,
            Turns turns,
            Clock clock) {
        this.agreements = agreements;
        this.lifecycles = lifecycles;
        this.registry = registry;
        this.transactions = transactions;
        this.turns = turns;
        this.clock = clock;
    }

    /** @throws Rejected rule V1, when a version that was proposed has a service level by what changes, or by a rate of it */
    void measure(@Observes @Priority(FIRST) MeasureChanged changed) {
        if (!changed.redefined().isEmpty()
                && inUse(
                        changed.partnershipId(),
                        text -> text.isMeasuredBy(changed.slug())
                                || changed.rates().stream().anyMatch(text::isMeasuredBy))) {
            throw refusal(changed.redefined(), "measure");
        }
    }

    /** @throws Rejected rule V1, when a version that was proposed covers the service whose defaults change */
    void service(@Observes @Priority(FIRST) ServiceChanged changed) {
        if (inUse(changed.partnershipId(), text -> text.covers(changed.slug()))) {
            throw refusal(List.of("defaults"), "service");
        }
    }

    private static Rejected refusal(List<String> fields, String thing) {
        return Rejected.rule(
                "V1",
                "An agreement relies on this " + thing + " as it is.",
                fields.stream()
                        .map(field -> new Fault(
                                "/" + field,
                                "cannot change while a proposed or signed version relies on it: make another " + thing))
                        .toList());
    }

    private boolean inUse(UUID partnership, Predicate<VersionText> use) {
        List<UUID> councils = registry.partnership(partnership).orElseThrow().members().stream()
                .filter(MembershipEntry::isMember)
                .map(MembershipEntry::organisationId)
                .sorted()
                .toList();
        return councils.stream().anyMatch(council -> inUse(partnership, council, use));
    }

    private boolean inUse(UUID partnership, UUID council, Predicate<VersionText> use) {
        turns.take(SigningService.TURN, council);
        Instant now = clock.instant();
        return transactions.evaluating(partnership, council, () -> agreements.ofCouncil(partnership, council).stream()
                .flatMap(agreement -> lifecycles.of(agreement, now).offered())
                .anyMatch(use));
    }
}
