package org.concordat.demo;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the licensing service costs and by what it is shared: a year that is over, with budget and actuals, and the budget of the next.
 * What the unit charges for itself in the first year all councils have approved; of the second year's, Wellingborough has said nothing
 * and Corby has refused the vehicles.
 */
record DemoCosts(DemoApi api) {

    private static final String HERE = "/v1/partnerships/" + DemoSeed.PARTNERSHIP;
    private static final String POOL = "licensing";
    private static final String LINES = HERE + "/cost-pools/" + POOL + "/lines";
    private static final YearMonth FIRST = YearMonth.of(2025, 4);
    private static final int MONTHS = 12;

    /** Reports of street problems in 2019 (mySociety, FixMyStreet statistics), by council: how much a council's public asks for. */
    private static final Map<String, Integer> REPORTS = Map.of(
            "corby", 1_494,
            "east-northamptonshire", 3_029,
            "kettering", 2_961,
            "northampton", 6_408,
            "wellingborough", 2_198);

    void keep() {
        DemoApi.Caller manager = api.as(DemoOrganisation.UNIT.slug(), "manager");
        manager.putOnce(HERE + "/cost-pools/" + POOL, """
                {"title":"Licensing service","purpose":"The licensing team, its office, its system and its inspections","services":[%s]}""".formatted(
                DemoService.ALL.stream().map(service -> quoted(service.slug())).collect(Collectors.joining(","))));
        manager.putOnce(HERE + "/cost-pools/governance", """
                {"title":"Governance","purpose":"The board, its secretary, audit"}""");
        manager.post(LINES, items(lines()));
        manager.post(HERE + "/cost-pools/governance/lines", items(governance()));
        drivers(manager);
        DemoOrganisation.COUNCILS.forEach(this::decide);
    }

    private void drivers(DemoApi.Caller manager) {
        manager.putOnce(HERE + "/drivers/population", """
                {"title":"Resident population","unit":"residents","source":"ONS, 2018-based projection for 2020","kind":"loaded"}""");
        manager.putOnce(HERE + "/drivers/street-reports", """
                {"title":"Street reports","unit":"reports","source":"mySociety, FixMyStreet statistics of 2019","kind":"loaded"}""");
        manager.putOnce(HERE + "/drivers/applications", """
                {"title":"Applications received","unit":"cases","kind":"cases","services":[%s]}""".formatted(
                DemoService.ALL.stream().map(service -> quoted(service.slug())).collect(Collectors.joining(","))));
        for (String driver : List.of("population", "street-reports")) {
            manager.post(HERE + "/drivers/" + driver + "/values", items(volumes(driver)));
        }
    }

    private static List<String> volumes(String driver) {
        List<String> volumes = new ArrayList<>();
        for (DemoOrganisation council : DemoOrganisation.COUNCILS) {
            int volume = driver.equals("population") ? council.population() : REPORTS.get(council.slug());
            for (String of : List.of("FY2025-26 estimate", "FY2025-26 actual", "FY2026-27 estimate")) {
                volumes.add("""
                        {"council":"%s","year":"%s","basis":"%s","value":%d}""".formatted(council.slug(), of.split(" ")[0], of.split(" ")[1], volume));
            }
        }
        return volumes;
    }

    /** The lines of the licensing pool, each as it is sent. */
    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int month = 0; month < 2 * MONTHS; month++) {
            YearMonth of = FIRST.plusMonths(month);
            boolean later = month >= MONTHS;
            lines.add(line("pay-" + of, "employees", "budget", of.toString(), later ? "63860.00" : "62000.00", ""));
            lines.add(line("system-" + of, "supplies-and-services", "budget", of.toString(), "4850.25", ""));
            if (!later) {
                lines.add(line(
                        "pay-actual-" + of,
                        "employees",
                        "actual",
                        of.toString(),
                        pence(61_480_00L + month * 173_17L),
                        ""));
                lines.add(line("system-actual-" + of, "supplies-and-services", "actual", of.toString(), "4911.80", ""));
            }
        }
        ofYear(lines, "FY2025-26", "2025");
        ofYear(lines, "FY2026-27", "2026");
        lines.add(line("rent-actual-2025", "premises", "actual", "FY2025-26", "37912.44", ""));
        lines.add(line(
                "overheads-actual-2025",
                "support-services",
                "actual",
                "FY2025-26",
                "54000.00",
                ",\"hostCharge\":true"));
        lines.add(line("fees-actual-2025", "income", "actual", "FY2025-26", "-301774.16", ""));
        lines.add(line("surgery-actual-2025", "premises", "actual", "FY2025-26", "4380.00", SURGERY));
        return lines;
    }

    private static final String SURGERY =
            ",\"council\":\"kettering\",\"area\":\"burton-latimer\",\"note\":\"A weekly surgery in the town\"";

    private static void ofYear(List<String> lines, String year, String name) {
        lines.add(line("rent-" + name, "premises", "budget", year, "37200.00", ""));
        lines.add(line(
                "overheads-" + name,
                "support-services",
                "budget",
                year,
                "54000.00",
                ",\"hostCharge\":true,\"note\":\"Payroll, finance and desks of the unit\""));
        lines.add(line("fees-" + name, "income", "budget", year, "-318000.00", ",\"note\":\"Licence fees\""));
        lines.add(line("surgery-" + name, "premises", "budget", year, "4500.00", SURGERY));
        if (year.equals("FY2026-27")) {
            lines.add(line(
                    "vehicles-" + name,
                    "transport",
                    "budget",
                    year,
                    "21600.00",
                    ",\"hostCharge\":true,\"note\":\"Three cars of the unit\""));
        }
    }

    private static List<String> governance() {
        return List.of(
                line("secretary-2025", "employees", "budget", "FY2025-26", "28750.00", ""),
                line("secretary-actual-2025", "employees", "actual", "FY2025-26", "28102.33", ""),
                line("secretary-2026", "employees", "budget", "FY2026-27", "29600.00", ""));
    }

    private static String line(String ref, String type, String stage, String period, String amount, String further) {
        return """
                {"ref":"%s","costType":"%s","stage":"%s","period":"%s","amount":"%s"%s}""".formatted(ref, type, stage, period, amount, further);
    }

    private static String pence(long pence) {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }

    /** A council's signatory says what it thinks of the unit's charges. */
    private void decide(DemoOrganisation council) {
        DemoApi.Caller signatory = api.as(council.slug(), "signatory");
        for (String charge : List.of("overheads-2025", "overheads-actual-2025", "overheads-2026", "vehicles-2026")) {
            boolean silent = council.slug().equals("wellingborough") && charge.endsWith("2026");
            boolean refuses = council.slug().equals("corby") && charge.startsWith("vehicles");
            if (!silent) {
                signatory.post(
                        LINES + "/" + charge + "/decisions",
                        refuses
                                ? "{\"approved\":false,\"reason\":\"Two cars did the same work last year\",\"revision\":1}"
                                : "{\"approved\":true,\"revision\":1}");
            }
        }
    }

    private static String items(List<String> rows) {
        return "{\"items\":[" + String.join(",", rows) + "]}";
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
