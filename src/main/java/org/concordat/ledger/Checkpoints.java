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
import org.concordat.tenancy.Sql;

/** What was signed of ledgers, and when. */
@ApplicationScoped
class Checkpoints {

    private static final String SELECT =
            "select size, root, note, recorded_at from ledger_checkpoints where partnership_id = ?::uuid";
    private static final String GROWN = """
            select h.partnership_id, h.size, p.slug from ledger_heads h left join partnerships p on p.id = h.partnership_id
            where h.partnership_id = any (?::text[]::uuid[])
              and h.size > coalesce((select max(c.size) from ledger_checkpoints c where c.partnership_id = h.partnership_id), 0)
            """;
    private static final String ADD = """
            insert into ledger_checkpoints (partnership_id, size, root, note, recorded_at)
            values (?::uuid, ?, ?, ?, ?::timestamptz) on conflict (partnership_id, size) do nothing returning size
            """;

    private final Ledger ledger;
    private final Sql sql;

    Checkpoints(Ledger ledger, Sql sql) {
        this.ledger = ledger;
        this.sql = sql;
    }

    /** One that is kept. */
    record Kept(long size, Hash root, String note, Instant at) {}

    /** A ledger that has more entries than were ever signed. */
    record Grown(UUID partnership, long size, String slug) {}

    /** Those with fewer entries than a number, the latest first. */
    List<Kept> before(UUID partnership, long size, int count) {
        return sql.list(
                Checkpoints::read, SELECT + " and size < ? order by size desc limit ?", partnership, size, count);
    }

    /** Those with more entries than a number, the earliest first. */
    List<Kept> after(UUID partnership, long size, int count) {
        return sql.list(Checkpoints::read, SELECT + " and size > ? order by size limit ?", partnership, size, count);
    }

    /** The one that signs so many entries. */
    Optional<Kept> of(UUID partnership, long size) {
        return sql.list(Checkpoints::read, SELECT + " and size = ?", partnership, size).stream()
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
        return sql.list(
                row -> new Grown(Sql.id(row, "partnership_id"), row.getLong("size"), row.getString("slug")),
                GROWN,
                (Object) partnerships.stream().map(UUID::toString).toArray(String[]::new));
    }

    /**
     * Signs a ledger as it is; another node may have done so meanwhile.
     *
     * @throws IllegalStateException when it does not begin with what was signed before
     */
    void sign(Grown grown, LedgerKey key, Instant at) {
        latest(grown.partnership()).ifPresent(before -> requireContinued(grown.partnership(), before));
        Hash root = ledger.ask(grown.partnership(), grown.size(), MerkleTree::root);
        String origin =
                key.publicKey().name() + "/" + (grown.slug() == null ? "installation" : "partnerships/" + grown.slug());
        String note = new Checkpoint(origin, grown.size(), root).signed(key);
        sql.list(row -> row.getLong(1), ADD, grown.partnership(), grown.size(), root.bytes(), note, at);
    }

    private void requireContinued(UUID partnership, Kept before) {
        if (!ledger.ask(partnership, before.size(), MerkleTree::root).equals(before.root())) {
            throw new IllegalStateException("the ledger of " + partnership + " does not begin with the " + before.size()
                    + " entries that were signed: it has been bent, and is not signed any more");
        }
    }
}
