package org.concordat.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.concordat.export.OtherInstallation;
import org.concordat.tenancy.Neighbourhood;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whenever the command ends, at most one cell serves the group, no row is lost, and it goes on, or back, when it is called again. */
@ApiTest
class KilledMovesTest {

    private static final String[] GO = {"go", "iso-alfa", "--with-group"};
    private static final String[] FINISH = {"finish", "iso-alfa", "--with-group"};
    private static final String[] UNDO = {"undo", "iso-alfa", "--with-group"};
    private static final String WRITE =
            "update risks set recorded_by = recorded_by where partnership_id = (select id from partnerships where slug = '%s')";
    private static final String CLOSED = "57C01";

    @TempDir
    Path maps;

    private TwoCells cells;
    private Map<String, String> before;

    @BeforeAll
    static void moveIn() {
        Neighbourhood.moveIn();
    }

    @BeforeEach
    void make() throws SQLException, IOException {
        cells = TwoCells.make(maps, "iso-alfa", "iso-charlie");
        before = TwoCells.everything(cells.a());
    }

    /** As the nodes read it. */
    private static boolean serves(OtherInstallation cell) throws SQLException {
        return !cell.texts(
                        "select 1 from partnerships p where slug = 'iso-primo' and not exists (select from cell_moves m"
                                + " where m.state in ('closing', 'closed', 'arrived') and p.id = any (m.partnerships))")
                .isEmpty();
    }

    private static void done(TwoCells.Ran ran) {
        assertEquals(0, ran.status(), ran.said());
    }

    private static void refused(TwoCells.Ran ran, String sentence) {
        assertEquals(1, ran.status(), ran.said());
        assertTrue(ran.said().contains(sentence), ran.said());
    }

    @ParameterizedTest
    @EnumSource(names = {"BEGUN", "CLOSED", "COPIED", "VERIFIED", "ROUTED", "OPENED"})
    void itGoesOnFromEveryStep(Step step) throws SQLException {
        cells.killedAfter(step, GO);
        assertTrue(!serves(cells.a()), "the former cell serves them no more");
        assertEquals(step == Step.OPENED, serves(cells.b()));
        assertEquals(before, TwoCells.everything(cells.a()));
        assertEquals(
                step == Step.BEGUN ? "00000" : CLOSED,
                TwoCells.written(cells.a(), "begin; " + WRITE.formatted("iso-primo") + "; rollback"));
        assertEquals(
                "00000",
                TwoCells.written(cells.a(), "begin; " + WRITE.formatted("iso-secundo") + "; rollback"),
                "the others");
        done(cells.move(GO));
        assertTrue(serves(cells.b()) && !serves(cells.a()));
        done(cells.move(GO));
        done(cells.move(FINISH));
        assertTrue(serves(cells.b()) && !serves(cells.a()));
        assertEquals(List.of("iso-secundo"), cells.a().texts("select slug from partnerships"));
    }

    @ParameterizedTest
    @EnumSource(names = {"BEGUN", "CLOSED", "COPIED", "VERIFIED", "ROUTED"})
    void itGoesBackFromEveryStep(Step step) throws SQLException, IOException {
        List<String> protection = cells.b().protection();
        cells.killedAfter(step, GO);
        refused(cells.move(FINISH), "does not serve them yet: nothing is removed");
        cells.killedAfter(Step.TAKEN_BACK, UNDO);
        assertTrue(!serves(cells.a()) && !serves(cells.b()));
        done(cells.move(UNDO));
        assertTrue(serves(cells.a()));
        assertEquals(before, TwoCells.everything(cells.a()));
        assertEquals(protection, cells.a().protection());
        assertEquals("a", cells.route("partnerships.map", "iso-primo"));
        assertEquals(List.of(), cells.b().texts("select slug from partnerships"));
        assertEquals("00000", TwoCells.written(cells.a(), "begin; " + WRITE.formatted("iso-primo") + "; rollback"));
        done(cells.move(GO));
        assertTrue(serves(cells.b()) && !serves(cells.a()));
    }

    @Test
    void whatWasKilledWhileItWentBackGoesForthAgain() throws SQLException {
        cells.killedAfter(Step.VERIFIED, GO);
        cells.killedAfter(Step.TAKEN_BACK, UNDO);
        done(cells.move(GO));
        assertTrue(serves(cells.b()) && !serves(cells.a()));
    }

    /** It would be in both: what is called the same may be another database. */
    @Test
    void whatHasBegunGoesOnToTheSameDatabaseOnly() throws SQLException, IOException {
        done(cells.move(GO));
        TwoCells third = new TwoCells(cells.a(), OtherInstallation.make(), maps);
        for (String[] command : List.of(GO, FINISH, UNDO)) {
            refused(third.move(command), "they are on their way to b already, in the database ");
        }
        assertEquals(List.of(), third.b().texts("select slug from organisations"));
        done(cells.move(FINISH));
    }

    @Test
    void whatIsServedElsewhereDoesNotGoBack() throws SQLException {
        cells.killedAfter(Step.OPENED, GO);
        refused(cells.move(UNDO), "b serves them already");
        assertTrue(serves(cells.b()));
    }

    @Test
    void whatIsRemovedLeavesNothingBehind() throws SQLException {
        List<String> protection = cells.b().protection();
        done(cells.move(GO));
        cells.killedAfter(Step.REMOVED, FINISH);
        assertTrue(!protection.equals(cells.a().protection()), "the twin: triggers are there still");
        refused(cells.move(FINISH), "a has no organisation iso-alfa");
        assertEquals(protection, cells.a().protection());
    }

    @Test
    void whatComesBackIsNotClosedByWhatItLeftBehind() throws SQLException {
        done(cells.move(GO));
        cells.killedAfter(Step.REMOVED, FINISH);
        done(cells.moveBack(GO));
        assertEquals("00000", TwoCells.written(cells.a(), "begin; " + WRITE.formatted("iso-primo") + "; rollback"));
        assertTrue(serves(cells.a()) && !serves(cells.b()));
    }

    @Test
    void whatBecameAnotherThingOnTheWayIsNotOpened() throws SQLException {
        cells.killedAfter(Step.COPIED, GO);
        assertEquals(
                "00000",
                TwoCells.written(
                        cells.b(),
                        "set session_replication_role = replica; "
                                + WRITE.formatted("iso-primo").replace("= recorded_by", "= 'nobody'")));
        refused(cells.move(GO), "not the same in a and b: [risks]");
        assertTrue(!serves(cells.b()));
        done(cells.move(UNDO));
        done(cells.move(GO));
    }

    @Test
    void whatIsNotWholeIsNotOpened() throws SQLException {
        assertEquals(
                "00000", TwoCells.written(cells.a(), "set session_replication_role = replica; delete from agreements"));
        refused(cells.move(GO), "name what is not there");
        assertTrue(!serves(cells.b()));
    }

    @Test
    void aBentLedgerIsNotOpened() throws SQLException {
        assertEquals(
                "00000",
                TwoCells.written(
                        cells.a(),
                        "set session_replication_role = replica; update ledger_entries set content = replace(content, 'putService', 'putServicf')"
                                + " where operation = 'putService'"));
        refused(cells.move(GO), "the ledger of iso-primo: entry ");
        assertTrue(!serves(cells.b()));
    }

    @Test
    void whatTheFormerCellHasBesidesIsNotRemoved() throws SQLException {
        done(cells.move(GO));
        assertEquals(
                "00000",
                TwoCells.written(
                        cells.a(),
                        "set session_replication_role = replica; "
                                + WRITE.formatted("iso-primo").replace("= recorded_by", "= 'nobody'")));
        refused(cells.move(FINISH), "what is to be removed is not what was moved: [risks]");
    }

    /** No acknowledged write is lost: who was writing when it was closed ends first, and what it wrote moves. */
    @Test
    void whoIsWritingEndsFirstAndItMoves() throws Exception {
        CompletableFuture<TwoCells.Ran> moving;
        try (Connection writer = Postgres.asSuperuser(cells.a().database());
                var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute(WRITE.formatted("iso-primo").replace("= recorded_by", "= 'the-last-writer'"));
            moving = CompletableFuture.supplyAsync(() -> cells.move(GO));
            TimeUnit.MILLISECONDS.sleep(1_500);
            assertTrue(!moving.isDone(), "it waits for the writer");
            assertEquals(List.of(), cells.b().texts("select id from cell_moves"), "and nothing is copied");
            writer.commit();
        }
        done(moving.get(60, TimeUnit.SECONDS));
        assertEquals(List.of("the-last-writer"), cells.b().texts("select distinct recorded_by from risks"));
    }

    @Test
    void whoNeverEndsIsNotCutOff() throws Exception {
        try (Connection writer = Postgres.asSuperuser(cells.a().database());
                var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute(WRITE.formatted("iso-primo"));
            refused(cells.move(GO), "it broke off, and goes on when it is called again");
            assertEquals(
                    "00000", TwoCells.written(cells.a(), "begin; " + WRITE.formatted("iso-secundo") + "; rollback"));
            writer.rollback();
        }
        done(cells.move(GO));
        assertEquals(
                new TreeMap<>(before).keySet(), TwoCells.everything(cells.a()).keySet());
    }
}
