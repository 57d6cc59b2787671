package org.concordat.benefits.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.model.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a baseline comes to be frozen, and how a risk is scored (rules R1, R5). */
class BaselineLifeTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");

    /** Proposed, withdrawn, or signed by a side: {@code proposed client provider}. */
    private static BaselineLife life(String done) {
        List<BaselineLife.Event> events = new ArrayList<>();
        for (String each : done.isEmpty() ? new String[0] : done.split(" ")) {
            Side side = Side.parse(each).orElse(null);
            BaselineLife.Kind kind =
                    side == null ? BaselineLife.Kind.valueOf(each.toUpperCase(Locale.ROOT)) : BaselineLife.Kind.SIGNED;
            events.add(new BaselineLife.Event(kind, side, BEGIN.plusSeconds(events.size())));
        }
        return new BaselineLife(events);
    }

    @ParameterizedTest(name = "R1: {0}: {1}")
    @CsvSource({
        "'', draft",
        "proposed, proposed",
        "proposed client, proposed",
        "proposed provider, proposed",
        "proposed client provider, frozen",
        "proposed provider client, frozen",
        "proposed withdrawn, draft",
        "proposed client withdrawn, draft",
        "proposed client withdrawn proposed provider, proposed",
        "proposed client withdrawn proposed provider client, frozen"
    })
    void r1BothSignaturesOfWhatIsProposedFreezeIt(String done, String state) {
        assertEquals(state, life(done).state().text());
        assertEquals(state.equals("frozen"), life(done).frozenAt().isPresent());
    }

    @Test
    void r1ItIsFrozenWhenTheSecondSideSigns() {
        assertEquals(
                BEGIN.plusSeconds(2),
                life("proposed client provider").frozenAt().orElseThrow());
    }

    @ParameterizedTest(name = "R1: after {0} the client may sign: {1}")
    @CsvSource({
        "'', false",
        "proposed, true",
        "proposed provider, true",
        "proposed client, false",
        "proposed client withdrawn proposed, true",
        "proposed client provider, false"
    })
    void r1ASideSignsOnceWhatIsProposed(String done, boolean may) {
        if (may) {
            assertDoesNotThrow(() -> life(done).requireSignable(Side.CLIENT));
        } else {
            Rejected refused = assertThrows(Rejected.class, () -> life(done).requireSignable(Side.CLIENT));
            assertEquals(Rejected.Kind.STATE, refused.kind());
        }
    }

    @ParameterizedTest(name = "R5: {0} times {1} is {2}; above {3}: {4}")
    @CsvSource({
        "1, 1, 1, 1, false",
        "5, 5, 25, 25, false",
        "3, 4, 12, 6, true",
        "2, 3, 6, 6, false",
        "1, 5, 5, 6, false"
    })
    void r5TheScoreIsLikelihoodTimesImpact(int likelihood, int impact, int score, int target, boolean above) {
        Scoring scoring = new Scoring(likelihood, impact, target);
        assertEquals(score, scoring.score());
        assertEquals(above, scoring.isAboveTarget());
    }
}
