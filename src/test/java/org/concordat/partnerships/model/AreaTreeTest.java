package org.concordat.partnerships.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTreeTest {

    /** Two parts of the council; Burton Latimer moves from the west to the east on 1 October 2026, with the ward below it. */
    private static final AreaTree TREE = AreaTree.NONE
            .with(new Slug("west"), null, null)
            .with(new Slug("east"), null, null)
            .with(new Slug("burton-latimer"), new Slug("west"), null)
            .with(new Slug("church-street"), new Slug("burton-latimer"), null)
            .with(new Slug("rothwell"), new Slug("west"), null)
            .with(new Slug("burton-latimer"), new Slug("east"), LocalDate.of(2026, 10, 1));

    @ParameterizedTest(name = "C6 {0} on {1}: {2}")
    @CsvSource({
        "church-street,  2026-09-30, church-street burton-latimer west",
        "church-street,  2026-10-01, church-street burton-latimer east",
        "burton-latimer, 1900-01-01, burton-latimer west",
        "rothwell,       2026-10-01, rothwell west",
        "west,           2026-10-01, west",
        "nowhere,        2026-10-01, ''",
    })
    void theWayUp(String area, LocalDate on, String path) {
        assertEquals(
                path, TREE.path(new Slug(area), on).stream().map(Slug::value).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest(name = "C6 the result of {0} on {1} includes {2}")
    @CsvSource({
        "west,           2026-09-30, burton-latimer church-street rothwell west",
        "west,           2026-10-01, rothwell west",
        "east,           2026-09-30, east",
        "east,           2026-10-01, burton-latimer church-street east",
        "church-street,  2026-10-01, church-street",
        "nowhere,        2026-10-01, ''",
    })
    void theWayDown(String area, LocalDate on, String areas) {
        assertEquals(areas, sorted(TREE.withDescendants(new Slug(area), on)));
    }

    @ParameterizedTest(name = "C6 leaves on {0}: {1}")
    @CsvSource({"2026-09-30, church-street east rothwell", "2026-10-01, church-street rothwell"})
    void leaves(LocalDate on, String areas) {
        assertEquals(areas, sorted(TREE.leaves(on)));
    }

    @ParameterizedTest(name = "C6 refused: {0} below {1} from {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "west,           west,           2027-04-01, /parent",
                "west,           church-street,  2026-04-01, /parent",
                "east,           church-street,  2027-04-01, /parent",
                "east,           burton-latimer, 2026-04-01, /parent",
                "rothwell,       nowhere,        2027-04-01, /parent",
                "rothwell,       east,           -,          /parentFrom",
                "new-one,        new-one,        -,          /parent",
            })
    void refused(String area, String parent, LocalDate from, String pointer) {
        Slug above = new Slug(parent);
        Slug moved = new Slug(area);
        Rejected refusal = assertThrows(Rejected.class, () -> TREE.with(moved, above, from));
        assertEquals("C6", refusal.rule());
        assertEquals(pointer, refusal.faults().get(0).pointer());
    }

    @ParameterizedTest(name = "C6 allowed: {0} below {1} from {2}; the way up on {3} is {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "west,     church-street,  2026-10-01, 2026-10-01, west church-street burton-latimer east",
                "rothwell, east,           2027-04-01, 2027-03-31, rothwell west",
                "rothwell, east,           2027-04-01, 2027-04-01, rothwell east",
                "rothwell, -,              2027-04-01, 2027-04-01, rothwell",
                "rothwell, west,           -,          2027-04-01, rothwell west",
                "burton-latimer, west,     2026-10-01, 2026-10-01, burton-latimer west",
                "burton-latimer, rothwell, 2026-09-01, 2026-10-01, burton-latimer rothwell west",
                "new-one,  east,           2027-04-01, 2027-03-31, new-one",
                "new-one,  east,           -,          1999-03-31, new-one east",
            })
    void allowed(String area, String parent, LocalDate from, LocalDate on, String path) {
        AreaTree tree = TREE.with(new Slug(area), parent == null ? null : new Slug(parent), from);
        assertEquals(
                path, tree.path(new Slug(area), on).stream().map(Slug::value).collect(Collectors.joining(" ")));
    }

    @Test
    void c6AChainIsAsDeepAsAllowedAndNoDeeper() {
        AreaTree tree = AreaTree.NONE.with(new Slug("a1"), null, null);
        for (int depth = 2; depth <= AreaTree.DEEPEST; depth++) {
            tree = tree.with(new Slug("a" + depth), new Slug("a" + (depth - 1)), null);
        }
        AreaTree deepest = tree;
        Slug last = new Slug("a" + AreaTree.DEEPEST);
        assertEquals(
                AreaTree.DEEPEST, deepest.path(last, LocalDate.of(2026, 4, 1)).size());
        assertTrue(deepest.has(last));
        Slug tooDeep = new Slug("too-deep");
        assertThrows(Rejected.class, () -> deepest.with(tooDeep, last, null));
    }

    private static String sorted(Collection<Slug> areas) {
        return areas.stream().sorted().map(Slug::value).collect(Collectors.joining(" "));
    }
}
