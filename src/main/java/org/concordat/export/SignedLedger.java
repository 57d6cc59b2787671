package org.concordat.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.concordat.ledger.model.Audit;
import org.concordat.ledger.model.Hash;

/** The ledger that an export holds: audited as far as it is signed, and what its entries say that may be read. */
final class SignedLedger {

    private final Archive archive;
    private final Audit audit;
    private final Map<String, Said> said = new HashMap<>();
    private long signed;
    private long entries;

    /**
     * What an entry says of a table.
     *
     * @param concerns slug of the organisation; null for the partnership
     */
    record Said(long entry, String concerns, String table, long rows) {}

    private SignedLedger(Archive archive, Audit audit) {
        this.archive = archive;
        this.audit = audit;
    }

    static SignedLedger read(Archive archive, Audit audit) throws IOException {
        SignedLedger ledger = new SignedLedger(archive, audit);
        ledger.checkpoints();
        ledger.entries();
        return ledger;
    }

    private void checkpoints() throws IOException {
        try (Lines lines = Lines.of(archive, "ledger_checkpoints")) {
            for (JsonNode row = lines.next(); row != null; row = lines.next()) {
                audit.checkpoint(row.path("note").asText());
                signed = Math.max(signed, row.path("size").asLong());
            }
        }
    }

    private void entries() throws IOException {
        try (Lines leaves = Lines.of(archive, "ledger_nodes");
                Lines contents = Lines.of(archive, "ledger_entries");
                Lines heads = Lines.of(archive, "ledger_heads")) {
            JsonNode content = contents.next();
            for (JsonNode leaf = leaves.next(); isLeaf(leaf); leaf = leaves.next()) {
                long number = leaf.path("position").asLong();
                boolean told = content != null && content.path("number").asLong() == number;
                entry(
                        number,
                        Lines.hash(leaf, "hash"),
                        told ? content.path("content").asText() : null);
                content = told ? contents.next() : content;
            }
            if (content != null) {
                audit.fault("entry " + content.path("number").asLong() + " stands in no tree");
            }
            JsonNode head = heads.next();
            if (head == null || head.path("size").asLong() != entries) {
                audit.fault("the ledger does not have as many entries as it says");
            }
        }
    }

    private static boolean isLeaf(JsonNode node) {
        return node != null && node.path("level").asInt() == 0;
    }

    private void entry(long number, Hash leaf, String content) throws IOException {
        entries++;
        if (content != null) {
            if (!Hash.ofLeaf(content).equals(leaf)) {
                audit.fault("entry " + number + " is not what the tree was made of");
            }
            listen(number, Lines.read(content));
        }
        if (number < signed) {
            audit.hashed(number, leaf);
        }
    }

    private void listen(long number, JsonNode entry) {
        if (entry.path("number").asLong(-1) != number) {
            audit.fault("entry " + number + " says another number of itself");
        }
        for (JsonNode change : entry.path("changes")) {
            said.put(
                    key(
                            change.path("table").asText(),
                            change.path("kind").asText(),
                            change.path("before").asText(),
                            change.path("after").asText()),
                    new Said(
                            number,
                            entry.path("concerns").textValue(),
                            change.path("table").asText(),
                            change.path("rows").asLong()));
        }
    }

    /** By what a change is known to its entry: the digests have salts, so no other has the same. */
    static String key(String table, String kind, String before, String after) {
        return String.join(" ", table, kind, before, after);
    }

    /** What the entries say that may be read, by {@link #key}. */
    Map<String, Said> said() {
        return said;
    }

    /** How many entries came after the last that was signed. */
    long unsigned() {
        return Math.max(0, entries - signed);
    }
}
