package org.concordat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Optional;
import org.concordat.tenancy.NoConnection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseRefusalTest {

    @ParameterizedTest
    @DisplayName("What the database says tells whether it passes, and whether something may have been written")
    @CsvSource({
        "40001, PASSING", // serialisation
        "40P01, PASSING", // deadlock
        "55P03, PASSING", // waited for a lock
        "57014, PASSING", // took too long
        "53100, PASSING", // disk full
        "53300, PASSING", // too many connections
        "57P03, PASSING", // starting up
        "25006, PASSING", // became a standby
        ", PASSING", // no connection in the pool
        "08006, BROKEN_OFF", // connection lost
        "08001, BROKEN_OFF", // not reached
        "57P01, BROKEN_OFF", // shut down by an administrator
        "57P02, BROKEN_OFF", // crashed beside another process
        "23505, TAKEN",
        "23503, ", // a fault of ours
        "42501, ", // permission denied
        "25P02, "
    })
    void isToldByItsState(String state, DatabaseRefusal refusal) {
        assertEquals(Optional.ofNullable(refusal), DatabaseRefusal.of(new SQLException("no", state)));
    }

    @Test
    @DisplayName(
            "What the commit was refused for is found where it is suppressed; what is none of the database's is not")
    void isFoundWhereItIsSuppressed() {
        RollbackException atCommit = new RollbackException("ARJUNA016053");
        atCommit.addSuppressed(new IllegalStateException(new SQLException("lost", "08006")));
        assertEquals(Optional.of(DatabaseRefusal.BROKEN_OFF), DatabaseRefusal.of(new RuntimeException(atCommit)));
        assertEquals(Optional.empty(), DatabaseRefusal.of(new IllegalStateException("no")));
    }

    @ParameterizedTest
    @DisplayName("Where no connection could be had nothing was written, whatever the driver says of it")
    @CsvSource({"99999", "08001", "28P01"})
    void passesWithoutAConnection(String state) {
        SQLException said = new SQLException("Interrupted while attempting to connect.", state);
        assertEquals(Optional.of(DatabaseRefusal.PASSING), DatabaseRefusal.of(new NoConnection(said)));
        assertNotEquals(Optional.of(DatabaseRefusal.PASSING), DatabaseRefusal.of(new IllegalStateException(said)));
    }
}
