package org.concordat.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.export.model.FillingOrder;
import org.concordat.kernel.Digest;

/** Brings the rows of an export into an empty installation, within the running transaction. */
final class Bringing {

    private static final String STAGED = "pg_temp.staged";

    /** A checkpoint is held against the tree that it signs when it comes in. */
    private static final String SIGNED = "ledger_checkpoints";

    private static final Set<String> SIGNS = Set.of("ledger_heads", "ledger_nodes");

    /** What the import itself has noted by now of the installation's is no row of the export. */
    private static final Map<String, String> OWN =
            Map.of("ledger_changes", "partnership_id <> '" + new UUID(0, 0) + "'");

    /** What is wrong with a ledger; its checkpoints are held against its nodes as they come in. */
    private static final String BENT = """
            select 'entry ' || e.number || ' is not what the tree was made of' from ledger_entries e
              left join ledger_nodes n on n.partnership_id = e.partnership_id and n.level = 0 and n.position = e.number
            where n.hash is distinct from sha256('\\x00'::bytea || convert_to(e.content, 'UTF8'))
            union all
            select 'node ' || n.position || ' of level ' || n.level || ' is not that of the two below it' from ledger_nodes n
              left join ledger_nodes l on l.partnership_id = n.partnership_id and l.level = n.level - 1 and l.position = n.position * 2
              left join ledger_nodes r on r.partnership_id = n.partnership_id and r.level = n.level - 1 and r.position = n.position * 2 + 1
            where n.level > 0 and n.hash is distinct from sha256('\\x01'::bytea || l.hash || r.hash)
            union all
            select 'it has not as many entries as it says' from ledger_heads h
            where h.size <> (select count(*) from ledger_nodes n where n.partnership_id = h.partnership_id and n.level = 0) limit 1
            """;

    private static final String GO_ON = "select setval(pg_get_serial_sequence('public.ledger_changes', 'id'), max(id))"
            + " from ledger_changes having max(id) is not null";

    private final Connection connection;
    private final Archive archive;
    private final Format format;
    private final Installation installation;

    Bringing(Connection connection, Archive archive) {
        this.connection = connection;
        this.archive = archive;
        this.format = archive.format();
        this.installation = new Installation(connection);
    }

    /**
     * Answers how many rows there were. What was switched off meanwhile is on again.
     *
     * @throws Refused where the installation is not the right one, or what it holds in the end is not what the export says
     */
    long bring() throws SQLException, IOException {
        installation.requireSchema(archive.manifest().schema());
        installation.open();
        installation.requireEmpty();
        Map<String, Manifest.FileEntry> files = files();
        Map<String, Table> tables = tables(files);
        Copies copies = new Copies(connection);
        long rows = 0;
        for (String name : order(files.keySet())) {
            rows += fill(copies, tables.get(name), files.get(name));
        }
        for (Manifest.FileEntry file : files.values()) {
            compare(copies, tables.get(file.table()), file);
        }
        requireLedger();
        try (Statement statement = connection.createStatement()) {
            statement.execute(GO_ON);
        }
        installation.close();
        return rows;
    }

    /** @throws Refused where entries are not those that the tree is of, or the tree is none */
    private void requireLedger() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet bent = statement.executeQuery(BENT)) {
            if (bent.next()) {
                throw new Refused("the ledger is not what it was: " + bent.getString(1));
            }
        }
    }

    private Map<String, Manifest.FileEntry> files() {
        Map<String, Manifest.FileEntry> files = new LinkedHashMap<>();
        for (Manifest.FileEntry file : archive.manifest().files()) {
            if (files.put(file.table(), file) != null
                    || !format.file(file.table()).equals(file.name())) {
                throw new Refused(file.name() + " is not the one file of " + file.table());
            }
        }
        return files;
    }

    /** The tables that are filled, with the columns that the export has of them. */
    private Map<String, Table> tables(Map<String, Manifest.FileEntry> files) throws SQLException {
        Map<String, Table> all =
                new Catalogue(connection).tables().stream().collect(Collectors.toMap(Table::name, table -> table));
        Map<String, Table> filled = new HashMap<>();
        for (Manifest.FileEntry file : files.values()) {
            Table table = all.get(file.table());
            if (table == null || LeftOut.TABLES.containsKey(file.table())) {
                throw new Refused("there is no table " + file.table() + " to be filled");
            }
            Set<String> unknown = new TreeSet<>(file.columns());
            table.columns().forEach(unknown::remove);
            if (!unknown.isEmpty()) {
                throw new Refused(file.table() + " has no columns " + unknown);
            }
            filled.put(file.table(), table.of(file.columns()));
        }
        return filled;
    }

    private List<String> order(Set<String> tables) throws SQLException {
        Map<String, Set<String>> all = new Catalogue(connection).references();
        Map<String, Set<String>> references = new HashMap<>();
        tables.forEach(table -> references.put(table, all.getOrDefault(table, Set.of())));
        references.computeIfPresent(SIGNED, (table, others) -> SIGNS);
        return FillingOrder.of(references);
    }

    private long fill(Copies copies, Table table, Manifest.FileEntry file) throws SQLException, IOException {
        Map<String, String> filled = filled(table);
        String columns = Stream.concat(table.columns().stream(), filled.keySet().stream())
                .map(Table::quoted)
                .collect(Collectors.joining(", "));
        String values = Stream.concat(
                        table.columns().stream().map(column -> "r." + Table.quoted(column)), filled.values().stream())
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                InputStream in = archive.open(file)) {
            statement.execute(format.staged(table, "staged"));
            copies.in(format.in(STAGED), in);
            long rows = statement.executeLargeUpdate("insert into " + table.quotedName() + " (" + columns + ") select "
                    + values + " from " + format.unstaged(table, STAGED));
            statement.execute("drop table " + STAGED);
            if (rows != file.rows()) {
                throw new Refused(file.name() + " has " + rows + " rows, not " + file.rows());
            }
            return rows;
        }
    }

    /** What the columns are given that need a value and that the export does not have, as SQL. */
    private Map<String, String> filled(Table table) throws SQLException {
        Map<String, String> filled = new LinkedHashMap<>();
        List<String> unfilled = new ArrayList<>();
        for (String column : installation.needed(table.name())) {
            if (!table.columns().contains(column)) {
                String value = LeftOut.FILLED.get(column);
                filled.put(column, value);
                if (value == null) {
                    unfilled.add(column);
                }
            }
        }
        if (!unfilled.isEmpty()) {
            throw new Refused(table.name() + " needs " + unfilled + ", which the export does not have");
        }
        return filled;
    }

    /** Copies out what is in a table now, as it was copied out for the export. */
    private void compare(Copies copies, Table table, Manifest.FileEntry file) throws SQLException, IOException {
        MessageDigest digester = Digest.digester();
        copies.out(
                format.out(table, table.rows(table.quotedName(), OWN.getOrDefault(table.name(), ""))),
                new DigestOutputStream(OutputStream.nullOutputStream(), digester));
        if (!Digest.of(digester).equals(file.digest())) {
            throw new Refused(file.name() + " does not come out of the database as it went in: it holds what "
                    + file.table() + " cannot hold, or stands in another order");
        }
    }
}
