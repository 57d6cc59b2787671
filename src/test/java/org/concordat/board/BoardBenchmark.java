package org.concordat.board;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Supplier;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.Postgres;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How long the pages of a partnership of 50 councils, 30 service levels and 24 months take, over HTTP with session, row-level security and
 * templates; how many statements each asks, and how large it is. It measures and asserts no time; its name keeps it out of the ordinary
 * run: {@code mvn test -Dtest=BoardBenchmark}. With {@code -Dboard.pages=DIRECTORY} the pages are kept there, to be looked at.
 */
@ApiTest
class BoardBenchmark {

    private static final Logger LOG = Logger.getLogger(BoardBenchmark.class);
    private static final int COUNCILS = 50;
    private static final int WARM = Integer.getInteger("board.warm", 20);
    private static final int COUNTED = 3;
    private static final int MEASURED = Integer.getInteger("board.measured", 100);

    @Test
    void pages() throws SQLException, IOException {
        BoardParties parties = new BoardParties(
                "bench-board",
                COUNCILS,
                YearMonth.now(ZoneId.of("Europe/London")).minusMonths(1));
        long from = System.nanoTime();
        parties.register();
        LOG.infof("%d councils registered, %d ms", COUNCILS, (System.nanoTime() - from) / 1_000_000);
        Session session = new Session(parties.board());
        for (BoardParties.Looked page : parties.pages()) {
            String html = measure(page.what(), () -> session.open(page.address()));
            keep(page.what(), html);
        }
        // Not by Api, which holds each answer against the document.
        String token = Issuers.of(parties.board()).token("clerk", "reader");
        String results = Api.origin() + "/v1" + parties.path() + "/results?limit=200&period=" + parties.last();
        measure("API: 200 results of a month", () -> asked(token, results));
        measure("API: 200 results of a month by area", () -> asked(token, results + "&by=council,area,serviceLevel"));
    }

    /** The secretary's session, begun anew where it has ended. */
    private static final class Session {

        private final String organisation;
        private Browser browser;

        Session(String organisation) {
            this.organisation = organisation;
            begin();
        }

        private void begin() {
            browser = Browser.signedIn(organisation, "clerk", "board-secretary");
        }

        Response open(String address) {
            Response answer = browser.once(address);
            if (answer.statusCode() != 302) {
                return answer;
            }
            begin();
            return browser.once(address);
        }
    }

    private static Response asked(String token, String address) {
        return RestAssured.given().auth().oauth2(token).get(address);
    }

    private static String measure(String what, Supplier<Response> asking) throws SQLException {
        for (int i = 0; i < WARM; i++) {
            asking.get();
        }
        long[] micros = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long from = System.nanoTime();
            asking.get().then().statusCode(200);
            micros[i] = (System.nanoTime() - from) / 1_000;
        }
        Arrays.sort(micros);
        long statements = Postgres.statementsOf(COUNTED, asking::get);
        Response last = asking.get();
        LOG.infof(
                "%s: median %.1f ms, p99 %.1f ms; %d statements; %d kB",
                what,
                micros[MEASURED / 2] / 1e3,
                micros[Math.min(MEASURED - 1, MEASURED * 99 / 100)] / 1e3,
                statements,
                last.asByteArray().length / 1024);
        return last.asString();
    }

    private static void keep(String what, String html) throws IOException {
        String directory = System.getProperty("board.pages");
        if (directory != null) {
            Files.writeString(
                    Files.createDirectories(Path.of(directory)).resolve(what.replaceAll("[^a-z]+", "-") + ".html"),
                    html);
        }
    }
}
