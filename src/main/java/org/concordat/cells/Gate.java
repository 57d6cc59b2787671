package org.concordat.cells;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Closes a cell for a group's rows, whoever writes them. A trigger on each table refuses them; to make it the database waits until
 * every transaction has ended that has written in the table, and whoever writes there afterwards finds it. So once all are made
 * nothing of the group is written or on its way to be, whatever the nodes do. Conditions are constants: of other groups' rows no trigger is called.
 */
final class Gate {

    /**
     * As long as that others wait behind us, for each attempt. A cleaning of the table by the database itself gives way to who waits for it only
     * after the time for deadlocks, which is a second as it comes.
     */
    private static final String LOCK = "set lock_timeout = '300ms'; set deadlock_timeout = '100ms'";

    private static final String FREE = "reset lock_timeout; reset deadlock_timeout";
    private static final String LOCKED = "55P03";
    private static final String DEADLOCK = "40P01";
    private static final long PAUSE_MILLISECONDS = 200;
    private static final String MADE = """
            select c.relname, t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where c.relnamespace = 'public'::regnamespace and t.tgname in (?, ?) order by 1, 2
            """;

    private final Cell cell;
    private final Duration patience;

    /** @param patience how long is waited for those who are writing, table by table */
    Gate(Cell cell, Duration patience) {
        this.cell = cell;
        this.patience = patience;
    }

    private static String written(UUID move) {
        return "cell_" + move.toString().replace("-", "") + "_written";
    }

    private static String taken(UUID move) {
        return "cell_" + move.toString().replace("-", "") + "_taken";
    }

    private record Made(String table, String trigger) {}

    private List<Made> made(UUID move) throws SQLException {
        return cell.list(row -> new Made(row.getString(1), row.getString(2)), MADE, written(move), taken(move));
    }

    /** Closes what is not closed yet. */
    void close(UUID move, Group group) throws SQLException {
        List<Made> made = made(move);
        for (MovedTable table : MovedTable.of(cell)) {
            if (!made.contains(new Made(table.name(), written(move)))) {
                patiently("create trigger " + written(move) + " before insert or update on " + table.quoted()
                        + " for each row when (" + table.touching(group, "new")
                        + ") execute function cell_is_closed()");
            }
            if (!made.contains(new Made(table.name(), taken(move)))) {
                patiently("create trigger " + taken(move) + " before update or delete on " + table.quoted()
                        + " for each row when (" + table.touching(group, "old")
                        + ") execute function cell_is_closed()");
            }
        }
    }

    /** Whether it is closed for all tables that there are. */
    boolean isClosed(UUID move) throws SQLException {
        return made(move).size() == 2 * MovedTable.of(cell).size();
    }

    /** Opens what was closed for a move. */
    void open(UUID move) throws SQLException {
        for (Made trigger : made(move)) {
            patiently("drop trigger " + trigger.trigger() + " on \"" + trigger.table() + "\"");
        }
    }

    private void patiently(String statement) throws SQLException {
        long began = System.nanoTime();
        cell.execute(LOCK);
        try {
            while (!isDone(statement, began)) {
                pause();
            }
        } finally {
            cell.execute(FREE);
        }
    }

    private boolean isDone(String statement, long began) throws SQLException {
        try {
            cell.execute(statement);
            return true;
        } catch (SQLException e) {
            boolean busy = LOCKED.equals(e.getSQLState()) || DEADLOCK.equals(e.getSQLState());
            if (!busy || System.nanoTime() - began > patience.toNanos()) {
                throw e;
            }
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted");
        }
    }
}
