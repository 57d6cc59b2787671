package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database alone, with whatever statement: for every table of the catalogue and every role, no row of another. */
@ApiTest
class RowSecurityTest {

    /** Tables whose rows about an organisation, or of one, are the partnership's own: its parties see them all. */
    private static final Set<String> OF_PARTNERSHIP =
            Set.of("members", "member_stays", "import_profiles", "driver_values");

    /** Tables that say who outside looked at an organisation: shown to it and to an auditor, to nobody who serves it. */
    private static final Set<String> OF_WHOM_IT_CONCERNS = Set.of("case_reads");

    /** Tables of the partnership in which each party tells of itself only, by the column that names it. */
    private static final Map<String, String> TELLING_OF_ITSELF = Map.of(
            "sharing_scheme_events",
            "done_by",
            "decision_votes",
            "member_id",
            "leavings",
            "member_id",
            "case_reads",
            "reader_id",
            "pack_reads",
            "reader_id");

    private static final Set<String> FILLED = FilledTables.ALL;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    EntityManager entities;

    /** Whose rows a role may see of those in the two partnerships, when it acts for alfa or in primo. */
    enum Seat {
        MEMBER("concordat_member", false),
        WORKER("concordat_worker", false),
        PARTNERSHIP("concordat_partnership", true),
        BOARD("concordat_board", true),
        AUDITOR("concordat_auditor", true);

        private final String role;
        private final boolean seesBravo;

        Seat(String role, boolean seesBravo) {
            this.role = role;
            this.seesBravo = seesBravo;
        }
    }

    @BeforeAll
    static void moveIn() throws SQLException {
        Neighbours.moveIn();
        for (Table table : Table.all()) {
            if (FILLED.contains(table.name())) {
                for (Neighbours.Council council : Neighbours.COUNCILS) {
                    assertTrue(table.count(table.rowsOf(council.slug(), "")) > 0, table.name() + " " + council.name());
                }
            }
        }
        assertTrue(Table.names().containsAll(FILLED) && Table.names().containsAll(TableKinds.OF_PLATFORM));
    }

    @AfterAll
    static void leave() throws SQLException {
        Table.close();
    }

    @Test
    void withoutARoleEverythingIsDenied() throws SQLException {
        for (Table table : Table.all()) {
            for (String statement : List.of(
                    "select 1 from " + table.name(),
                    "insert into " + table.name() + " default values",
                    "delete from " + table.name(),
                    "truncate " + table.name(),
                    "update " + table.name() + " set " + table.columns().get(0) + " = null")) {
                SQLException denied = assertThrows(SQLException.class, () -> Database.bare(statement), statement);
                assertEquals("42501", denied.getSQLState(), statement);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Seat.class)
    void withARoleButNoSettingsThereAreNoRows(Seat seat) throws SQLException {
        for (Table table : Table.all()) {
            try (Database database = new Database(seat.role, "", "", "")) {
                assertEquals(0, database.seen(table, "true"), table.name());
            }
        }
    }

    @Test
    void theOperatorMayTouchTheTablesOfThePlatformOnly() throws SQLException {
        for (Table table : Table.all()) {
            try (Database database = new Database("concordat_operator", "", "", "")) {
                assertEquals(
                        TableKinds.OF_PLATFORM.contains(table.name()), database.may(table, "select"), table.name());
            }
        }
    }

    @Test
    void theBoardSeesNoEventsAboutCases() throws SQLException {
        Table events = Table.all().stream()
                .filter(table -> table.name().equals("events"))
                .findFirst()
                .orElseThrow();
        try (Database database = acting(Seat.BOARD)) {
            assertEquals(0, database.seen(events, "about_cases"));
            assertTrue(database.seen(events, "not about_cases") > 0);
        }
        try (Database database = acting(Seat.PARTNERSHIP)) {
            assertTrue(database.seen(events, "about_cases") > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "idempotency_keys",
                "events",
                "webhook_deliveries",
                "subscriptions",
                "subscription_codes",
                "notices",
                "case_reads"
            })
    void nothingThatIsYoungIsDeleted(String name) throws SQLException {
        try (Database database = acting(Seat.WORKER)) {
            assertEquals(0, database.execute("delete from " + name));
        }
    }

    /** An event says to the worker whose it is and how old, and nothing else. */
    @Test
    void theWorkerDoesNotReadWhatEventsSay() throws SQLException {
        for (String column : List.of("data", "subject", "type")) {
            try (Database database = acting(Seat.WORKER)) {
                assertThrows(SQLException.class, () -> database.execute("select " + column + " from events"), column);
            }
        }
        try (Database database = acting(Seat.WORKER)) {
            assertEquals(-1, database.execute("select id, recorded_at from events"));
        }
    }

    /** A record of who read what says to the worker whose it is and how old, and nothing else. */
    @Test
    void theWorkerDoesNotReadWhoReadWhat() throws SQLException {
        for (String column : List.of("read_by", "refs", "subject")) {
            try (Database database = acting(Seat.WORKER)) {
                assertThrows(SQLException.class, () -> database.execute("select " + column + " from case_reads"));
            }
        }
        try (Database database = acting(Seat.WORKER)) {
            assertEquals(-1, database.execute("select id, read_at from case_reads"));
        }
    }

    @Test
    void theBoardMayNotTouchCases() throws SQLException {
        for (String statement : List.of(
                "select 1 from cases",
                "update cases set superseded_at = null",
                "select case_ref from case_phases",
                "select case_id from case_phases",
                "select * from case_phases",
                "select case_ref from exclusions",
                "select case_id from exclusions",
                "select * from exclusions")) {
            try (Database database = acting(Seat.BOARD)) {
                SQLException denied = assertThrows(SQLException.class, () -> database.execute(statement), statement);
                assertEquals("42501", denied.getSQLState(), statement);
            }
        }
        try (Database database = acting(Seat.BOARD)) {
            database.execute("select count(*), max(standing) from case_phases");
            database.execute("select count(*), max(reason) from exclusions");
        }
    }

    private static Database acting(Seat seat) throws SQLException {
        String alfa = Table.organisation("iso-alfa").toString();
        String bravo = Table.organisation("iso-bravo").toString();
        String councils = seat.seesBravo ? alfa + "," + bravo : alfa;
        return new Database(seat.role, alfa, "{" + Table.partnership("iso-primo") + "}", "{" + councils + "}");
    }

    /** Of the platform's tables a seat may read, and of all others, every row that is its own, and no other. */
    @ParameterizedTest
    @EnumSource(Seat.class)
    void ownRowsAreAllThereAndNoOthers(Seat seat) throws SQLException {
        Set<String> looked = new TreeSet<>();
        for (Table table : owned()) {
            try (Database database = acting(seat)) {
                if (!database.may(table, "select")) {
                    continue;
                }
                looked.add(table.name());
                if (table.partnershipColumn().isPresent()) {
                    String elsewhere = table.partnershipColumn().get() + " <> '" + Table.partnership("iso-primo") + "'";
                    assertEquals(0, database.seen(table, elsewhere), table.name());
                    assertTrue(table.count(elsewhere) > 0, table.name());
                }
                // The board does not see loads of cases, which are all that alfa has sent.
                boolean hidden =
                        seat == Seat.BOARD && table.name().startsWith("import") && FILLED.contains(table.name());
                String own = table.rowsOf("iso-alfa", "iso-primo") + shown(seat, table);
                long all = table.count(own);
                assertEquals(hidden ? 0 : all, database.seen(table, own), table.name());
                assertTrue(all > 0, "the twin: there are rows in " + table.name());
                if (table.organisationColumn().isPresent() && !OF_PARTNERSHIP.contains(table.name())) {
                    noOthers(database, seat, table);
                }
            }
        }
        assertTrue(looked.containsAll(Set.of("agreements", "figures", "services", "members")), looked::toString);
    }

    private static List<Table> owned() throws SQLException {
        return Table.all().stream()
                .filter(t -> t.organisationColumn().isPresent()
                        || t.partnershipColumn().isPresent())
                .toList();
    }

    /** Of events the board sees those that are not about cases; of the ledger everybody that of the partnership, not of the installation. */
    private static String shown(Seat seat, Table table) {
        if (table.name().equals("ledger_entries")) {
            return " and partnership_id <> '00000000-0000-0000-0000-000000000000'";
        }
        // What the ledger's digests were made of is read by who reads the rows.
        if (table.name().equals("ledger_changes")) {
            return " and partnership_id <> '00000000-0000-0000-0000-000000000000' and has_table_privilege('" + seat.role
                    + "', to_regclass(relation), 'select')"
                    + (seat == Seat.AUDITOR ? "" : " and relation not in ('imports', 'import_errors')");
        }
        // Of decisions the worker sees what is asked of it.
        if (seat == Seat.WORKER && table.name().equals("decisions")) {
            return " and matter in ('membership', 'governance-rules')";
        }
        return seat == Seat.BOARD && table.name().equals("events") ? " and not about_cases" : "";
    }

    private static void noOthers(Database database, Seat seat, Table table) throws SQLException {
        long ofBravo = database.seen(table, table.rowsOf("iso-bravo", ""));
        boolean hidden = table.name().startsWith("import") || OF_WHOM_IT_CONCERNS.contains(table.name());
        boolean sendersOnly = hidden && seat != Seat.AUDITOR || TableKinds.OF_SENDER.contains(table.name());
        if (seat.seesBravo && !sendersOnly) {
            assertEquals(table.count(table.rowsOf("iso-bravo", "") + shown(seat, table)), ofBravo, table.name());
        } else {
            assertEquals(0, ofBravo, table.name());
        }
        for (String stranger : List.of("iso-charlie", "iso-far")) {
            assertEquals(0, database.seen(table, table.rowsOf(stranger, "")), table.name() + " of " + stranger);
        }
    }

    @ParameterizedTest
    @EnumSource(Seat.class)
    void rowsOfAnotherAreNotWritten(Seat seat) throws SQLException {
        Set<String> written = new TreeSet<>();
        for (Table table : owned()) {
            inserts(seat, table, written);
            updates(seat, table);
        }
        // Nobody reads cases of a council unrecorded.
        boolean records = seat == Seat.AUDITOR || seat == Seat.PARTNERSHIP;
        assertEquals(records, written.removeAll(OF_WHOM_IT_CONCERNS), "who reads records it");
        assertEquals(seat != Seat.WORKER, written.remove("pack_reads"), "whoever reads a pack records it");
        assertEquals(seat == Seat.AUDITOR, written.isEmpty(), "the twin writes its own");
    }

    /** A copy of an own row fails as a duplicate at most; one of charlie's, or with one of its keys, as not the caller's. */
    private static void inserts(Seat seat, Table table, Set<String> written) throws SQLException {
        String ofAlfa = table.rowsOf("iso-alfa", "iso-primo");
        List<String> foreign = new ArrayList<>(List.of(table.row(table.rowsOf("iso-charlie", "iso-secundo"), "{}")));
        if (table.organisationColumn().isPresent()) {
            foreign.add(table.row(ofAlfa, field(table.organisationColumn().get(), Table.organisation("iso-charlie"))));
        }
        if (table.organisationColumn().isPresent()
                && (!seat.seesBravo || TableKinds.OF_SENDER.contains(table.name()))) {
            foreign.add(table.row(table.rowsOf("iso-bravo", ""), "{}"));
        }
        if (table.partnershipColumn().isPresent()) {
            foreign.add(table.row(ofAlfa, field(table.partnershipColumn().get(), Table.partnership("iso-secundo"))));
        }
        // What was done in the partnership, each party tells of itself only.
        String teller = TELLING_OF_ITSELF.get(table.name());
        String done = teller == null ? "{}" : field(teller, Table.organisation("iso-alfa"));
        if (teller != null) {
            foreign.add(table.row(ofAlfa, field(teller, Table.organisation("iso-bravo"))));
        }
        boolean loadOfCases = seat == Seat.BOARD
                && FILLED.contains(table.name())
                && table.name().startsWith("import");
        try (Database database = acting(seat)) {
            for (String row : foreign) {
                assertEquals("42501", database.insert(table, row), seat + " wrote " + row + " into " + table.name());
            }
            String own = database.insert(table, table.row(ofAlfa, done));
            if (database.may(table, "insert") && !loadOfCases) {
                assertTrue(Set.of("00000", "23505").contains(own), seat + " " + table.name() + " " + own);
                written.add(table.name());
            } else {
                assertEquals("42501", own, seat + " " + table.name());
            }
        }
    }

    private static String field(String column, UUID value) {
        return "{\"" + column + "\":\"" + value + "\"}";
    }

    private static void updates(Seat seat, Table table) throws SQLException {
        try (Database database = acting(seat)) {
            boolean tidies = seat == Seat.WORKER && TableKinds.TIDIED.contains(table.name());
            boolean ends = seat == Seat.MEMBER && table.name().equals("subscriptions");
            assertEquals(tidies || ends, database.may(table, "delete"), table.name());
            assertFalse(database.may(table, "truncate"), table.name());
            for (String column : table.columns()) {
                if (!database.mayUpdate(table, column)) {
                    continue;
                }
                // Which of its own webhooks an organisation is told by changes; the key holds it to its own.
                boolean moves = !(table.name() + "." + column).equals("subscriptions.webhook_id");
                assertFalse(
                        moves && (column.equals("id") || column.endsWith("_id")),
                        seat + " may move rows of " + table.name());
                String update = "update " + table.name() + " set " + column + " = " + column + " where ";
                assertEquals(0, database.execute(update + table.rowsOf("iso-charlie", "iso-secundo")), table.name());
                if (table.organisationColumn().isPresent()
                        && (!seat.seesBravo || TableKinds.OF_SENDER.contains(table.name()))) {
                    assertEquals(0, database.execute(update + table.rowsOf("iso-bravo", "")), table.name());
                }
                String own = table.rowsOf("iso-alfa", "iso-primo");
                assertTrue(database.execute(update + own) > 0, "the twin of " + table.name());
            }
        }
    }

    @Test
    void outsideATransactionTheApplicationGetsAnErrorAndNoRows() {
        assertThrows(SQLException.class, () -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement("select 1 from cases");
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
            }
        });
        assertThrows(RuntimeException.class, () -> entities.createNativeQuery("select 1 from cases")
                .getResultList());
    }

    @Test
    void withoutACallerATransactionIsDenied() {
        for (String table : FILLED) {
            RuntimeException denied = assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew()
                    .run(() ->
                            entities.createNativeQuery("select 1 from " + table).getResultList()));
            Throwable cause = denied;
            while (!(cause instanceof SQLException)) {
                cause = cause.getCause();
            }
            assertEquals("42501", ((SQLException) cause).getSQLState());
        }
    }
}
