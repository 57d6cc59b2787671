package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of many councils and results, all of which slipped, asks the database as often as one of few: each thing is read once for all. */
@ApiTest
class SiteQueriesTest {

    private static final SiteParties FEW = SiteParties.register("bsqf");
    private static final SiteParties MANY = SiteParties.register("bsqm");
    private static final List<String> MORE = List.of("c", "d", "e");

    @BeforeAll
    static void past() {
        past(FEW, 1, List.of("a", "b"));
        for (String council : MORE) {
            Api.organisation(MANY.party(council), "district-council");
            Api.member("bsqm", MANY.party(council), "member");
        }
        past(MANY, 12, Stream.concat(Stream.of("a", "b"), MORE.stream()).toList());
    }

    private static void past(SiteParties parties, int levels, List<String> councils) {
        String text = IntStream.range(0, levels)
                .mapToObj(i -> SiteParties.level("level-" + i, "licences"))
                .collect(Collectors.joining(","));
        List<Map<String, Object>> items = new ArrayList<>();
        for (String council : councils) {
            parties.area(council, "north", "North");
            parties.agree(council, "sla", "licences", text, "");
            for (String month : SiteParties.months()) {
                items.addAll(parties.cases(council, "licences", null, month, 2, 2));
            }
        }
        parties.load(items);
    }

    private static long asked(SiteParties parties, String below) throws SQLException {
        Browser browser = parties.browser("board", "board-secretary");
        String address = parties.path().replace("/partnerships", "/board") + below.replace("{a}", parties.party("a"));
        browser.open(address).then().statusCode(200); // whatever is asked only once is asked now
        return Postgres.statementsOf(7, () -> browser.once(address).then().statusCode(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?period=2026-09",
                "?period=2026-09&show=slipped",
                "/councils/{a}?period=2026-09",
                "/councils/{a}/areas/north?period=2026-09",
                "/service-levels/licences/level-0",
                "/signals",
                "/signals?period=2026-09"
            })
    void moreResultsAskNoMore(String below) throws SQLException {
        long few = asked(FEW, below);
        assertTrue(few > 0, "nothing was asked");
        assertEquals(few, asked(MANY, below));
    }
}
