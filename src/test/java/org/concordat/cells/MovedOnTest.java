package org.concordat.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.concordat.export.OtherInstallation;
import org.concordat.tenancy.Neighbourhood;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A group that goes on to a third cell before it is removed from the first: what is called again then leads nobody back. */
@ApiTest
class MovedOnTest {

    private static final String[] GO = {"go", "iso-alfa", "--with-group"};
    private static final String[] FINISH = {"finish", "iso-alfa", "--with-group"};
    private static final String[] UNDO = {"undo", "iso-alfa", "--with-group"};
    private static final String KNOWN = "select id || way || state || recorded_at from cell_moves order by 1";
    private static final String HERE = "select slug from partnerships order by 1";

    @TempDir
    Path maps;

    private TwoCells cells;
    private OtherInstallation third;

    @BeforeAll
    static void moveIn() {
        Neighbourhood.moveIn();
    }

    @BeforeEach
    void make() throws SQLException, IOException {
        cells = TwoCells.make(maps, "iso-alfa");
        third = OtherInstallation.make();
    }

    private static void done(TwoCells.Ran ran) {
        assertEquals(0, ran.status(), ran.said());
    }

    private static void refused(TwoCells.Ran ran, String sentence) {
        assertEquals(1, ran.status(), ran.said());
        assertTrue(ran.said().contains(sentence), ran.said());
    }

    /** Everything that a call could have written: the maps, and what the cells know of moves. */
    private List<String> written() throws SQLException, IOException {
        return List.of(
                Files.readString(maps.resolve("partnerships.map")),
                Files.readString(maps.resolve("organisations.map")),
                Files.readString(maps.resolve("issuers.map")),
                cells.a().texts(KNOWN).toString(),
                cells.b().texts(KNOWN).toString(),
                third.texts(KNOWN).toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"BEGUN", "CLOSED", "OPENED", "REMOVED"})
    void whoHasGoneOnIsNotLedBack(Step step) throws SQLException, IOException {
        done(cells.move(GO));
        if (step == Step.REMOVED) {
            done(cells.moveOn(third, GO));
            done(cells.moveOn(third, FINISH));
        } else {
            cells.killedOnAfter(step, third, GO);
        }
        List<String> before = written();
        for (String[] command : List.of(GO, UNDO)) {
            refused(cells.move(command), "they have gone on since: b has them as ");
            assertEquals(before, written());
        }
        if (step == Step.OPENED || step == Step.REMOVED) {
            assertEquals("c", cells.route("partnerships.map", "iso-primo"));
        }
        done(cells.move(FINISH));
        assertEquals(List.of(), cells.a().texts(HERE), "what the first cell kept");
    }

    /** The twin: it is there still, or again. */
    @Test
    void whoIsThereStillIsLedThere() throws SQLException, IOException {
        done(cells.move(GO));
        done(cells.move(GO));
        cells.killedOnAfter(Step.VERIFIED, third, GO);
        done(cells.moveOn(third, UNDO));
        done(cells.move(GO));
        assertEquals("b", cells.route("partnerships.map", "iso-primo"));

        done(cells.moveOn(third, GO));
        done(cells.moveOn(third, FINISH));
        refused(cells.move(GO), "they have gone on since: b has them as gone, in a move between it and c");
        done(cells.moveBackFrom(third, GO));
        done(cells.move(GO));
        assertEquals("b", cells.route("partnerships.map", "iso-primo"));
        done(cells.moveBackFrom(third, FINISH));
        done(cells.move(FINISH));
        assertEquals(List.of("iso-primo"), cells.b().texts(HERE));
    }

    /** Taken back into the first cell it would be in that and in the third. */
    @Test
    void whoHasNotComeForGoodDoesNotGoOn() throws SQLException, IOException {
        cells.killedAfter(Step.COPIED, GO);
        List<String> before = written();
        refused(cells.moveOn(third, GO), "they have not come to b for good: go on with their move from a, or undo it");
        assertEquals(before, written());
        assertEquals(List.of(), third.texts(HERE));
        done(cells.move(GO));
        done(cells.moveOn(third, GO));
        assertEquals(List.of("iso-primo"), third.texts(HERE));
    }
}
