package org.concordat.web;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What lies behind what ended a request. */
record Causes(Throwable exception) {

    private static final String TAKEN = "23505";
    /** Deadlock, serialisation, lock or statement timeout, connections, shutdown. */
    private static final List<String> PASSING = List.of("40", "55P03", "57", "53", "08");

    /** Whether something of a kind is among them. */
    boolean has(Class<? extends Throwable> kind) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Two writers of the same new thing: the database lets one through. */
    boolean areTaken() {
        return refusal().filter(sql -> TAKEN.equals(sql.getSQLState())).isPresent();
    }

    /**
     * Nothing is wrong with the request: it was in somebody's way, or waited too long; without a state it is the pool's word. Where the
     * database refused nothing, a transaction that for no other cause cannot be committed took longer than it may.
     */
    boolean arePassing() {
        return refusal()
                .map(sql -> sql.getSQLState() == null || PASSING.stream().anyMatch(sql.getSQLState()::startsWith))
                .orElseGet(this::areUndone);
    }

    private boolean areUndone() {
        Throwable last = exception;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last instanceof RollbackException;
    }

    private Optional<SQLException> refusal() {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> toSee = new ArrayDeque<>(List.of(exception));
        while (!toSee.isEmpty()) {
            Throwable next = toSee.pop();
            if (next instanceof SQLException sql) {
                return Optional.of(sql);
            }
            if (seen.add(next)) {
                // What was refused at the commit is told as suppressed.
                List.of(next.getSuppressed()).forEach(toSee::push);
                Optional.ofNullable(next.getCause()).ifPresent(toSee::push);
            }
        }
        return Optional.empty();
    }
}
