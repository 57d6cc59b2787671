package org.concordat.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.ledger.model.Checkpoint;
import org.concordat.ledger.model.Hash;
import org.concordat.ledger.model.LedgerKey;
import org.concordat.ledger.model.MerkleTree;

/** What was signed of ledgers, and when. */
@ApplicationScoped
class Checkpoints {

    private static final String SELECT =
            "select size, root, note, recorded_at from ledger_checkpoints where partnership_id = ?";
    private static final String GROWN = """
            select h.partnership_id, h.size, p.slug from ledger_heads h left join partnerships p on p.id = h.partnership_id
            where h.partnership_id = any (?::uuid[])
              and h.size > coalesce((select max(c.size) from ledger_checkpoints c where c.partnership_id = h.partnership_id), 0)
            """;
    private static final String ADD = """
            insert into ledger_checkpoints (partnership_id, size, root, note, recorded_at)
            values (?, ?, ?, ?, ?::timestamptz) on conflict (partnership_id, size) do nothing returning size
            """;

    private final Ledger ledger;

    Checkpoints(Ledger ledger) {
        this.ledger = ledger;
    }

    /** One that is kept. */
    record Kept(long size, Hash root, String note, Instant at) {}

    /** A ledger that has more entries than were ever signed. */
    record Grown(UUID partnership, long size, String slug) {}

    /** Those with fewer entries than a number, the latest first. */
    List<Kept> before(UUID partnership, long size, int count) {
        return ledger.list(
                SELECT + " and size < ? order by size desc limit ?", Checkpoints::read, partnership, size, count);
    }

    /** Those with more entries than a number, the earliest first. */
    List<Kept> after(UUID partnership, long size, int count) {
        return ledger.list(SELECT + " and size > ? order by size limit ?", Checkpoints::read, partnership, size, count);
    }

    /** The one that signs so many entries. */
    Optional<Kept> of(UUID partnership, long size) {
        return ledger.list(SELECT + " and size = ?", Checkpoints::read, partnership, size).stream()
                .findFirst();
    }

    /** The latest. */
    Optional<Kept> latest(UUID partnership) {
        return before(partnership, Long.MAX_VALUE, 1).stream().findFirst();
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("size"),
                Hash.of(row.getBytes("root")),
                row.getString("note"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** The ledgers of these that have grown since they were last signed. */
    List<Grown> grown(List<UUID> partnerships) {
        String ids =
                "{" + String.join(",", partnerships.stream().map(UUID::toString).toList()) + "}";
        return ledger.list(
                GROWN, row -> new Grown(row.getObject(1, UUID.class), row.getLong("size"), row.getString("slug")), ids);
    }

    /** Signs a ledger as it is; another node may have done so meanwhile. */
    void sign(Grown grown, LedgerKey key, Instant at) {
        Hash root = ledger.ask(grown.partnership(), grown.size(), MerkleTree::root);
        String origin =
                key.publicKey().name() + "/" + (grown.slug() == null ? "installation" : "partnerships/" + grown.slug());
        String note = new Checkpoint(origin, grown.size(), root).signed(key);
        ledger.list(ADD, row -> row.getLong(1), grown.partnership(), grown.size(), root.bytes(), note, at.toString());
    }
}
