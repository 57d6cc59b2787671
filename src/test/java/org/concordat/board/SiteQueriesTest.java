package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.testing.ApiTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of many results, all of which slipped, asks the database as often as one of few. */
@ApiTest
class SiteQueriesTest {

    private static final SiteParties FEW = SiteParties.register("bsqf");
    private static final SiteParties MANY = SiteParties.register("bsqm");

    @Inject
    EntityManagerFactory factory;

    @BeforeAll
    static void past() {
        past(FEW, 1);
        past(MANY, 12);
    }

    private static void past(SiteParties parties, int levels) {
        String text = IntStream.range(0, levels)
                .mapToObj(i -> SiteParties.level("level-" + i, "licences"))
                .collect(Collectors.joining(","));
        List<Map<String, Object>> items = new ArrayList<>();
        for (String council : List.of("a", "b")) {
            parties.area(council, "north", "North");
            parties.agree(council, "sla", "licences", text, "");
            for (String month : SiteParties.months()) {
                items.addAll(parties.cases(council, "licences", null, month, 2, 2));
            }
        }
        parties.load(items);
    }

    private long asked(SiteParties parties, String below) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        Browser browser = parties.browser("board", "board-secretary");
        String address = parties.path().replace("/partnerships", "/board") + below.replace("{a}", parties.party("a"));
        browser.open(address).then().statusCode(200); // whatever is asked only once is asked now
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        browser.open(address).then().statusCode(200);
        long asked = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return asked;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?period=2026-09",
                "?period=2026-09&show=slipped",
                "/councils/{a}?period=2026-09",
                "/councils/{a}/areas/north?period=2026-09"
            })
    void moreResultsAskNoMore(String below) {
        long few = asked(FEW, below);
        assertTrue(few > 0, "nothing was asked");
        assertEquals(few, asked(MANY, below));
    }
}
