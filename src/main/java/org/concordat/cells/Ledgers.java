package org.concordat.cells;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.ledger.model.Audit;
import org.concordat.ledger.model.Frontier;
import org.concordat.ledger.model.Hash;
import org.concordat.ledger.model.VerifyingKey;

/** Verifies the ledgers of partnerships where they lie: the tree is that of the entries, and what was signed is that tree. */
final class Ledgers {

    private static final String LEAVES = """
            select n.position, n.hash, e.content from ledger_nodes n
              left join ledger_entries e on e.partnership_id = n.partnership_id and e.number = n.position
            where n.partnership_id = ? and n.level = 0 order by n.position
            """;
    private static final String SIGNED =
            "select size, root, note from ledger_checkpoints where partnership_id = ? order by size";
    private static final String SIZE = "select size from ledger_heads where partnership_id = ?";

    private final Cell cell;
    private final List<VerifyingKey> keys;

    Ledgers(Cell cell, List<VerifyingKey> keys) {
        this.cell = cell;
        this.keys = keys;
    }

    private record Signed(long size, Hash root, String note) {

        private static Signed read(ResultSet row) throws SQLException {
            return new Signed(row.getLong("size"), Hash.of(row.getBytes("root")), row.getString("note"));
        }
    }

    /** What is wrong with one of them, a sentence each. */
    List<String> faults(UUID partnership, String slug) throws SQLException {
        List<String> faults = new ArrayList<>();
        List<Signed> signed = cell.list(Signed::read, SIGNED, partnership);
        Audit audit = new Audit(keys);
        signed.forEach(checkpoint -> audit.checkpoint(checkpoint.note()));
        long last = signed.isEmpty() ? 0 : signed.get(signed.size() - 1).size();
        List<Signed> ahead = new ArrayList<>(signed);
        Frontier tree = new Frontier();
        cell.forEach(
                row -> {
                    Hash leaf = Hash.of(row.getBytes("hash"));
                    String content = row.getString("content");
                    if (row.getLong("position") != tree.size()
                            || content == null
                            || !Hash.ofLeaf(content).equals(leaf)) {
                        faults.add("entry " + tree.size() + " is not what the tree was made of");
                    }
                    tree.append(leaf);
                    if (tree.size() <= last) {
                        audit.hashed(row.getLong("position"), leaf);
                    }
                    if (!ahead.isEmpty()
                            && ahead.get(0).size() == tree.size()
                            && !ahead.remove(0).root().equals(tree.root())) {
                        faults.add("what was signed of " + tree.size() + " entries is another tree");
                    }
                    return leaf;
                },
                LEAVES,
                partnership);
        if (!ahead.isEmpty()) {
            faults.add("more was signed than there is");
        }
        if (!cell.list(row -> row.getLong(1), SIZE, partnership)
                .equals(tree.size() == 0 ? List.of() : List.of(tree.size()))) {
            faults.add("it has not as many entries as it says");
        }
        if (!keys.isEmpty() && !signed.isEmpty()) {
            faults.addAll(audit.end().faults());
        }
        return faults.stream()
                .map(fault -> "the ledger of " + slug + ": " + fault)
                .toList();
    }
}
