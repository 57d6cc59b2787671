package org.concordat.readlog;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.readlog.CaseRead.Named;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Capacity;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.RequestedOperation;
import org.concordat.tenancy.TenantTransactions;

/**
 * Records that somebody who acts for another organisation than the council is about to be answered its cases. It is recorded by the
 * transaction that reads them: where that cannot be, the transaction fails, and there is no answer.
 */
@Singleton
public class ReadLog {

    private final CaseReads reads;
    private final RequestedOperation requested;
    private final TenantTransactions transactions;
    private final Clock clock;

    ReadLog(CaseReads reads, RequestedOperation requested, TenantTransactions transactions, Clock clock) {
        this.reads = reads;
        this.requested = requested;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Records the cases of an answer, one row for each council but the reader's own; nothing where there are none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(Acting acting, Collection<SeenCase> answered) {
        List<CaseRead> outside = outside(acting, answered);
        if (!outside.isEmpty()) {
            reads.add(outside);
        }
    }

    /**
     * As {@link #note(Acting, Collection)}, of an operation that writes: where it only tries, its transaction is undone, but what it
     * answers has been read all the same. That is recorded once its transaction is undone: nobody waits for a second connection with one in
     * hand.
     *
     * @param tried whether it only tries
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(Acting acting, Collection<SeenCase> answered, boolean tried) {
        List<CaseRead> outside = outside(acting, answered);
        if (outside.isEmpty()) {
            return;
        }
        if (tried) {
            transactions.afterwards(() -> reads.add(outside));
        } else {
            reads.add(outside);
        }
    }

    /**
     * Records that an answer holds every case that the caller sees: one row for each council but the reader's own, with the number of its
     * cases and the first of them. Nothing where the caller's capacity sees no case of others.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void noteAll(Acting acting) {
        if (acting.capacity() == Capacity.PROVIDER || acting.capacity() == Capacity.AUDITOR) {
            reads.addAll(CaseRead.of(acting, null, Ids.next(), clock.instant(), asked(), List.of()), acting.councils());
        }
    }

    private CaseRead.Asked asked() {
        return new CaseRead.Asked(requested.id(), requested.subject());
    }

    /** Who is neither provider nor auditor is answered with no case of others, but in receipts of what it sent itself. */
    private List<CaseRead> outside(Acting acting, Collection<SeenCase> answered) {
        if (acting.capacity() != Capacity.PROVIDER && acting.capacity() != Capacity.AUDITOR) {
            return List.of();
        }
        Map<UUID, Set<Named>> byCouncil = new LinkedHashMap<>();
        answered.stream()
                .filter(seen -> !seen.councilId().equals(acting.organisation().id()))
                .forEach(seen -> byCouncil
                        .computeIfAbsent(seen.councilId(), council -> new LinkedHashSet<>())
                        .add(new Named(seen.service(), seen.ref())));
        UUID id = Ids.next();
        Instant now = clock.instant();
        return byCouncil.entrySet().stream()
                .map(of -> CaseRead.of(acting, of.getKey(), id, now, asked(), List.copyOf(of.getValue())))
                .toList();
    }
}
