package org.concordat.queries.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.agreements.model.ProcedureTerms;
import org.concordat.agreements.model.ProcedureTerms.QueryLimits;
import org.concordat.agreements.model.Procedures;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {

    /** What agreements say is written as officers/board/chief executives/mediation; {@code -} leaves it open. */
    @ParameterizedTest(name = "G4 {0}: officers {1}, board {2}, chief executives {3}, mediation {4} working days")
    @CsvSource(delimiter = '|', textBlock = """
                    no agreement          | 10 | 20 | 10 | 20
                    nothing               | 10 | 20 | 10 | 20
                    -/-/-/-               | 10 | 20 | 10 | 20
                    5/-/-/-               | 5  | 20 | 10 | 20
                    5/15/7/40             | 5  | 15 | 7  | 40
                    -/1/-/1               | 10 | 1  | 10 | 1
                    5/15/7/40 6/14/-/30   | 6  | 15 | 10 | 40
                    5/15/7/10 nothing     | 10 | 20 | 10 | 20
                    """)
    void g4EachStageHasItsLimit(String said, int officers, int board, int chiefExecutives, int mediation) {
        QueryLimits limits = Stage.limits(procedures(said));
        assertEquals(new QueryLimits(officers, board, chiefExecutives, mediation), limits);
        assertEquals(officers, Stage.OFFICERS.days(limits));
        assertEquals(board, Stage.BOARD.days(limits));
        assertEquals(chiefExecutives, Stage.CHIEF_EXECUTIVES.days(limits));
        assertEquals(mediation, Stage.MEDIATION.days(limits));
    }

    private static Procedures procedures(String said) {
        if (said.equals("no agreement")) {
            return new Procedures(List.of());
        }
        return new Procedures(Stream.of(said.split(" "))
                .map(one -> new ProcedureTerms(null, one.equals("nothing") ? null : limits(one.split("/"))))
                .toList());
    }

    private static QueryLimits limits(String[] days) {
        return new QueryLimits(number(days[0]), number(days[1]), number(days[2]), number(days[3]));
    }

    private static Integer number(String text) {
        return text.equals("-") ? null : Integer.valueOf(text);
    }

    @ParameterizedTest(name = "G4 after {0} comes {2}; the board a side: {1}")
    @CsvSource({
        "officers,         false, board",
        "officers,         true,  chief-executives",
        "board,            false, chief-executives",
        "board,            true,  chief-executives",
        "chief-executives, false, mediation",
        "chief-executives, true,  mediation",
        "mediation,        false, none",
        "mediation,        true,  none",
    })
    void g4TheLadder(String stage, boolean boardIsSide, String next) {
        assertEquals(next, Stage.of(stage).next(boardIsSide).map(Stage::text).orElse("none"));
    }

    @ParameterizedTest(name = "G4 {1} at {0} is decided by {2} and leaves the figure {3}")
    @CsvSource({
        "officers,         upheld,     OTHER_SIDE, submitted",
        "officers,         not-upheld, OTHER_SIDE, submitted",
        "officers,         withdrawn,  OTHER_SIDE, submitted",
        "board,            upheld,     BOARD,      agreed",
        "board,            not-upheld, BOARD,      agreed",
        "board,            withdrawn,  BOARD,      submitted",
        "chief-executives, upheld,     BOTH_SIDES, agreed",
        "chief-executives, not-upheld, BOTH_SIDES, agreed",
        "chief-executives, withdrawn,  BOTH_SIDES, submitted",
        "mediation,        upheld,     BOTH_SIDES, agreed",
        "mediation,        not-upheld, BOTH_SIDES, agreed",
        "mediation,        withdrawn,  BOTH_SIDES, submitted",
    })
    void g4NoSideDecidesForItself(String stage, String outcome, Stage.DecidedBy decidedBy, String figure) {
        assertEquals(decidedBy, Stage.of(stage).decidedBy());
        assertEquals(figure, Outcome.of(outcome).figureAfter(Stage.of(stage)).text());
        assertEquals(!stage.equals("officers"), Stage.of(stage).isDispute());
    }

    @Test
    void g4AQueryIsAboutOneThing() {
        Assertions.assertThrows(IllegalArgumentException.class, () -> new Subject(null, null));
        Assertions.assertThrows(IllegalArgumentException.class, () -> new Subject(new UUID(1, 1), "2026-04.a.b.c"));
        Assertions.assertTrue(new Subject(new UUID(1, 1), null).isFigure());
        Assertions.assertFalse(new Subject(null, "2026-04.a.b.c").isFigure());
    }
}
