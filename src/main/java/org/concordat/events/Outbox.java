package org.concordat.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.concordat.performance.RevisedResults;
import org.concordat.performance.RevisedResults.Figures;
import org.concordat.performance.RevisedResults.Revised;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.TenantTransactions;

/**
 * Gathers what the running transaction has to tell, and writes it when all else is written: the number of an event is taken under a lock
 * that lasts until the commit, so it is taken last. A transaction that is undone, or only tried, tells nothing.
 */
@ApplicationScoped
class Outbox {

    private final TransactionSynchronizationRegistry transaction;
    private final TransactionManager manager;
    private final TenantTransactions transactions;
    private final RevisedResults results;
    private final Registry registry;
    private final Feed feed;

    Outbox(
            TransactionSynchronizationRegistry transaction,
            TransactionManager manager,
            TenantTransactions transactions,
            RevisedResults results,
            Registry registry,
            Feed feed) {
        this.transaction = transaction;
        this.manager = manager;
        this.transactions = transactions;
        this.results = results;
        this.registry = registry;
        this.feed = feed;
    }

    private record Council(UUID partnership, UUID id) {}

    /** Results of cases that were revised at an instant, which are looked up when all of them are. */
    private record Moment(Council of, Instant at) {}

    /** What one transaction has to tell. */
    private static final class Gathered {

        private final Map<Object, NewEvent> events = new LinkedHashMap<>();
        private final Set<Moment> revised = new LinkedHashSet<>();
        private final Map<Council, Set<Figures>> figures = new LinkedHashMap<>();
        private final Map<Council, Set<Revised>> restated = new LinkedHashMap<>();
        private final Map<Council, Instant> latest = new LinkedHashMap<>();

        void forget() {
            events.clear();
            revised.clear();
            figures.clear();
            restated.clear();
            latest.clear();
        }
    }

    private Gathered gathered() {
        Gathered gathered = (Gathered) transaction.getResource(Outbox.class);
        if (gathered == null) {
            Gathered made = new Gathered();
            transaction.putResource(Outbox.class, made);
            atTheEnd(() -> write(made));
            return made;
        }
        return gathered;
    }

    /** Before the persistence context gives its connection back, which an interposed synchronization would come after. */
    private void atTheEnd(Runnable work) {
        try {
            manager.getTransaction().registerSynchronization(new AtTheEnd(work));
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("the transaction tells nothing any more", e);
        }
    }

    void add(NewEvent event) {
        gathered().events.put(new Object(), event);
    }

    /** Adds an event, or makes one of it and of the one that was added for the same key. */
    void merge(Object key, NewEvent event, BinaryOperator<NewEvent> both) {
        gathered().events.merge(key, event, both);
    }

    /** Drops what was gathered so far: it has been undone within the transaction. */
    void forget() {
        gathered().forget();
    }

    /** Results of a council that are made of cases were revised at an instant. */
    void revised(UUID partnership, UUID council, Instant at) {
        Council of = new Council(partnership, council);
        gathered().revised.add(new Moment(of, at));
        gathered().latest.put(of, at);
    }

    /** Figures of a council were recorded, of which results are made. */
    void figures(UUID partnership, UUID council, Collection<Figures> figures, Instant at) {
        Council of = new Council(partnership, council);
        gathered().figures.computeIfAbsent(of, c -> new LinkedHashSet<>()).addAll(figures);
        gathered().latest.put(of, at);
    }

    /** A result of a closed period was counted anew. */
    void restated(UUID partnership, UUID council, Revised result, Instant at) {
        Council of = new Council(partnership, council);
        gathered().restated.computeIfAbsent(of, c -> new LinkedHashSet<>()).add(result);
        gathered().latest.put(of, at);
    }

    private void write(Gathered gathered) {
        List<NewEvent> all = new ArrayList<>(gathered.events.values());
        gathered.latest.forEach(
                (council, at) -> changed(gathered, council).forEach(result -> all.add(changed(council, result, at))));
        Map<UUID, List<NewEvent>> byPartnership =
                new TreeMap<>(); // in one order for all, so that no two wait for each other
        all.forEach(event -> byPartnership
                .computeIfAbsent(event.partnership(), p -> new ArrayList<>())
                .add(event));
        byPartnership.forEach(feed::append);
    }

    private Set<Revised> changed(Gathered gathered, Council council) {
        Set<Revised> changed = new LinkedHashSet<>(gathered.restated.getOrDefault(council, Set.of()));
        transactions.evaluating(council.partnership(), council.id(), () -> {
            gathered.revised.stream()
                    .filter(moment -> moment.of().equals(council))
                    .forEach(moment ->
                            changed.addAll(results.ofCases(council.partnership(), council.id(), moment.at())));
            if (gathered.figures.containsKey(council)) {
                changed.addAll(results.ofFigures(council.partnership(), council.id(), gathered.figures.get(council)));
            }
            return null;
        });
        return changed;
    }

    private NewEvent changed(Council council, Revised result, Instant at) {
        String slug = registry.organisation(council.id()).orElseThrow().slug().value();
        String period = result.period().toString();
        return NewEvent.of(
                council.partnership(),
                council.id(),
                EventType.RESULT_CHANGED,
                "results/" + period + "." + slug + "." + result.agreement() + "." + result.serviceLevel(),
                new ResultData(slug, result.agreement(), result.serviceLevel(), period),
                at);
    }

    /** Runs when the transaction is about to commit. */
    private record AtTheEnd(Runnable work) implements Synchronization {

        @Override
        public void beforeCompletion() {
            work.run();
        }

        @Override
        public void afterCompletion(int status) {
            // What was gathered goes with the transaction.
        }
    }
}
