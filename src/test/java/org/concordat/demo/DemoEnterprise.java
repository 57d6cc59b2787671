package org.concordat.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A second partnership: a social enterprise runs the pools and gyms of two towns and puts its surplus back into them. The towns and the
 * enterprise are invented.
 */
record DemoEnterprise(DemoApi api) {

    static final String PARTNERSHIP = "leisure";

    private static final String HERE = "/v1/partnerships/" + PARTNERSHIP;

    /** It earns, spends, and puts at least two thirds of what is left back. */
    static final DemoOrganisation ENTERPRISE = new DemoOrganisation(
            "wayside-leisure",
            "Wayside Leisure, a community benefit society",
            "social-enterprise",
            null,
            0,
            List.of("reader", "officer", "manager", "signatory"));

    static final List<DemoOrganisation> TOWNS =
            List.of(town("millbrook", "Millbrook"), town("stonebridge", "Stonebridge"));

    private static final List<String> SERVICES = List.of("swimming", "gyms");

    /** By financial year: two good ones, and one in which the boilers broke. */
    static final Map<String, String> YEARS = new TreeMap<>(Map.of(
            "FY2023-24",
            year("1840000.00", "1310000.00", "398000.25", """
                    {"purpose":"A hoist and changing places at Millbrook baths","service":"swimming",
                     "amount":{"amount":"54000.00","currency":"GBP"}}"""),
            "FY2024-25",
            year("1795000.00", "1365000.00", "447250.00", """
                    {"purpose":"Free swimming in the summer holidays, under 16","service":"swimming",
                     "amount":{"amount":"20000.00","currency":"GBP"}}"""),
            "FY2025-26",
            year("1990000.00", "1380000.00", "402500.00", """
                    {"purpose":"Solar panels on the roof of Stonebridge baths","service":"swimming",
                     "amount":{"amount":"96000.00","currency":"GBP"}},
                    {"purpose":"A gym for people after a stroke","service":"gyms",
                     "amount":{"amount":"41500.00","currency":"GBP"}}""")));

    static final String PROXY = """
            {"title":"Somebody who was inactive and now swims or trains every week","unit":"people","versions":[
            {"from":"2023-04-01","value":{"amount":"310.00","currency":"GBP"},
             "source":"The society's own estimate of 2023, from its members' survey; not a national figure"}]}""";

    static final String ACTIVE = """
            {"title":"People who became active","kind":"social-value","proxy":"newly-active","deadweight":35,"attribution":60,
             "owner":{"organisation":"wayside-leisure","office":"Head of community sport"},
             "planned":[{"year":"FY2024-25","quantity":900},{"year":"FY2025-26","quantity":1100}],
             "actual":[{"year":"FY2024-25","quantity":962,"evidence":"Members' survey of March 2025"}]}""";

    static final String BOILERS = """
            {"title":"The boilers of the baths fail again","cause":"They are from 1987.","effect":"The baths close for weeks.",
             "likelihood":3,"impact":4,"target":4,"owner":{"organisation":"wayside-leisure","office":"Head of buildings"},
             "reviewOn":"2026-06-30","response":"treat","action":"Heat pumps, from what is put back.","services":["swimming"]}""";

    private static DemoOrganisation town(String slug, String name) {
        return new DemoOrganisation(
                slug, name + " Town Council", "town-council", null, 0, List.of("reader", "officer", "signatory"));
    }

    private static String year(String fees, String pay, String energy, String reinvested) {
        return """
                {"revenue":[{"title":"Memberships and entrance","amount":{"amount":"%s","currency":"GBP"}},
                            {"title":"Courses and hire","amount":{"amount":"212400.00","currency":"GBP"}}],
                 "costs":[{"title":"Pay","amount":{"amount":"%s","currency":"GBP"}},
                          {"title":"Energy and buildings","amount":{"amount":"%s","currency":"GBP"}},
                          {"title":"All else","amount":{"amount":"201100.00","currency":"GBP"}}],
                 "share":66.6667,"basis":"Rules of the society, rule 7: at least two thirds of each year's surplus",
                 "reinvested":[%s]}""".formatted(fees, pay, energy, reinvested);
    }

    void found(DemoSeed seed) {
        seed.register(ENTERPRISE);
        TOWNS.forEach(seed::register);
        api.as("operator", "operator").putOnce(HERE, """
                        {"title":"Leisure for Millbrook and Stonebridge","model":"shared-service-entity",
                         "timeZone":"Europe/London","jurisdiction":"england-and-wales","sandbox":false}""");
        join(ENTERPRISE, "provider", 0);
        TOWNS.forEach(town -> join(town, "member", 1));
        DemoApi.Caller manager = api.as(ENTERPRISE.slug(), "manager");
        SERVICES.forEach(service -> manager.putOnce(
                HERE + "/services/" + service, """
                        {"title":"%s","casesFrom":"provider"}""".formatted(service.equals("gyms") ? "Gyms" : "Swimming baths")));
        YEARS.forEach((year, text) -> manager.putOnce(HERE + "/surpluses/" + year, text));
        manager.putOnce(HERE + "/social-value-proxies/newly-active", PROXY);
        manager.putOnce(HERE + "/benefits/people-who-became-active", ACTIVE);
        manager.putOnce(HERE + "/risks/boilers", BOILERS);
    }

    private void join(DemoOrganisation organisation, String role, int votes) {
        String path = HERE + "/members/" + organisation.slug();
        api.as("operator", "operator").putOnce(path, """
                        {"roles":["%s"],"from":"2023-04-01","to":null,"votes":%d}""".formatted(role, votes));
        api.as(organisation.slug(), "signatory").postOnce(path + "/acceptance", "{}");
    }
}
