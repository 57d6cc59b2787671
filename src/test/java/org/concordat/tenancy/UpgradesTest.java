package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Migrations that carry rows on, on a database that has rows: its owner sees none of them through forced row-level security, so one that forgets
 * this does nothing, and says nothing, where all other tests begin with empty tables.
 */
@ApiTest
class UpgradesTest {

    private static final String DATABASE = "upgraded";

    /** What there was before stays were rows of their own: 1 is accepted, 2 asked anew after it had left, 3 never answered. */
    private static final String BEFORE_STAYS = """
            set session_replication_role = replica;
            insert into organisations (id, slug, name, kind, revision, recorded_at, recorded_by)
              select ('00000000-0000-4000-8000-00000000000' || n)::uuid, 'council-' || n, 'Council ' || n, 'district-council', 1, '2025-01-01Z', 'operator'
              from generate_series(1, 3) n;
            insert into partnerships (id, slug, title, model, time_zone, jurisdiction, sandbox, revision, recorded_at, recorded_by)
              select ('00000000-0000-4000-8000-0000000000a' || n)::uuid, 'partnership-' || n, 'Partnership ' || n, 'host-organisation',
                'Europe/London', 'england-and-wales', false, 1, '2025-01-01Z', 'operator' from generate_series(1, 2) n;
            insert into members (partnership_id, organisation_id, roles, from_date, to_date, votes, accepted_at, accepted_by, revision, recorded_at,
                recorded_by, held_roles, held_from, held_to, held_votes, held_accepted_at, held_accepted_by)
              select p.id, o.id, m.roles::text[], m.starts::date, null, m.votes, m.accepted::timestamptz, m.person, 1, m.recorded::timestamptz, 'operator',
                m.held_roles::text[], m.held_from::date, m.held_to::date, m.held_votes, m.held_accepted::timestamptz, m.held_person
              from (values
                  ('council-1', '{member,host}', '2025-04-01', 2, '2025-02-01Z', 'signatory', '2025-02-01Z', null, null, null, null, null, null),
                  ('council-2', '{member}', '2026-10-01', 3, null, null, '2026-09-01Z', '{member}', '2025-04-01', '2026-06-30', 1, '2025-02-02Z', 'signatory'),
                  ('council-3', '{member}', '2025-04-01', 1, null, null, '2025-02-03Z', null, null, null, null, null, null))
                m (slug, roles, starts, votes, accepted, person, recorded, held_roles, held_from, held_to, held_votes, held_accepted, held_person)
              join organisations o on o.slug = m.slug
              join partnerships p on p.slug = 'partnership-1' or o.slug = 'council-1';
            insert into cost_years (partnership_id, id, year, rules, state, budget, outturn, revision, recorded_at, recorded_by)
              select id, gen_random_uuid(), 'FY2025-26', '{}', 'closed', '{}', '{"closedAt":"2026-05-01T00:00:00Z"}', 1, '2026-05-01Z', 'manager'
              from partnerships;
            """;

    private static Flyway upTo(String version) {
        return Flyway.configure()
                .dataSource(
                        Postgres.url(DATABASE),
                        Postgres.ownersLogin().get("QUARKUS_FLYWAY_USERNAME"),
                        Postgres.ownersLogin().get("QUARKUS_FLYWAY_PASSWORD"))
                .target(version)
                .load();
    }

    @BeforeAll
    static void upgrade() throws SQLException {
        Postgres.makeDatabase(DATABASE, "template1");
        upTo("044").migrate();
        try (Connection connection = Postgres.asSuperuser(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(BEFORE_STAYS);
        }
        upTo("latest").migrate();
    }

    private static List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = Postgres.asSuperuser(DATABASE);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    @Test
    @DisplayName(
            "V045: what was accepted is a stay, the days of before a new invitation with it; what nobody answered is none (G5)")
    void stays() throws SQLException {
        assertEquals(
                List.of(
                        "partnership-1 council-1 {member,host} 2025-04-01 - 2 signatory 2025-02-01",
                        "partnership-1 council-2 {member} 2025-04-01 2026-06-30 1 signatory 2026-07-02",
                        "partnership-2 council-1 {member,host} 2025-04-01 - 2 signatory 2025-02-01"),
                rows("""
                        select concat_ws(' ', p.slug, o.slug, s.roles, s.from_date, coalesce(s.to_date::text, '-'), s.votes, s.accepted_by,
                          (s.told_at at time zone 'UTC')::date)
                        from member_stays s join organisations o on o.id = s.organisation_id join partnerships p on p.id = s.partnership_id
                        where s.superseded_at is null and s.recorded_at = timestamptz 'epoch' order by 1"""));
    }

    @Test
    @DisplayName(
            "V050: a year closed before members were kept keeps those of now, unless somebody was told anew since (F3)")
    void members() throws SQLException {
        assertEquals(List.of("partnership-1 nobody knows", "partnership-2 council-1 2025-04-01 2"), rows("""
                        select concat_ws(' ', p.slug, case when y.members is null then 'nobody knows'
                          else concat_ws(' ', m.value ->> 'council', m.value ->> 'from', m.value ->> 'votes') end)
                        from cost_years y join partnerships p on p.id = y.partnership_id
                          left join jsonb_array_elements(y.members -> 'members') m on true order by 1"""));
    }

    @Test
    @DisplayName("What migrations opened to carry rows on is forced again")
    void forced() throws SQLException {
        assertEquals(
                rows(
                        "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relrowsecurity order by 1"),
                rows(
                        "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relforcerowsecurity order by 1"));
    }
}
