package org.concordat.web;

import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What may be told of an exception: what kind it is and where it was thrown, of its causes as well. */
final class ToldFault extends Exception {

    private static final long serialVersionUID = 1L;

    /** What these say is made of the program, or of its configuration. */
    private static final List<Class<? extends Throwable>> OUR_OWN = List.of(
            NullPointerException.class,
            ClassCastException.class,
            ArithmeticException.class,
            IndexOutOfBoundsException.class,
            SocketException.class,
            UnknownHostException.class,
            TimeoutException.class,
            VirtualMachineError.class,
            LinkageError.class);

    private final String kind;

    private ToldFault(String kind, String told, Throwable cause) {
        super(told, cause);
        this.kind = kind;
    }

    /** What may be told of an exception. */
    static ToldFault of(Throwable thrown) {
        return of(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static ToldFault of(Throwable thrown, Set<Throwable> seen) {
        seen.add(thrown);
        Throwable cause = thrown.getCause();
        ToldFault told = new ToldFault(
                thrown.getClass().getName(),
                message(thrown),
                cause == null || seen.contains(cause) ? null : of(cause, seen));
        told.setStackTrace(thrown.getStackTrace());
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                told.addSuppressed(of(suppressed, seen));
            }
        }
        return told;
    }

    private static String message(Throwable thrown) {
        if (thrown instanceof SQLException refusal) {
            return isOfThePool(refusal) ? refusal.getMessage() : "SQLState " + refusal.getSQLState() + where(refusal);
        }
        if (OUR_OWN.stream().anyMatch(own -> own.isInstance(thrown)) || isStatedHere(thrown)) {
            return thrown.getMessage();
        }
        return null;
    }

    /** An invariant that this application states: what it says is ours, and quotes nobody. */
    private static boolean isStatedHere(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return thrown.getClass() == IllegalStateException.class
                && trace.length > 0
                && (thrown.getCause() == null || !thrown.getCause().toString().equals(thrown.getMessage()))
                && trace[0].getClassName().startsWith("org.concordat.");
    }

    /** The pool has not sent anything yet. */
    private static boolean isOfThePool(SQLException refusal) {
        StackTraceElement[] trace = refusal.getStackTrace();
        return refusal.getSQLState() == null
                && trace.length > 0
                && trace[0].getClassName().startsWith("io.agroal.");
    }

    private static String where(SQLException refusal) {
        if (!(refusal instanceof PSQLException told) || told.getServerErrorMessage() == null) {
            return "";
        }
        ServerErrorMessage said = told.getServerErrorMessage();
        return (said.getTable() == null ? "" : ", table " + said.getTable())
                + (said.getConstraint() == null ? "" : ", constraint " + said.getConstraint())
                + (said.getRoutine() == null ? "" : ", " + said.getRoutine());
    }

    @Override
    public String toString() {
        return getMessage() == null ? kind : kind + ": " + getMessage();
    }
}
