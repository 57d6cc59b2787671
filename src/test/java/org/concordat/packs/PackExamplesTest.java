package org.concordat.packs;

import java.io.IOException;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Examples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document's examples of packs: January 2026 of the licensing consortium. */
@ApiTest
class PackExamplesTest {

    private static final Examples EXAMPLES = new Examples("report-");

    private static PackParties parties;

    @BeforeAll
    static void january() {
        parties = PackParties.register("report-");
        parties.plan();
        parties.risk();
        parties.decision();
        parties.query();
    }

    private static String sent(String operation) throws IOException {
        return EXAMPLES.request(operation)
                .toString()
                .replace("2026-01.kettering", "2026-01.report-kettering")
                .replace("\"northampton\"", "\"report-northampton\"");
    }

    private static void read(String operation, String address) throws IOException {
        EXAMPLES.answered(operation, 200, parties.secretary().get(parties.path(address)));
    }

    @Test
    void packs() throws IOException {
        EXAMPLES.answered(
                "publishReport",
                201,
                parties.secretary().body(sent("publishReport")).post(parties.path("/reports/2026-01/publication")));
        read("listReports", "/reports");
        EXAMPLES.answered(
                "getReport", 200, Api.officer(parties.named("kettering")).get(parties.path("/reports/2026-01")));
        EXAMPLES.answered(
                "getReport",
                "of-the-public-version",
                200,
                Api.officer(parties.named("kettering")).get(parties.path("/reports/2026-01?audience=public")));
        read("listReportedResults", "/reports/2026-01/results?audience=public&limit=8");
        read("listReportReads", "/reports/reads");
    }

    @Test
    void schedule() throws IOException {
        EXAMPLES.answered(
                "putReportSchedule",
                201,
                parties.secretary().body(sent("putReportSchedule")).put(parties.path("/reports/schedule")));
        read("getReportSchedule", "/reports/schedule");
        read("listReportsDue", "/reports/due");
    }
}
