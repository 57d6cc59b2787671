package org.concordat.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Another node in the middle of a transaction that has the turn of a partnership's costs: one that closes a year has it alone, one that
 * writes what they are made of shares it. This node is told nothing of what it writes.
 */
public final class CostsTurnHeld implements AutoCloseable {

    private static final String TAKE =
            "select pg_advisory_xact_lock%s(hashtextextended('%s of ' || id, 0)) from partnerships where slug = ?";
    private static final String WAITING =
            "select exists (select from pg_locks w join pg_locks h on h.locktype = 'advisory' and h.granted"
                    + " and h.pid = pg_backend_pid() and (h.classid, h.objid, h.objsubid) = (w.classid, w.objid, w.objsubid)"
                    + " where w.locktype = 'advisory' and not w.granted)";
    private static final String ACCEPT =
            "with asked as (update members set accepted_at = clock_timestamp(), accepted_by = 'elsewhere'"
                    + " where organisation_id = (select id from organisations where slug = ?) returning *)"
                    + " insert into member_stays (partnership_id, organisation_id, id, roles, from_date, to_date, votes, accepted_at, accepted_by,"
                    + " told_at, recorded_at, recorded_by) select partnership_id, organisation_id, gen_random_uuid(), roles, from_date, to_date,"
                    + " votes, accepted_at, accepted_by, accepted_at, accepted_at, accepted_by from asked";
    private static final String LAST_RECORDED =
            "select max(recorded_at) from member_stays where organisation_id = (select id from organisations where slug = ?)";

    private final Connection connection;

    private CostsTurnHeld(String partnership, String manner, String turn) throws SQLException {
        connection = Postgres.asSuperuserOfConcordat();
        connection.setAutoCommit(false);
        try (PreparedStatement take = connection.prepareStatement(TAKE.formatted(manner, turn))) {
            take.setString(1, partnership);
            take.execute();
        }
    }

    public static CostsTurnHeld alone(String partnership) throws SQLException {
        return new CostsTurnHeld(partnership, "", "costs");
    }

    public static CostsTurnHeld shared(String partnership) throws SQLException {
        return new CostsTurnHeld(partnership, "_shared", "costs");
    }

    /** One that loads cases, and keeps periods from closing meanwhile. */
    public static CostsTurnHeld loading(String partnership) throws SQLException {
        return new CostsTurnHeld(partnership, "_shared", "closing");
    }

    /** Accepts, there, what an organisation is asked. */
    public void accept(String organisation) throws SQLException {
        try (PreparedStatement accept = connection.prepareStatement(ACCEPT)) {
            accept.setString(1, organisation);
            assertEquals(1, accept.executeUpdate());
        }
    }

    /** Until somebody waits for the turn. */
    public void awaitWaiting() throws Exception {
        for (int i = 0; i < 3_000; i++) {
            try (ResultSet row = connection.createStatement().executeQuery(WAITING)) {
                row.next();
                if (row.getBoolean(1)) {
                    return;
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("nobody waited");
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    /** When a stay of an organisation was told last. */
    public Instant lastRecorded(String organisation) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement(LAST_RECORDED)) {
            last.setString(1, organisation);
            try (ResultSet row = last.executeQuery()) {
                row.next();
                return row.getTimestamp(1).toInstant();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
