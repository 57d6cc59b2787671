package org.concordat.signals;

import java.io.IOException;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Examples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document's examples of signals: kettering's May 2026 is one. */
@ApiTest
class ExamplesTest {

    private static final Examples EXAMPLES = new Examples("noise-");
    private static final String JUNE = "asOf=2026-06-10T12:00:00Z";

    private static SignalParties parties;

    @BeforeAll
    static void twoYears() {
        parties = SignalParties.register("noise-");
        parties.send(
                "cases",
                java.util.List.of(
                        parties.one("june-1", "kettering", "2026-06-01T09:00:00Z", "2026-06-03T09:00:00Z"),
                        parties.one("june-2", "kettering", "2026-06-01T09:00:00Z", null),
                        parties.one("june-3", "kettering", "2026-06-08T09:00:00Z", null)));
    }

    private static void read(String operation, String address) throws IOException {
        EXAMPLES.answered(operation, 200, Api.officer(parties.unit()).get(parties.home() + address));
    }

    @Test
    void signals() throws IOException {
        String body = EXAMPLES.request("putProcessChange")
                .toString()
                .replace("\"kettering\"", "\"" + parties.named("kettering") + "\"");
        String change = "/process-changes/online-applications";
        EXAMPLES.answered(
                "putProcessChange", 201, Api.manager(parties.unit()).body(body).put(parties.home() + change));
        read("getProcessChange", change);
        read("listProcessChanges", "/process-changes");
        read("getControlChart", "/control-charts/" + parties.chart("kettering", "premises-in-time") + "?" + JUNE);
        read(
                "listControlCharts",
                "/control-charts?serviceLevel=premises-in-time&council=" + parties.named("kettering") + "&" + JUNE);
        read("getFunnel", "/funnels/premises-in-time?period=2026-05&" + JUNE);
        read("listEarlyWarnings", "/early-warnings?period=2026-06&" + JUNE);
    }
}
