package org.concordat.demo;

import java.util.List;

/** What licensing would cost each council by itself: a team that everybody needs, and so much for each resident. */
record DemoFairness(DemoApi api) {

    private static final String HERE = "/v1/partnerships/" + DemoSeed.PARTNERSHIP;

    private static final String ALONE = """
            {"source":"Business case of 2024, at 2026 prices","components":[
            {"component":"licensing","fixed":{"amount":"170000.00","currency":"GBP"},"driver":"population","rate":0.72}]}""";

    void tell() {
        DemoApi.Caller manager = api.as(DemoOrganisation.UNIT.slug(), "manager");
        List.of("FY2025-26", "FY2026-27").forEach(year -> manager.putOnce(HERE + "/stand-alone-costs/" + year, ALONE));
    }
}
