package org.concordat.demo;

import java.util.stream.Collectors;

/** The terms of each council's agreement: the same base, and what local need makes different. */
final class DemoTerms {

    /** Partners share over- and underspend, so nothing is credited, but to Kettering, which asked for it; failure that lasts is taken to the board. */
    private static final String CONSEQUENCES = """
            {"beddingInWeeks":8,"repeats":{"factor":2},
             "triggers":[{"ref":"premises-half-year","serviceLevel":"premises-in-time","period":"month","counts":"points",
                          "lastPeriods":6,"threshold":20,"consequence":"The board asks for a plan of the whole service"},
                         {"ref":"any-quarter","period":"month","counts":"failures","lastPeriods":3,"threshold":6,
                          "consequence":"The lead officers meet within ten working days"}],
             "ratings":{"met":"Good","minor":"Approaching target","serious":"Requires improvement",
                        "severe":"Requires improvement","critical":"Inadequate"}}""";

    private DemoTerms() {}

    /** Body of {@code PUT .../versions/1}. */
    static String version(DemoOrganisation council) {
        return version("2024-04-01", credits(council.slug(), 1), variations(council.slug()));
    }

    /**
     * Body of {@code PUT .../versions/2} of Kettering's: from when an officer sits in Burton Latimer, its premises are decided as soon as all
     * others, and a point costs the unit twice as much.
     */
    static String next() {
        return version("2027-04-01", credits(DemoCases.BAD_COUNCIL, 2), "");
    }

    private static String version(String commences, String credits, String variations) {
        return """
                {"commences":"%s","expires":"2029-03-31","reviewMonths":12,"noticeMonths":12,
                 "scope":[%s],
                 "serviceLevels":[%s],
                 "cost":{"basis":"share","pool":"licensing"},
                 "credits":%s,
                 "consequences":%s,
                 "procedures":{"figuresAgreedAfter":10},
                 "variations":[%s]}""".formatted(
                        commences,
                        DemoService.ALL.stream().map(DemoService::scopeJson).collect(Collectors.joining(",")),
                        DemoService.ALL.stream().map(DemoService::levelJson).collect(Collectors.joining(",")),
                        credits,
                        CONSEQUENCES,
                        variations);
    }

    /** Each point is so many percent of what a service costs the council in a month. */
    private static String credits(String council, int rate) {
        if (!council.equals(DemoCases.BAD_COUNCIL)) {
            return "{\"basis\":\"none\"}";
        }
        return """
                {"basis":"points","rate":%d,"capInAggregate":10,"charges":[
                 {"service":"premises-licensing","charge":{"amount":"57600.00","currency":"GBP"},"period":"year"},
                 {"service":"taxi-licensing","charge":{"amount":"74400.00","currency":"GBP"},"period":"year"},
                 {"service":"animal-licensing","charge":{"amount":"13200.00","currency":"GBP"},"period":"year"}]}""".formatted(rate);
    }

    private static String variations(String council) {
        return switch (council) {
            case "kettering" -> """
                    {"ref":"rural-east","areas":["burton-latimer"],"from":"2025-04-01","to":null,
                     "localNeed":"No office hours in the town; applications come by post",
                     "changes":[{"serviceLevel":"premises-in-time","limit":{"amount":22}}]}""";
            case "northampton" -> """
                    {"ref":"night-time-economy","areas":["castle","semilong"],"from":"2024-04-01","to":null,
                     "localNeed":"Most late-night premises and ranks of the county; traders need an early answer",
                     "changes":[{"serviceLevel":"taxi-in-time","limit":{"amount":8}},
                                {"serviceLevel":"premises-in-time","weight":2}]}""";
            case "east-northamptonshire" -> """
                    {"ref":"rural-north","areas":["rural-north"],"from":"2024-10-01","to":null,
                     "localNeed":"Inspections of kennels and stables far apart; two visits a week",
                     "changes":[{"serviceLevel":"animal-in-time","limit":{"amount":12}}]}""";
            default -> "";
        };
    }
}
