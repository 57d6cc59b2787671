package org.concordat.governance;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A longer list asks the database as often as a short one. */
@ApiTest
class QueriesOfListsTest {

    private static final String ROOM = Decision.class.getPackageName();
    private static final int MANY = 6;

    private static final BoardParties PARTIES = BoardParties.register("asksonce", "alfa=1", "bravo=1");

    @Inject
    EntityManagerFactory factory;

    private Statistics statistics;

    @BeforeAll
    static void decide() {
        PARTIES.adopt(1, BoardParties.SIMPLE, "\"other\":\"board\"");
        for (int i = 0; i < MANY; i++) {
            PARTIES.put(PARTIES.held("alfa", "bravo"));
            PARTIES.draftRules(2 + i, BoardParties.SIMPLE, "").statusCode(201);
        }
    }

    @BeforeEach
    void watch() {
        statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @AfterEach
    void stop() {
        statistics.setStatisticsEnabled(false);
    }

    /** How often a list of so many asks for something of this room. */
    private long asked(String list, String told, int limit) {
        statistics.clear();
        Api.as("asksonce-alfa", "reader")
                .get(PARTIES.path(list + "limit=" + limit))
                .then()
                .statusCode(200)
                .body("items", hasSize(limit))
                .body("items." + told, everyItem(notNullValue()));
        return Arrays.stream(statistics.getQueries())
                .filter(query -> query.contains(ROOM))
                .mapToLong(query -> statistics.getQueryStatistics(query).getExecutionCount())
                .sum();
    }

    @ParameterizedTest
    @CsvSource({"/decisions?state=open&, tally", "/meetings?, quorum", "/governance-rules?, digest"})
    void aLongerListAsksNoMore(String list, String told) {
        asked(list, told, 1); // whatever is asked only once is asked now
        long one = asked(list, told, 1);
        assertTrue(one > 0, "nothing was asked");
        assertEquals(one, asked(list, told, MANY));
    }
}
