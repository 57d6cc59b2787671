package org.concordat.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.ledger.model.Hash;
import org.concordat.ledger.model.MerkleTree;
import org.concordat.ledger.model.Node;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Capacity;
import org.concordat.tenancy.Sql;

/** The entries of partnerships and the nodes of their trees, as the running transaction may see them. */
@ApplicationScoped
class Ledger {

    /** Stands for the installation, where a partnership is asked for: no partnership has this id. */
    static final UUID INSTALLATION = new UUID(0, 0);

    private static final String SIZE = "select size from ledger_heads where partnership_id = ?::uuid";
    private static final String ENTRIES = """
            select n.position as number, n.hash, e.content from ledger_nodes n
              left join ledger_entries e on e.partnership_id = n.partnership_id and e.number = n.position
                and (?::uuid is null or e.organisation_id = ?::uuid)
            where n.partnership_id = ?::uuid and n.level = 0 and n.position > ? and n.position < ? order by n.position limit ?
            """;
    private static final String FILTERED = """
            select e.number, n.hash, e.content from ledger_entries e
              join ledger_nodes n on n.partnership_id = e.partnership_id and n.level = 0 and n.position = e.number
            where e.partnership_id = ?::uuid and (?::uuid is null or e.organisation_id = ?::uuid) and e.number > ? and e.operation = coalesce(?, e.operation)
              and (?::text is null or e.acting = ?) and e.recorded_at >= coalesce(?::timestamptz, '-infinity')
            order by e.number limit ?
            """;
    private static final String NODES = """
            select n.level, n.position, n.hash from unnest(?::int[], ?::bigint[]) as w(level, position)
              join ledger_nodes n on n.partnership_id = ?::uuid and n.level = w.level and n.position = w.position
            """;

    private final Sql sql;

    Ledger(Sql sql) {
        this.sql = sql;
    }

    /**
     * An entry as the running transaction may see it.
     *
     * @param content its text; null where only its hash may be seen
     */
    record Entry(long number, Hash leaf, String content) {}

    /** How many entries there are, whoever sees them. */
    long size(UUID partnership) {
        return sql.list(row -> row.getLong("size"), SIZE, partnership).stream()
                .findFirst()
                .orElse(0L);
    }

    /**
     * Whose entries are read.
     *
     * @param only of which organisation, and not what concerns the partnership; null for all that may be seen
     */
    record Read(UUID partnership, UUID only) {

        static Read of(Acting acting) {
            boolean former = acting.capacity() == Capacity.FORMER;
            return new Read(
                    acting.partnership().id(), former ? acting.organisation().id() : null);
        }
    }

    /** Entries in their order, those of others by their hash. */
    List<Entry> entries(Read read, long after, long before, int count) {
        return sql.list(Ledger::entry, ENTRIES, read.only(), read.only(), read.partnership(), after, before, count);
    }

    /** Entries that may be seen and are asked for, in their order. */
    List<Entry> entries(Read read, long after, AskedEntries asked, int count) {
        String since = asked.since() == null ? null : asked.since().toString();
        return sql.list(
                Ledger::entry,
                FILTERED,
                read.partnership(),
                read.only(),
                read.only(),
                after,
                asked.operation(),
                asked.organisation(),
                asked.organisation(),
                since,
                count);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getLong("number"), Hash.of(row.getBytes("hash")), row.getString("content"));
    }

    /** Asks something of the tree as it was when it had so many entries. */
    <T> T ask(UUID partnership, long size, Function<MerkleTree, T> asked) {
        Set<Node> needed = MerkleTree.needed(size, asked);
        Map<Node, Hash> nodes = new HashMap<>();
        sql.forEach(
                row -> nodes.put(new Node(row.getInt("level"), row.getLong("position")), Hash.of(row.getBytes("hash"))),
                ignored -> {},
                NODES,
                needed.stream().map(Node::level).toArray(Integer[]::new),
                needed.stream().map(Node::position).toArray(Long[]::new),
                partnership);
        if (!nodes.keySet().containsAll(needed)) {
            throw new IllegalStateException("nodes are missing of the ledger of " + partnership);
        }
        return asked.apply(new MerkleTree(size, nodes::get));
    }
}
