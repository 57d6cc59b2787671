package org.concordat.demo;

import java.util.List;

/**
 * How the cost of the licensing service is shared, and what of it has been billed: a scheme that all councils have approved, a year that
 * was billed by the quarter and closed, and the next, of which two quarters are billed. It needs what {@link DemoCosts} keeps.
 */
record DemoSharing(DemoApi api) {

    private static final String HERE = "/v1/partnerships/" + DemoSeed.PARTNERSHIP;
    private static final String SCHEME = HERE + "/sharing-schemes/main";
    private static final String VERSION = SCHEME + "/versions/1";
    private static final String YEARS = HERE + "/cost-years/";
    private static final String RULES = """
            {"billing":"quarterly","gainShare":{"gain":[{"upTo":2,"provider":0},{"provider":25}],"pain":[{"upTo":5,"provider":0},{"provider":50}]},
             "disposition":{"surplus":"refund","deficit":"charge"}}""";

    void run() {
        DemoApi.Caller manager = api.as(DemoOrganisation.UNIT.slug(), "manager");
        agree(manager);
        year(manager, "FY2025-26", 4);
        manager.postOnce(YEARS + "FY2025-26/outturn", "{}");
        year(manager, "FY2026-27", 2);
    }

    private void agree(DemoApi.Caller manager) {
        manager.putOnce(SCHEME, "{\"title\":\"The councils' sharing agreement\"}");
        manager.putOnce(VERSION, """
                {"commences":"2025-04-01","pools":[
                 {"pool":"governance","key":{"kind":"equal"}},
                 {"pool":"licensing","key":{"kind":"composite","parts":[
                  {"percent":20,"key":{"kind":"equal"}},
                  {"percent":50,"key":{"kind":"driver","driver":"population"}},
                  {"percent":30,"key":{"kind":"driver","driver":"street-reports"}}]}}]}""");
        manager.postOnce(VERSION + "/proposal", "{}");
        String digest = manager.get(VERSION).get("digest").asText();
        for (DemoOrganisation council : DemoOrganisation.COUNCILS) {
            api.as(council.slug(), "signatory").postOnce(VERSION + "/approvals", "{\"digest\":\"" + digest + "\"}");
        }
    }

    private static void year(DemoApi.Caller manager, String year, int quarters) {
        manager.putOnce(YEARS + year, RULES);
        manager.postOnce(YEARS + year + "/budget", "{}");
        for (String quarter : List.of("Q1", "Q2", "Q3", "Q4").subList(0, quarters)) {
            manager.postOnce(YEARS + year + "/bills", "{\"period\":\"" + year + "-" + quarter + "\"}");
        }
    }
}
