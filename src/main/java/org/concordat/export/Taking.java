package org.concordat.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.tenancy.SchemaVersion;
import org.postgresql.PGConnection;

/**
 * Takes everything away that can be read on a connection: in the role that it acts in, under the policies that hold for it, table by table
 * as the database's catalogue has them. The transaction must see the database of one moment.
 */
final class Taking {

    private static final String OWNER = "organisation_id";

    /** What proves the own entries, and tells of nobody. */
    private static final Set<String> PROOFS = Set.of("ledger_checkpoints", "ledger_heads", "ledger_nodes");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Connection connection;
    private final PGConnection postgres;
    private final Scope scope;
    private final Function<Set<UUID>, List<Named>> registry;

    /** @param registry what organisations are called */
    Taking(Connection connection, Scope scope, Function<Set<UUID>, List<Named>> registry) throws SQLException {
        this.connection = connection;
        this.postgres = connection.unwrap(PGConnection.class);
        this.scope = scope;
        this.registry = registry;
    }

    /** Writes the whole export; the stream stays open. */
    Manifest to(OutputStream out) throws SQLException, IOException {
        Catalogue catalogue = new Catalogue(connection);
        List<Manifest.FileEntry> files = new ArrayList<>();
        List<Manifest.Missing> missing = new ArrayList<>();
        FilesOut archive = new FilesOut(out, new Copies(connection));
        for (Table table : catalogue.tables()) {
            Optional<String> reason = missing(table);
            if (reason.isPresent()) {
                missing.add(new Manifest.Missing(table.name(), reason.get()));
            } else if (isNames(table)) {
                files.add(archive.add(scope.format(), LeftOut.NAMES, named(catalogue)));
            } else {
                files.add(archive.add(scope.format(), table, table.rows(table.quotedName(), condition(table))));
            }
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT_VERSION,
                scope.format().text(),
                SchemaVersion.current(),
                scope.partnership(),
                scope.organisation(),
                scope.capacity(),
                scope.ledgerKey(),
                scope.madeAt().toString(),
                Manifest.digest(files),
                files,
                missing);
        archive.finish(manifest);
        return manifest;
    }

    private Optional<String> missing(Table table) {
        String reason = LeftOut.TABLES.get(table.name());
        if (reason != null) {
            return Optional.of(reason);
        }
        if (isNames(table)) {
            return Optional.empty();
        }
        if (table.columns().isEmpty()) {
            return Optional.of(LeftOut.NOT_SEEN);
        }
        return scope.former() && !isOwn(table) && !PROOFS.contains(table.name())
                ? Optional.of(LeftOut.LEFT)
                : Optional.empty();
    }

    private static boolean isOwn(Table table) {
        return table.columns().contains(OWNER);
    }

    private static boolean isNames(Table table) {
        return table.name().equals(LeftOut.NAMES.name());
    }

    /**
     * The volumes of others' drivers are shared by the pools' keys and so can be read; told are those that every member may know. Who has left
     * is told what is its own.
     */
    private String condition(Table table) throws SQLException {
        if (scope.former()) {
            return isOwn(table) ? OWNER + " = " + literal(scope.organisationId().toString()) + "::uuid" : "";
        }
        return table.name().equals("driver_values")
                ? "organisation_id = any (" + array(scope.councils()) + "::uuid[]) or driver = any ("
                        + array(scope.openDrivers()) + "::text[])"
                : "";
    }

    private String array(Collection<?> values) throws SQLException {
        return literal(values.stream().map(Object::toString).sorted().collect(Collectors.joining(",", "{", "}")));
    }

    private String literal(String text) throws SQLException {
        return "'" + postgres.escapeLiteral(text) + "'";
    }

    /** The names of the organisations that rows refer to which are in the export, and the own. */
    private String named(Catalogue catalogue) throws SQLException {
        Set<UUID> ids = new TreeSet<>(Set.of(scope.organisationId()));
        for (var table : catalogue.namingOrganisations().entrySet()) {
            if (!scope.former() && !LeftOut.TABLES.containsKey(table.getKey())) {
                for (String column : table.getValue()) {
                    ids.addAll(ids(table.getKey(), column));
                }
            }
        }
        try {
            return LeftOut.NAMES.rows(
                    "jsonb_to_recordset(" + literal(MAPPER.writeValueAsString(registry.apply(ids)))
                            + "::jsonb) o (id uuid, slug text, name text, kind text, gss_code text)",
                    "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<UUID> ids(String table, String column) throws SQLException {
        String quoted = Table.quoted(column);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select distinct " + quoted + " from " + Table.quoted(table)
                        + " where " + quoted + " is not null")) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }
}
