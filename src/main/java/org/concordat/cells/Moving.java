package org.concordat.cells;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.concordat.cells.Moves.Kept;
import org.concordat.cells.Moves.State;

/**
 * Moves a group from cell to cell, one step after the other. What has been done is kept in the databases, so that whoever calls it again goes on
 * from there: at any moment one of them at most serves the group, and until the rows are removed the former one has them all.
 */
final class Moving {

    private final Asked asked;
    private final Cell from;
    private final Cell to;
    private final Arrival arrival;
    private final Routes routes;
    private final PrintStream out;
    private final Consumer<Step> done;
    private final Gate gate;
    private final Moves leaving;
    private final Moves coming;

    /** @param done is told of each step, when it has been done for good */
    Moving(Asked asked, Cell from, Cell to, Optional<String> secret, PrintStream out, Consumer<Step> done) {
        this.asked = asked;
        this.from = from;
        this.to = to;
        this.arrival = new Arrival(from, to, secret);
        this.routes = new Routes(asked.maps(), out);
        this.out = out;
        this.done = done;
        this.gate = new Gate(from, asked.patience());
        this.leaving = new Moves(from);
        this.coming = new Moves(to);
    }

    void run() throws SQLException {
        tidy();
        Group group = new Groups(from).of(asked.councils());
        out.println("moves together: " + group);
        switch (asked.command()) {
            case PLAN -> plan(group);
            case GO -> go(group);
            case FINISH -> finish(group);
            case UNDO -> undo(group);
        }
    }

    /** What was over when the command ended may have left its triggers. */
    private void tidy() throws SQLException {
        for (UUID over : leaving.over()) {
            gate.open(over);
        }
        Gate there = new Gate(to, asked.patience());
        for (UUID over : coming.over()) {
            there.open(over);
        }
    }

    private void requireWhole(Group group) {
        Set<String> others = new TreeSet<>(group.organisations().values());
        others.removeAll(asked.councils());
        if (!asked.withGroup() && !others.isEmpty()) {
            throw new Refused("these would move as well, since they have rows in common: " + String.join(", ", others)
                    + "; name them too, or say --with-group");
        }
    }

    private void plan(Group group) throws SQLException {
        Contents contents = contents(from, group);
        contents.tables().forEach((table, rows) -> {
            if (rows.number() > 0) {
                out.println("  " + table + ": " + rows.number());
            }
        });
        out.println("in all: " + contents.rows() + " rows");
        arrival.secretsNeeded(group)
                .forEach(secret -> out.println("the nodes of " + to.name() + " need the secret " + secret));
        leaving.leaving(group)
                .ifPresent(move -> out.println("it is " + move.state().text() + ", on the way to " + move.other()));
        arrival.obstacles(group).forEach(obstacle -> out.println("in the way: " + obstacle));
    }

    private void go(Group asked) throws SQLException {
        requireWhole(asked);
        routes.require();
        Kept move = begun(asked);
        Group group = move.state() == State.CLOSING ? closed(move, asked) : asked;
        Optional<Kept> there = coming.find(move.id()).filter(kept -> kept.state() != State.UNDONE);
        if (there.isEmpty()) {
            copy(move, group);
        }
        if (there.filter(kept -> kept.state() == State.OPEN).isEmpty()) {
            verify(move, group);
            done.accept(Step.VERIFIED);
        }
        routes.lead(group, to.name());
        done.accept(Step.ROUTED);
        coming.set(move.id(), State.OPEN);
        done.accept(Step.OPENED);
        out.println("moved: " + to.name() + " serves them from now on, as soon as its nodes have read so; "
                + from.name() + " keeps their rows, closed, until finish");
    }

    private Kept begun(Group group) throws SQLException {
        Optional<Kept> before = leaving.leaving(group);
        if (before.isPresent()) {
            Kept move = requireSame(before.get(), group);
            requireNotGoneOn(move, group);
            return move;
        }
        List<String> obstacles = arrival.obstacles(group);
        if (!obstacles.isEmpty()) {
            throw new Refused(String.join("; ", obstacles));
        }
        UUID id = UUID.randomUUID();
        leaving.begin(id, group, to);
        done.accept(Step.BEGUN);
        return leaving.find(id).orElseThrow();
    }

    private Kept requireSame(Kept move, Group group) throws SQLException {
        requireThere(move);
        if (!move.isOf(group)) {
            throw new Refused("it began as a move of another group; undo it first, with the councils that it was of");
        }
        return move;
    }

    /** The maps would lead back to a cell that they have left again. Who came back to it is there by another move. */
    private void requireNotGoneOn(Kept move, Group group) throws SQLException {
        Optional<Kept> there = coming.find(move.id()).filter(kept -> kept.state() != State.UNDONE);
        Optional<Kept> last = coming.last(group)
                .filter(kept -> there.isPresent() && !kept.id().equals(move.id()) && kept.state() != State.OPEN);
        if (last.isPresent()) {
            throw new Refused("they have gone on since: " + to.name() + " has them as "
                    + last.get().state().text() + ", in a move between it and "
                    + last.get().other() + ", which says where they are");
        }
    }

    /** In another database nothing of the move would be found, and everything be done once more there. */
    private void requireThere(Kept move) throws SQLException {
        if (!move.other().equals(to.name()) || !move.otherDatabase().equals(to.database())) {
            throw new Refused("they are on their way to " + move.other() + " already, in the database "
                    + move.otherDatabase() + "; this is " + to.name() + " in " + to.database());
        }
    }

    /** Answers the group as it is then, and stays. */
    private Group closed(Kept move, Group group) throws SQLException {
        routes.lead(group, Routes.MOVING);
        out.println(
                "waiting " + asked.settle().toSeconds() + " s for the nodes of " + from.name() + " to let go of them");
        settle();
        gate.close(move.id(), group);
        Group now = new Groups(from).of(asked.councils());
        if (!move.isOf(now)) {
            reopen(move, group);
            throw new Refused(
                    "the group became another while it was being closed; it is open again: look at the new plan");
        }
        leaving.set(move.id(), State.CLOSED);
        done.accept(Step.CLOSED);
        return now;
    }

    private void settle() {
        try {
            Thread.sleep(asked.settle().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted");
        }
    }

    private void copy(Kept move, Group group) throws SQLException {
        requireClosed(move);
        Contents copied = from.atOnce(reading -> {
            oneMoment(reading);
            return to.atOnce(writing -> {
                to.asReplica();
                Contents contents = new Copying(group).copy(from, reading, to, writing);
                to.asOrigin();
                coming.arrive(move.id(), group, from, contents);
                return contents;
            });
        });
        for (var table : copied.tables().entrySet()) {
            // So that the first who asks is not answered by plans for an empty table.
            if (table.getValue().number() > 0) {
                to.execute("analyze \"" + table.getKey() + "\"");
            }
        }
        out.println("copied: " + copied.rows() + " rows");
        done.accept(Step.COPIED);
    }

    private void requireClosed(Kept move) throws SQLException {
        if (!gate.isClosed(move.id())) {
            throw new Refused(
                    from.name() + " is not closed for them: triggers of it are gone; undo the move and begin anew");
        }
    }

    private static void oneMoment(Connection reading) throws SQLException {
        reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    private Contents contents(Cell cell, Group group) throws SQLException {
        return cell.atOnce(reading -> new Copying(group).contents(cell, reading));
    }

    private void verify(Kept move, Group group) throws SQLException {
        requireClosed(move);
        Contents here = contents(from, group);
        Contents there = contents(to, group);
        List<String> unlike = here.unlike(there);
        if (!unlike.isEmpty()) {
            throw new Refused("not the same in " + from.name() + " and " + to.name() + ": " + unlike);
        }
        List<String> faults = new Verification(to, asked.ledgerKeys()).faults(group);
        if (!faults.isEmpty()) {
            throw new Refused("not sound in " + to.name() + ": " + String.join("; ", faults));
        }
        out.println("verified: " + there.tables().size() + " tables, " + there.rows()
                + " rows have the same digests in both; keys," + " catalogue and ledgers are sound");
    }

    private void finish(Group group) throws SQLException {
        requireWhole(group);
        Kept move = requireSame(leaving.leaving(group).orElseThrow(() -> nothing(group)), group);
        Kept there = coming.find(move.id())
                .filter(kept -> kept.state() == State.OPEN)
                .orElseThrow(() -> new Refused(to.name() + " does not serve them yet: nothing is removed"));
        requireClosed(move);
        List<String> unlike = contents(from, group).unlike(there.contents().orElseThrow());
        if (!unlike.isEmpty()) {
            throw new Refused("what is to be removed is not what was moved: " + unlike);
        }
        long removed = from.atOnce(connection -> {
            long rows = new Removal(from).remove(group);
            leaving.set(move.id(), State.GONE);
            return rows;
        });
        done.accept(Step.REMOVED);
        gate.open(move.id());
        out.println("finished: " + removed + " rows removed from " + from.name());
    }

    private Refused nothing(Group group) {
        return new Refused("nothing is moving: " + group + " is in " + from.name());
    }

    private void undo(Group group) throws SQLException {
        requireWhole(group);
        Kept move = leaving.leaving(group).orElseThrow(() -> nothing(group));
        requireThere(move);
        requireNotGoneOn(move, group);
        Optional<Kept> there = coming.find(move.id());
        if (there.filter(kept -> kept.state() == State.OPEN).isPresent()) {
            throw new Refused(to.name() + " serves them already: finish the move, and move them back");
        }
        // Whatever comes now, it is closed again before anything is copied.
        leaving.set(move.id(), State.CLOSING);
        if (there.filter(kept -> kept.state() == State.ARRIVED).isPresent()) {
            to.atOnce(connection -> {
                new Removal(to).remove(group);
                coming.set(move.id(), State.UNDONE);
                return null;
            });
        }
        done.accept(Step.TAKEN_BACK);
        reopen(move, group);
        out.println("undone: " + from.name() + " serves them as before, as soon as its nodes have read so");
    }

    private void reopen(Kept move, Group group) throws SQLException {
        gate.open(move.id());
        routes.lead(group, from.name());
        leaving.set(move.id(), State.UNDONE);
        done.accept(Step.REOPENED);
    }
}
