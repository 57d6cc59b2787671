package org.concordat.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.concordat.tenancy.ClocksApart;
import org.concordat.tenancy.NoConnection;

/** A refusal of the database, or its silence, that is no fault of the application: what the caller is told. */
enum DatabaseRefusal {
    /** It was in somebody's way, or waited too long, or there is no room: nothing was written. */
    PASSING(ProblemKind.UNAVAILABLE, "Too much is going on at once; nothing was written: try again."),
    /** The database went away: nobody knows whether it had committed. */
    BROKEN_OFF(
            ProblemKind.UNAVAILABLE,
            "The database broke off, so it is not known whether anything was written: send it again with the same"
                    + " Idempotency-Key, which has it done once, or read what is there."),
    /** Neither its clock nor the node's is believed. */
    CLOCKS_APART(
            ProblemKind.UNAVAILABLE,
            "The clocks of the node that answers and of the database do not agree; nothing was read or written: try again, and tell"
                    + " the operator if it stays so."),
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
        Causes causes = new Causes(ended);
        if (causes.has(NoConnection.class)) {
            return Optional.of(PASSING);
        }
        if (causes.has(ClocksApart.class)) {
            return Optional.of(CLOCKS_APART);
        }
        return causes.refusal()
                .map(DatabaseRefusal::of)
                .orElseGet(() -> causes.areUndone() ? Optional.of(PASSING) : Optional.empty());
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
}
