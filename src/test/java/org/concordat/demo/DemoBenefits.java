package org.concordat.demo;

import java.util.List;
import java.util.Map;
import org.concordat.kernel.Digest;

/**
 * What the demo's councils share licensing for, and what may go wrong: a baseline of each council that both sides signed, benefits planned and
 * come to, social value by a proxy of their own, and a register of risks.
 */
record DemoBenefits(DemoApi api) {

    private static final String HERE = "/v1/partnerships/" + DemoSeed.PARTNERSHIP;
    private static final String UNIT = DemoOrganisation.UNIT.slug();

    static final String PROXY = """
            {"title":"A week of an apprenticeship","unit":"weeks","versions":[
            {"from":"2024-04-01","value":{"amount":"240.00","currency":"GBP"},
             "source":"The consortium's own estimate of 2024: what an employer saves, at 2024 prices"},
            {"from":"2026-04-01","value":{"amount":"252.00","currency":"GBP"},"source":"The same, at 2026 prices"}]}""";

    /** For all, by slug. */
    static final Map<String, String> BENEFITS =
            Map.of("one-system", """
            {"title":"One licensing system instead of five","kind":"cashable","service":"premises-licensing",
             "owner":{"organisation":"nlc-unit","office":"Head of licensing"},
             "planned":[{"year":"FY2024-25","amount":{"amount":"0.00","currency":"GBP"}},
                        {"year":"FY2025-26","amount":{"amount":"61000.00","currency":"GBP"}},
                        {"year":"FY2026-27","amount":{"amount":"74000.00","currency":"GBP"}}],
             "actual":[{"year":"FY2024-25","amount":{"amount":"0.00","currency":"GBP"},"evidence":"Five systems were paid for"},
                       {"year":"FY2025-26","amount":{"amount":"52318.40","currency":"GBP"},"evidence":"Ledger code 4711, outturn"}]}""", "fewer-journeys", """
            {"title":"Inspections of a district on one day","kind":"non-cashable",
             "owner":{"organisation":"nlc-unit","office":"Inspections team leader"},
             "planned":[{"year":"FY2025-26","amount":{"amount":"18500.00","currency":"GBP"}},
                        {"year":"FY2026-27","amount":{"amount":"18500.00","currency":"GBP"}}],
             "actual":[{"year":"FY2025-26","amount":{"amount":"19240.75","currency":"GBP"},"evidence":"Mileage claims before and after"}]}""", "apprentices", """
            {"title":"Apprentices in the unit","kind":"social-value","proxy":"apprentice-weeks","deadweight":20,"attribution":50,
             "owner":{"organisation":"nlc-unit","office":"Head of licensing"},
             "planned":[{"year":"FY2025-26","quantity":96},{"year":"FY2026-27","quantity":144}],
             "actual":[{"year":"FY2025-26","quantity":104,"evidence":"Register of apprentices"}]}""", "cover-for-absence", """
            {"title":"Officers who can decide an animal licence when one is away","kind":"resilience","service":"animal-licensing",
             "unit":"officers","owner":{"organisation":"nlc-unit","office":"Head of licensing"},
             "planned":[{"year":"FY2025-26","quantity":3},{"year":"FY2026-27","quantity":4}],
             "actual":[{"year":"FY2025-26","quantity":2,"evidence":"Scheme of delegation of March 2026"}]}""");

    /** By slug. */
    static final Map<String, String> RISKS = Map.of("officers-leave", """
            {"title":"Experienced officers leave","cause":"Neighbouring counties pay more.",
             "effect":"Applications are decided late, as in the autumn of 2025.","likelihood":4,"impact":4,"target":8,
             "owner":{"organisation":"nlc-unit","office":"Head of licensing"},"reviewOn":"2026-04-30","response":"treat",
             "action":"Two trainees a year; a career grade from 2026.","services":["premises-licensing","taxi-licensing"],
             "serviceLevels":["premises-in-time","taxi-in-time"]}""", "system-support", """
            {"title":"The licensing system is not supported any more","cause":"The maker ends support in 2028.",
             "effect":"Applications would be taken on paper.","likelihood":2,"impact":5,"target":5,
             "owner":{"organisation":"nlc-unit","office":"Head of licensing"},"reviewOn":"2099-03-31","response":"transfer",
             "action":"The next contract has a clause for it.","services":["premises-licensing"]}""", "garage-closed", """
            {"title":"The council's garage tests no vehicles","cause":"One ramp, and nobody to mend it.",
             "effect":"Taxi licences cannot be renewed.","council":"northampton","likelihood":3,"impact":3,"target":4,
             "owner":{"organisation":"northampton","office":"Fleet services lead"},"reviewOn":"2026-01-31","response":"treat",
             "services":["taxi-licensing"],"serviceLevels":["taxi-in-time"]}""");

    void tell() {
        DemoApi.Caller manager = api.as(UNIT, "manager");
        DemoGovernance board = new DemoGovernance(api);
        String meeting = board.meet("Meeting about benefits", "Baselines from before the consortium");
        DemoOrganisation.COUNCILS.forEach(council -> freeze(council, board, meeting));
        manager.putOnce(HERE + "/social-value-proxies/apprentice-weeks", PROXY);
        BENEFITS.forEach((slug, text) -> manager.putOnce(HERE + "/benefits/" + slug, text));
        DemoOrganisation.COUNCILS.forEach(
                council -> manager.putOnce(HERE + "/benefits/fewer-posts-" + council.slug(), saved(council)));
        RISKS.forEach((slug, text) -> manager.putOnce(HERE + "/risks/" + slug, text));
    }

    /** Both sides sign what licensing of premises cost a council by itself; since the service is there already, the board decides that it stands. */
    private void freeze(DemoOrganisation council, DemoGovernance board, String meeting) {
        String baseline = HERE + "/baselines/premises-" + council.slug();
        DemoApi.Caller manager = api.as(UNIT, "manager");
        manager.putOnce(baseline, baseline(council));
        manager.postOnce(baseline + "/proposal", "{}");
        String digest = manager.get(baseline).get("digest").asText();
        String terms = "{\"digest\":\"" + digest + "\",\"slug\":\"premises-" + council.slug() + "\"}";
        board.stands(meeting, "Baseline of " + council.name(), Digest.of(terms).value());
        for (String side : List.of("provider", "client")) {
            api.as(side.equals("client") ? council.slug() : UNIT, "signatory")
                    .postOnce(baseline + "/signatures", """
                            {"digest":"%s","capacity":"%s"}""".formatted(digest, side));
        }
    }

    /** Two pounds an inhabitant, five applications of a thousand. */
    static String baseline(DemoOrganisation council) {
        return """
                {"title":"Premises licences of %s before the consortium","council":"%s","service":"premises-licensing",
                 "year":"FY2023-24","goesLive":"2024-04-01","cost":{"amount":"%d.00","currency":"GBP"},
                 "volume":{"value":%d,"unit":"applications"},
                 "quality":[{"measure":"premises-in-time","numerator":%d,"denominator":%d}],
                 "source":"Revenue outturn of 2023-24 and the council's own register"}""".formatted(
                        council.name(),
                        council.slug(),
                        2 * council.population(),
                        council.population() / 200,
                        council.population() / 200 * 88 / 100,
                        council.population() / 200);
    }

    static String saved(DemoOrganisation council) {
        int planned = council.population() / 10;
        return """
                {"title":"Fewer posts for %1$s","kind":"cashable","council":"%2$s","service":"premises-licensing",
                 "baseline":"premises-%2$s","owner":{"organisation":"%2$s","office":"Lead client officer"},
                 "planned":[{"year":"FY2025-26","amount":{"amount":"%3$d.00","currency":"GBP"}},
                            {"year":"FY2026-27","amount":{"amount":"%3$d.00","currency":"GBP"}}],
                 "actual":[{"year":"FY2025-26","amount":{"amount":"%4$d.50","currency":"GBP"},"evidence":"Establishment list"}]}\
                """.formatted(council.name(), council.slug(), planned, planned * 93 / 100);
    }
}
