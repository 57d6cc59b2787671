package org.concordat.demo;

import java.time.YearMonth;
import java.util.List;

/**
 * What the councils are billed: the year that is over is reconciled, of the next one the first
 * bills are issued. The unit keeps half of what it spends less than the budget, beyond the first two percent.
 */
record DemoBills(DemoApi api) {

    private static final String HERE = "/v1/partnerships/" + DemoSeed.PARTNERSHIP;
    private static final YearMonth FIRST = YearMonth.of(2025, 4);
    private static final int MONTHS = 12;
    private static final int BILLED = 4;

    static final String RULES = """
            {"billing":"monthly","disposition":{"surplus":"refund","deficit":"charge"},
            "gainShare":{"gain":[{"upTo":2,"provider":0},{"provider":50}],"pain":[{"upTo":5,"provider":50},{"provider":0}]}}""";

    void issue() {
        DemoApi.Caller manager = api.as(DemoOrganisation.UNIT.slug(), "manager");
        for (String year : List.of("FY2025-26", "FY2026-27")) {
            manager.putOnce(HERE + "/cost-years/" + year, RULES);
            manager.postOnce(HERE + "/cost-years/" + year + "/budget", "");
        }
        for (int month = 0; month < MONTHS; month++) {
            bill(manager, "FY2025-26", FIRST.plusMonths(month));
        }
        manager.postOnce(HERE + "/cost-years/FY2025-26/outturn", "");
        for (int month = 0; month < BILLED; month++) {
            bill(manager, "FY2026-27", FIRST.plusMonths(MONTHS + month));
        }
    }

    private static void bill(DemoApi.Caller manager, String year, YearMonth month) {
        manager.postOnce(HERE + "/cost-years/" + year + "/bills", "{\"period\":\"" + month + "\"}");
    }
}
