package org.concordat.cells;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.kernel.Digest;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/** Copies the rows of a group from cell to cell, in the database's own words: no value passes through a type of Java's. */
final class Copying {

    /** Numbers that the database gives go on behind those that came. The keys that have one name the transaction as well. */
    private static final String NUMBERED = """
            select c.relname, a.attname, pg_get_serial_sequence(quote_ident(c.relname), a.attname) from pg_attribute a
              join pg_class c on c.oid = a.attrelid and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
            where a.attidentity <> '' and not a.attisdropped
            """;

    private final Group group;

    Copying(Group group) {
        this.group = group;
    }

    /**
     * Copies everything, within transactions of both; answers what it was. Into the other one it is written as into a replica.
     *
     * @throws Refused where the tables are not the same in both
     */
    Contents copy(Cell from, Connection reading, Cell to, Connection writing) throws SQLException {
        if (!MovedTable.of(from).equals(MovedTable.of(to))) {
            throw new Refused("the tables of " + from.name() + " and " + to.name() + " are not the same");
        }
        SortedMap<String, Contents.Rows> copied = new TreeMap<>();
        for (MovedTable table : MovedTable.of(from)) {
            copied.put(table.name(), copy(table, group, reading, writing));
        }
        guests(from, reading, to, writing);
        for (String[] numbered :
                to.list(row -> new String[] {row.getString(1), row.getString(2), row.getString(3)}, NUMBERED)) {
            to.list(
                    row -> row.getLong(1),
                    "select setval('" + numbered[2] + "', given.most) from (select max(\""
                            + numbered[1] + "\") as most from \"" + numbered[0] + "\") given, " + numbered[2]
                            + " s where given.most > s.last_value");
        }
        return new Contents(copied);
    }

    private void guests(Cell from, Connection reading, Cell to, Connection writing) throws SQLException {
        for (var guest : group.guests().entrySet()) {
            if (to.list(row -> 1, "select 1 from organisations where id = ?", guest.getKey())
                    .isEmpty()) {
                for (MovedTable table : MovedTable.of(from)) {
                    if (table.registers()) {
                        copy(table, Group.only(guest.getKey(), guest.getValue()), reading, writing);
                    }
                }
            }
        }
    }

    private static Contents.Rows copy(MovedTable table, Group group, Connection reading, Connection writing)
            throws SQLException {
        MessageDigest digester = Digest.digester();
        try (InputStream rows = new DigestInputStream(
                new PGCopyInputStream(reading.unwrap(PGConnection.class), table.out(group)), digester)) {
            long number = writing.unwrap(PGConnection.class).getCopyAPI().copyIn(table.in(), rows);
            return new Contents.Rows(number, Digest.of(digester).value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the group has in a cell now, within a transaction. */
    Contents contents(Cell cell, Connection reading) throws SQLException {
        SortedMap<String, Contents.Rows> found = new TreeMap<>();
        for (MovedTable table : MovedTable.of(cell)) {
            MessageDigest digester = Digest.digester();
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digester)) {
                long number = reading.unwrap(PGConnection.class).getCopyAPI().copyOut(table.out(group), out);
                found.put(
                        table.name(),
                        new Contents.Rows(number, Digest.of(digester).value()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Contents(found);
    }
}
