package org.concordat.cells;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a cell knows of moves. */
final class Moves {

    private static final String SELECT =
            "select id, state, other, other_database, partnerships, organisations, contents::text from cell_moves where ";
    private static final String SET = "update cell_moves set state = ?, recorded_at = now() where id = ?";

    private final Cell cell;

    Moves(Cell cell) {
        this.cell = cell;
    }

    /** How far a move has come in a cell: the first three in the former one, the next two in the new one. */
    enum State {
        CLOSING,
        CLOSED,
        GONE,
        ARRIVED,
        OPEN,
        UNDONE;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A move as one of its cells has it.
     *
     * @param contents what came in; empty in the former cell
     */
    record Kept(
            UUID id,
            State state,
            String other,
            String otherDatabase,
            Set<UUID> partnerships,
            Set<UUID> organisations,
            Optional<Contents> contents) {

        private static Kept read(ResultSet row) throws SQLException {
            return new Kept(
                    row.getObject("id", UUID.class),
                    State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                    row.getString("other"),
                    row.getString("other_database"),
                    ids(row.getArray("partnerships")),
                    ids(row.getArray("organisations")),
                    Optional.ofNullable(row.getString("contents")).map(Contents::parse));
        }

        private static Set<UUID> ids(Array array) throws SQLException {
            return Set.of((UUID[]) array.getArray());
        }

        boolean isOf(Group group) {
            return partnerships.equals(group.partnerships().keySet())
                    && organisations.equals(group.organisations().keySet());
        }
    }

    /** The move by which a group leaves, or has left and could be removed. */
    Optional<Kept> leaving(Group group) throws SQLException {
        return cell
                .list(
                        Kept::read,
                        SELECT + "state in ('closing', 'closed') and organisations && " + group.organisationIds())
                .stream()
                .findFirst();
    }

    Optional<Kept> find(UUID id) throws SQLException {
        return cell.list(Kept::read, SELECT + "id = ?", id).stream().findFirst();
    }

    /** Those that are over here, whatever became of them. */
    List<UUID> over() throws SQLException {
        return cell.list(
                row -> row.getObject(1, UUID.class),
                "select id from cell_moves where state in ('gone', 'undone', 'open')");
    }

    /** What this cell knows last of a group, unless it was undone: what is under way, else what began last. */
    Optional<Kept> last(Group group) throws SQLException {
        return cell
                .list(
                        Kept::read,
                        SELECT + "state <> 'undone' and organisations && " + group.organisationIds()
                                + " order by state in ('closing', 'closed', 'arrived') desc, began_at desc limit 1")
                .stream()
                .findFirst();
    }

    void begin(UUID id, Group group, Cell to) throws SQLException {
        cell.change(
                "insert into cell_moves (id, way, state, other, other_database, partnerships, organisations, began_at,"
                        + " recorded_at) values (?, 'out', 'closing', ?, ?, " + group.partnershipIds() + ", "
                        + group.organisationIds() + ", now(), now())",
                id,
                to.name(),
                to.database());
    }

    /** Within the transaction that copies; after one that was undone the same move may arrive again. */
    void arrive(UUID id, Group group, Cell from, Contents contents) throws SQLException {
        cell.change(
                "insert into cell_moves (id, way, state, other, other_database, partnerships, organisations, contents,"
                        + " began_at, recorded_at) values (?, 'in', 'arrived', ?, ?, " + group.partnershipIds() + ", "
                        + group.organisationIds() + ", ?::jsonb, now(), now()) on conflict (id) do update set"
                        + " state = 'arrived', contents = excluded.contents, recorded_at = now()",
                id,
                from.name(),
                from.database(),
                contents.json());
    }

    void set(UUID id, State state) throws SQLException {
        cell.change(SET, state.text(), id);
    }
}
