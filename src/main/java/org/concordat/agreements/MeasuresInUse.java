package org.concordat.agreements;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.catalogue.MeasureChanged;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.MembershipEntry;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.TenantTransactions;

/** Keeps the catalogue from turning the words of an agreement round that somebody has put a name to (rules V1, B1). */
@ApplicationScoped
class MeasuresInUse {

    /** Before results are evaluated again: whoever writes agreements takes its turn before those of evaluation. */
    private static final int FIRST = 1;

    private final Agreements agreements;
    private final Lifecycles lifecycles;
    private final Registry registry;
    private final TenantTransactions transactions;
    private final Turns turns;
    private final Clock clock;

    MeasuresInUse(
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

    /** @throws Rejected V1, when a version that was ever proposed relies on what changes */
    void measure(@Observes @Priority(FIRST) MeasureChanged changed) {
        if (changed.redefined().isEmpty()) {
            return;
        }
        UUID partnership = changed.partnershipId();
        boolean used = registry.partnership(partnership).orElseThrow().members().stream()
                .filter(member -> member.has("member"))
                .map(MembershipEntry::organisationId)
                .sorted()
                .toList()
                .stream()
                .anyMatch(council -> uses(partnership, council, changed.slug()));
        if (used) {
            throw Rejected.rule("V1", "An agreement relies on this measure as it is.", faults(changed.redefined()));
        }
    }

    private static List<Fault> faults(List<String> fields) {
        return fields.stream()
                .map(
                        field -> new Fault(
                                "/" + field,
                                "cannot change while a proposed or signed version has a service level by this measure: make another measure"))
                .toList();
    }

    private boolean uses(UUID partnership, UUID council, Slug measure) {
        turns.take(SigningService.TURN, council);
        Instant now = clock.instant();
        return transactions.evaluating(partnership, council, () -> agreements.ofCouncil(partnership, council).stream()
                .flatMap(agreement -> lifecycles.of(agreement, now).offered())
                .anyMatch(text -> text.isMeasuredBy(measure)));
    }
}
