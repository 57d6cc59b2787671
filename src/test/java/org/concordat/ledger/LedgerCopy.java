package org.concordat.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.ledger.model.Checkpoint;
import org.concordat.ledger.model.Hash;
import org.concordat.ledger.model.LedgerKey;
import org.concordat.ledger.model.MerkleTree;
import org.concordat.tenancy.Sql;
import org.eclipse.microprofile.config.ConfigProvider;

/** A ledger in another database, as its reader would export it there, and its verification. */
public final class LedgerCopy {

    private static final String CHECKPOINTS =
            "select size, root, note from ledger_checkpoints where partnership_id = ? order by size";
    private static final String ENTRIES =
            "select n.position, n.hash, e.content from ledger_nodes n left join ledger_entries e on e.partnership_id ="
                    + " n.partnership_id and e.number = n.position where n.partnership_id = ? and n.level = 0 order by"
                    + " n.position";

    private LedgerCopy() {}

    /** What the verifier says of it. */
    public static String verified(Connection reader, UUID partnership, String key, Path file)
            throws SQLException, IOException {
        List<String> lines = new ArrayList<>();
        lines.addAll(list(
                reader,
                CHECKPOINTS,
                partnership,
                row -> json(new LedgerLine(row.getString("note"), null, null, null))));
        lines.addAll(list(reader, ENTRIES, partnership, LedgerCopy::entry));
        Files.write(file, lines);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Verifier.run(new PrintStream(said, true, StandardCharsets.UTF_8), file.toString(), key);
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String entry(ResultSet row) throws SQLException {
        String content = row.getString("content");
        return json(new LedgerLine(
                null,
                row.getLong("position"),
                content,
                content == null ? Hash.of(row.getBytes("hash")).toString() : null));
    }

    /** Signs it as it is now, as the notary would; the writer may add checkpoints. */
    public static void sign(Connection writer, UUID partnership, String slug) throws SQLException {
        LedgerKey key = LedgerKey.parse(config("concordat.ledger.name"), config("concordat.ledger.key"));
        long size = list(
                        writer,
                        "select size from ledger_heads where partnership_id = ?",
                        partnership,
                        row -> row.getLong(1))
                .get(0);
        MerkleTree tree = new MerkleTree(size, node -> node(writer, partnership, node.level(), node.position()));
        Checkpoint checkpoint = new Checkpoint(key.publicKey().name() + "/partnerships/" + slug, size, tree.root());
        try (PreparedStatement add = writer.prepareStatement(
                "insert into ledger_checkpoints (partnership_id, size, root, note, recorded_at) values (?, ?, ?, ?,"
                        + " now()) on conflict do nothing")) { // the notary may have been here before
            add.setObject(1, partnership);
            add.setLong(2, size);
            add.setBytes(3, tree.root().bytes());
            add.setString(4, checkpoint.signed(key));
            add.executeUpdate();
        }
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static Hash node(Connection connection, UUID partnership, int level, long position) {
        try (PreparedStatement asking = connection.prepareStatement(
                "select hash from ledger_nodes where partnership_id = ? and level = ? and position = ?")) {
            asking.setObject(1, partnership);
            asking.setInt(2, level);
            asking.setLong(3, position);
            try (ResultSet row = asking.executeQuery()) {
                return row.next() ? Hash.of(row.getBytes(1)) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> list(Connection connection, String query, UUID partnership, Sql.RowOf<T> reader)
            throws SQLException {
        try (PreparedStatement asking = connection.prepareStatement(query)) {
            asking.setObject(1, partnership);
            try (ResultSet rows = asking.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        }
    }

    private static String json(LedgerLine line) {
        try {
            return new ObjectMapper().writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
