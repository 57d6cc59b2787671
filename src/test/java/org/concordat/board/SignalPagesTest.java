package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.concordat.kernel.Period.Length;
import org.concordat.kernel.Slug;
import org.concordat.signals.SignalSight.LevelSeen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many service levels the page of signals has at once: so many that its cost is bounded. */
class SignalPagesTest {

    @ParameterizedTest(name = "{0} service levels of {1} councils, of one: {2}")
    @CsvSource({
        "30, 50, false, 5 5 5 5 5 5",
        "30, 50, true, 30",
        "31, 50, false, 5 5 5 5 5 5 1",
        "10, 4, false, 10",
        "3, 400, false, 1 1 1",
        "0, 50, false, 0"
    })
    void aPageHasAsManyAsItCanBear(int levels, int councils, boolean oneCouncil, String sizes) {
        List<LevelSeen> all = IntStream.range(0, levels)
                .mapToObj(i -> new LevelSeen(new Slug("service"), new Slug("level-" + i), Length.MONTH, councils))
                .toList();
        List<List<LevelSeen>> pages = SignalPages.paged(all, oneCouncil);
        assertEquals(
                sizes,
                String.join(
                        " ",
                        pages.stream()
                                .map(page -> Integer.toString(page.size()))
                                .toList()));
        assertEquals(all, pages.stream().flatMap(List::stream).toList(), "each stands on one page");
    }
}
