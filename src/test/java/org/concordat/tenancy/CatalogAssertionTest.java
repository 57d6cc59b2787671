package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class CatalogAssertionTest {

    @Inject
    CatalogAssertion assertion;

    @Test
    void aSoundCatalogueHasNoFault() {
        assertEquals(List.of(), assertion.faults());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    drop policy organisations_member on organisations | create policy organisations_member on organisations for select to concordat_member using (id = (select nullif(current_setting('app.organisation', true), '')::uuid))
                    alter table members no force row level security | alter table members force row level security
                    alter table members disable row level security | alter table members enable row level security
                    grant select on organisations to concordat_gateway | revoke select on organisations from concordat_gateway
                    grant select on organisations to public | revoke select on organisations from public
                    grant select on identity_providers to concordat_member | revoke select on identity_providers from concordat_member
                    grant truncate on members to concordat_operator | revoke truncate on members from concordat_operator
                    create table forgotten (id int) | drop table forgotten
                    create view seen as select * from organisations | drop view seen
                    create function f() returns int language sql security definer return 1 | drop function f()
                    create policy open on members for select to concordat_member using (true) | drop policy open on members
                    create policy open on members for insert to concordat_member with check (true) | drop policy open on members
                    grant select (name) on organisations to public | revoke select (name) on organisations from public
                    grant update (name) on organisations to concordat_gateway | revoke update (name) on organisations from concordat_gateway
                    alter policy case_phases_board on case_phases to concordat_member | alter policy case_phases_board on case_phases to concordat_board
                    alter table cases disable trigger ledger_update | alter table cases enable trigger ledger_update
                    alter table figures disable trigger ledger_insert | alter table figures enable trigger ledger_insert
                    create table unwatched (partnership_id uuid); alter table unwatched enable row level security; alter table unwatched force row level security | drop table unwatched
                    alter table ledger_changes disable trigger ledger_closed | alter table ledger_changes enable trigger ledger_closed
                    alter table ledger_entries disable trigger ledger_entries_kept | alter table ledger_entries enable trigger ledger_entries_kept
                    alter table ledger_heads disable trigger ledger_heads_grow | alter table ledger_heads enable trigger ledger_heads_grow
                    alter table ledger_changes disable trigger ledger_changes_kept | alter table ledger_changes enable trigger ledger_changes_kept
                    alter table ledger_authors disable trigger ledger_authors_whole | alter table ledger_authors enable trigger ledger_authors_whole
                    alter table ledger_checkpoints disable trigger ledger_checkpoints_true | alter table ledger_checkpoints enable trigger ledger_checkpoints_true
                    alter table cases disable trigger ledger_truncate | alter table cases enable trigger ledger_truncate
                    grant insert on ledger_entries to concordat_member | revoke insert on ledger_entries from concordat_member
                    grant update (content) on ledger_entries to concordat_operator | revoke update (content) on ledger_entries from concordat_operator
                    grant select on ledger_authors to concordat_auditor | revoke select on ledger_authors from concordat_auditor
                    alter function ledger_note() reset search_path | alter function ledger_note() set search_path = pg_catalog, public, pg_temp
                    alter table case_reads disable trigger case_reads_kept | alter table case_reads enable trigger case_reads_kept
                    drop trigger case_reads_young_kept on case_reads | create trigger case_reads_young_kept before delete on case_reads for each row when (old.read_at > now() - interval '365 days') execute function case_reads_are_kept()
                    grant update (read_by) on case_reads to concordat_partnership | revoke update (read_by) on case_reads from concordat_partnership
                    grant delete on case_reads to concordat_auditor | revoke delete on case_reads from concordat_auditor
                    grant select on services to concordat_public; create policy open on services for select to concordat_public using (partnership_id is not null) | drop policy open on services; revoke select on services from concordat_public
                    alter policy members_acceptance on members to concordat_auditor | alter policy members_acceptance on members to concordat_member
                    """)
    void aSpoiltCatalogueIsFound(String spoil, String mend) throws SQLException {
        try (Connection connection = Postgres.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(spoil);
            try {
                assertFalse(assertion.faults().isEmpty());
            } finally {
                statement.execute(mend);
            }
        }
        assertEquals(List.of(), assertion.faults());
    }

    @Test
    void withoutACapacityEveryTableIsDenied() throws SQLException {
        try (Connection connection = Postgres.asGateway();
                Statement statement = connection.createStatement()) {
            SQLException denied =
                    assertThrows(SQLException.class, () -> statement.executeQuery("select * from organisations"));
            assertEquals("42501", denied.getSQLState());
        }
    }
}
