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

    /** Whether something of a kind is among them. */
    boolean has(Class<? extends Throwable> kind) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** A transaction that for no other cause cannot be committed took longer than it may. */
    boolean areUndone() {
        Throwable last = exception;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last instanceof RollbackException;
    }

    /** What the database refused. */
    Optional<SQLException> refusal() {
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
