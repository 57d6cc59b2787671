package org.concordat.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;

/**
 * Gathers what the running transaction has to tell, and writes it when all else is written: the number of an event is taken under a lock
 * that lasts until the commit, so it is taken last. A transaction that is undone, or only tried, tells nothing.
 */
@ApplicationScoped
class Outbox {

    private final TransactionSynchronizationRegistry transaction;
    private final EntityManager entities;
    private final Feed feed;

    Outbox(TransactionSynchronizationRegistry transaction, EntityManager entities, Feed feed) {
        this.transaction = transaction;
        this.entities = entities;
        this.feed = feed;
    }

    /** What one transaction has to tell, in order; what has a key, once for it. */
    private record Gathered(Map<Object, NewEvent> events) {}

    private Map<Object, NewEvent> gathered() {
        Gathered gathered = (Gathered) transaction.getResource(Outbox.class);
        if (gathered == null) {
            Gathered made = new Gathered(new LinkedHashMap<>());
            transaction.putResource(Outbox.class, made);
            entities.flush(); // it has joined the transaction now, so that its own last writes come before ours
            transaction.registerInterposedSynchronization(new AtTheEnd(() -> write(made)));
            return made.events();
        }
        return gathered.events();
    }

    void add(NewEvent event) {
        gathered().put(new Object(), event);
    }

    /** Adds an event, or makes one of it and of the one that was added for the same key. */
    void merge(Object key, NewEvent event, BinaryOperator<NewEvent> both) {
        gathered().merge(key, event, both);
    }

    /** Drops what was gathered so far: it has been undone within the transaction. */
    void forget() {
        gathered().clear();
    }

    private void write(Gathered gathered) {
        Map<UUID, List<NewEvent>> byPartnership =
                new TreeMap<>(); // in one order for all, so that no two wait for each other
        gathered.events().values().forEach(event -> byPartnership
                .computeIfAbsent(event.partnership(), p -> new ArrayList<>())
                .add(event));
        byPartnership.forEach(feed::append);
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
