package org.concordat.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/**
 * The board's packs: the secretary says when they are due and publishes that of the last closed quarter; afterwards the unit and Kettering
 * agree to leave out one more late case of its worst month, so that the quarter is not what the pack says any more.
 */
record DemoPacks(DemoApi api) {

    private static final String HERE = "/v1/partnerships/" + DemoSeed.PARTNERSHIP;
    private static final String COUNCIL = "kettering";
    private static final String QUARTER = "FY2025-26-Q3";
    private static final String RESULT =
            DemoCourse.WORST_MONTH + "." + COUNCIL + ".sla-" + COUNCIL + ".premises-in-time";

    void publish() {
        DemoApi.Caller secretary = api.as(DemoOrganisation.BOARD.slug(), "board-secretary");
        secretary.putOnce(HERE + "/reports/schedule", """
                {"calendar":"england-and-wales",
                 "packs":{"quarter":15,"year":40},
                 "responsible":{"organisation":"%s","office":"Secretary of the board"}}""".formatted(DemoOrganisation.BOARD.slug()));
        if (secretary.get(HERE + "/reports?period=" + QUARTER).get("items").isEmpty()) {
            secretary.post(HERE + "/reports/" + QUARTER + "/publication", """
                    {"exemptions":[{"section":"costs","paragraph":3,
                      "reason":"What each council bears is being negotiated for the coming year."}]}""");
        }
        secretary.putOnce(HERE + "/open-data", """
                {"state":"open","licence":"OGL-UK-3.0",
                 "reason":"The board resolved to publish how every council is served."}""");
        restate();
    }

    private void restate() {
        JsonNode cases = api.as(COUNCIL, "reader")
                .get(HERE + "/results/" + RESULT + "/explanation/cases?limit=200")
                .get("items");
        String late = StreamSupport.stream(cases.spliterator(), false)
                .filter(each -> each.get("standing").asText().equals("missed"))
                .map(each -> each.get("ref").asText())
                .findFirst()
                .orElseThrow();
        agreed("exclusions", """
                {"council":"%s","service":"premises-licensing","serviceLevel":"premises-in-time","ref":"%s",
                 "reason":"The applicant had asked to wait for the tenancy."}""".formatted(COUNCIL, late));
        agreed("restatements", """
                {"result":"%s","reason":"One more case was left out by agreement."}""".formatted(RESULT));
    }

    private void agreed(String what, String proposal) {
        api.as(DemoOrganisation.UNIT.slug(), "officer").postOnce(HERE + "/" + what, proposal);
        DemoApi.Caller officer = api.as(COUNCIL, "officer");
        for (JsonNode each : officer.get(HERE + "/" + what + "?state=proposed").get("items")) {
            officer.postOnce(HERE + "/" + what + "/" + each.get("id").asText() + "/decisions", """
                            {"accepted":true,"reason":"We have seen what proves it."}""");
        }
    }
}
