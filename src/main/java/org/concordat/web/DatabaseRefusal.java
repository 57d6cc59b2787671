package org.concordat.web;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A refusal of the database, or its silence, that is no fault of the application: what the caller is told. */
enum DatabaseRefusal {
    /** It was in somebody's way, or waited too long, or there is no room: nothing was written. */
    PASSING(ProblemKind.UNAVAILABLE, "Too much is going on at once; nothing was written: try again."),
    /** The database went away: nobody knows whether it had committed. */
    BROKEN_OFF(
            ProblemKind.UNAVAILABLE,
            "The database broke off, so it is not known whether anything was written: send it again with the same"
                    + " Idempotency-Key, which has it done once, or read what is there."),
    /** Two writers of the same new thing: the database lets one through. */
    TAKEN(ProblemKind.WRONG_STATE, "Someone else wrote the same thing meanwhile; read it and try again.");

    private static final String DUPLICATE = "23505";
    /** The connection is lost, or the server is being shut down or has crashed. */
    private static final List<String> LOST = List.of("08", "57P01", "57P02");
    /** Deadlock, serialisation, lock or statement timeout, connections, no space, shutdown; a server that has become a standby. */
    private static final List<String> FOR_NOW = List.of("40", "55P03", "57", "53", "25006");

    private final ProblemKind kind;
    private final String told;

    DatabaseRefusal(ProblemKind kind, String told) {
        this.kind = kind;
        this.told = told;
    }

    ProblemKind kind() {
        return kind;
    }

    String told() {
        return told;
    }

    /** What ended a request, where it was the database and it passes. */
    static Optional<DatabaseRefusal> of(Throwable ended) {
        return refusal(ended).flatMap(DatabaseRefusal::of);
    }

    /** Without a state it is the pool's word. */
    private static Optional<DatabaseRefusal> of(SQLException refusal) {
        String state = refusal.getSQLState();
        if (state == null) {
            return Optional.of(PASSING);
        }
        if (state.equals(DUPLICATE)) {
            return Optional.of(TAKEN);
        }
        if (LOST.stream().anyMatch(state::startsWith)) {
            return Optional.of(BROKEN_OFF);
        }
        return FOR_NOW.stream().anyMatch(state::startsWith) ? Optional.of(PASSING) : Optional.empty();
    }

    private static Optional<SQLException> refusal(Throwable exception) {
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
