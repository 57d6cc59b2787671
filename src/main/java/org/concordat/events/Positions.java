package org.concordat.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.tenancy.Sql;

/** Up to which event of each partnership webhooks have come; the worker's alone. */
@ApplicationScoped
class Positions {

    /** At the end of the feed: a webhook is told of what comes. */
    private static final String BEGIN = """
            insert into webhook_positions (organisation_id, webhook_id, partnership_id, position)
            select ?::uuid, ?::uuid, p::uuid, coalesce(f.last, 0)
            from unnest(?::text[]) p left join event_feeds f on f.partnership_id = p::uuid
            on conflict do nothing
            """;

    private static final String WITHOUT = """
            select w.organisation_id, w.id, array(select p.partnership_id::text from webhook_positions p
              where p.organisation_id = w.organisation_id and p.webhook_id = w.id) as known
            from webhooks w where w.state = 'active' and cardinality(w.partnerships) = 0
            """;
    private static final String BEHIND = """
            select w.organisation_id, w.id, p.partnership_id, w.types, w.partnerships
            from webhooks w join webhook_positions p on p.organisation_id = w.organisation_id and p.webhook_id = w.id
              join event_feeds f on f.partnership_id = p.partnership_id
            where w.state = 'active' and p.position < f.last
              and (select count(*) from webhook_deliveries d where d.organisation_id = w.organisation_id
                and d.webhook_id = w.id and d.state = 'pending') < ?
            """;
    private static final String TAKE = """
            select p.position, f.last from webhook_positions p join event_feeds f on f.partnership_id = p.partnership_id
            where p.organisation_id = ?::uuid and p.webhook_id = ?::uuid and p.partnership_id = ?::uuid
            for update of p skip locked
            """;
    private static final String MOVE =
            "update webhook_positions set position = ? where organisation_id = ?::uuid and webhook_id = ?::uuid"
                    + " and partnership_id = ?::uuid";

    private static final String LEAVE = """
            delete from webhook_positions where organisation_id = ?::uuid and webhook_id = ?::uuid
              and not partnership_id = any (?::text[]::uuid[])
            """;
    private static final String BACK =
            "update webhook_positions set position = least(position, ?) where organisation_id ="
                    + " ?::uuid and webhook_id = ?::uuid and partnership_id = ?::uuid";

    private final Sql sql;

    Positions(Sql sql) {
        this.sql = sql;
    }

    /** A webhook of which some event of a partnership has not been looked at. */
    record Behind(UUID organisation, UUID webhook, UUID partnership, List<String> types, List<String> partnerships) {}

    /** Where a webhook has come to, and where the partnership's feed ends. */
    record Stretch(long from, long to) {}

    /** A webhook for all partnerships, with those that it has a position in. */
    record Everywhere(UUID organisation, UUID webhook, List<String> known) {}

    /** Has a webhook begin at the end of partnerships' feeds; where it has begun already it stays. */
    void begin(UUID organisation, UUID webhook, Collection<UUID> partnerships) {
        sql.execute(
                BEGIN,
                organisation,
                webhook,
                partnerships.stream().map(UUID::toString).toArray(String[]::new));
    }

    /** Has a webhook leave all partnerships but some: where it begins again it begins at the end. */
    void leaveAllBut(UUID organisation, UUID webhook, Collection<UUID> partnerships) {
        sql.execute(
                LEAVE,
                organisation,
                webhook,
                partnerships.stream().map(UUID::toString).toArray(String[]::new));
    }

    List<Everywhere> everywhere() {
        return sql.list(
                row -> new Everywhere(Sql.id(row, "organisation_id"), Sql.id(row, "id"), List.of((String[])
                        row.getArray("known").getArray())),
                WITHOUT);
    }

    /** @param most how many deliveries may wait for a webhook before it is left behind for a while */
    List<Behind> behind(int most) {
        return sql.list(
                row -> new Behind(
                        Sql.id(row, "organisation_id"),
                        Sql.id(row, "id"),
                        Sql.id(row, "partnership_id"),
                        List.of((String[]) row.getArray("types").getArray()),
                        List.of((String[]) row.getArray("partnerships").getArray())),
                BEHIND,
                most);
    }

    /** Takes a position so that nobody else moves it until the transaction ends; empty where somebody else has it. */
    Optional<Stretch> take(Behind behind) {
        return sql
                .list(
                        row -> new Stretch(row.getLong("position"), row.getLong("last")),
                        TAKE,
                        behind.organisation(),
                        behind.webhook(),
                        behind.partnership())
                .stream()
                .findFirst();
    }

    /** Sets a webhook back to an earlier event, or leaves it where it is. */
    void back(UUID organisation, UUID webhook, UUID partnership, long to) {
        sql.execute(BACK, to, organisation, webhook, partnership);
    }

    void move(UUID organisation, UUID webhook, UUID partnership, long to) {
        sql.execute(MOVE, to, organisation, webhook, partnership);
    }
}
