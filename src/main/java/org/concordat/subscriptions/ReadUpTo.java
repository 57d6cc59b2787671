package org.concordat.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.concordat.tenancy.Sql;

/** Up to which event of each partnership people have been told; the worker's alone. */
@ApplicationScoped
class ReadUpTo {

    /** At the end of the feed: one is told of what comes. */
    private static final String BEGIN = """
            insert into subscription_positions (organisation_id, subscription_id, partnership_id, position)
            select ?::uuid, ?::uuid, p::uuid, coalesce(f.last, 0)
            from unnest(?::text[]) p left join event_feeds f on f.partnership_id = p::uuid
            on conflict do nothing
            """;

    private static final String LEAVE = """
            delete from subscription_positions where organisation_id = ?::uuid and subscription_id = ?::uuid
              and not partnership_id = any (?::text[]::uuid[])
            """;
    private static final String PASS_BY = """
            update subscription_positions p set position = f.last from event_feeds f
            where f.partnership_id = p.partnership_id and p.position < f.last and p.organisation_id = ?::uuid
              and p.subscription_id = ?::uuid and not p.partnership_id = any (?::text[]::uuid[])
            """;
    private static final String OF =
            "organisation_id = ?::uuid and subscription_id = ?::uuid and partnership_id = ?::uuid";

    private static final String WITHOUT = """
            select s.organisation_id, s.id, array(select p.partnership_id::text from subscription_positions p
              where p.organisation_id = s.organisation_id and p.subscription_id = s.id) as known
            from subscriptions s where s.state = 'active' and cardinality(s.partnerships) = 0
            """;

    private final Sql sql;

    ReadUpTo(Sql sql) {
        this.sql = sql;
    }

    /** A subscription to all partnerships, with those that it has a position in. */
    record Everywhere(UUID organisation, UUID subscription, List<String> known) {}

    List<Everywhere> everywhere() {
        return sql.list(
                row -> new Everywhere(Sql.id(row, "organisation_id"), Sql.id(row, "id"), List.of((String[])
                        row.getArray("known").getArray())),
                WITHOUT);
    }

    /** Has it begin at the end of partnerships' feeds; where it has begun already it stays. */
    void begin(UUID organisation, UUID subscription, Collection<UUID> partnerships) {
        sql.execute(BEGIN, organisation, subscription, texts(partnerships));
    }

    /** Has it leave all partnerships but some: where it begins again it begins at the end. */
    void leaveAllBut(UUID organisation, UUID subscription, Collection<UUID> partnerships) {
        sql.execute(LEAVE, organisation, subscription, texts(partnerships));
    }

    /** Has it pass by what happens where its person is not told of it now: one is told of what happens from then on. */
    void passByAllBut(Subscription of, Collection<UUID> partnerships) {
        sql.execute(PASS_BY, of.organisation(), of.id(), texts(partnerships));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** Where it has come to. */
    long position(Subscription of, UUID partnership) {
        List<Long> found = sql.list(
                row -> row.getLong("position"),
                "select position from subscription_positions where " + OF,
                of.organisation(),
                of.id(),
                partnership);
        return found.get(0);
    }

    void move(Subscription of, UUID partnership, long to) {
        sql.execute(
                "update subscription_positions set position = ? where " + OF,
                to,
                of.organisation(),
                of.id(),
                partnership);
    }
}
