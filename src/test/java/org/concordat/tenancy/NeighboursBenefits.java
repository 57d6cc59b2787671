package org.concordat.tenancy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.tenancy.Neighbours.Council;
import org.concordat.testing.Api;

/** Baselines, benefits and risks of each neighbour; proxies, surpluses, and what is for all, of each partnership. */
final class NeighboursBenefits {

    private static final Map<String, String> DIGESTS = new HashMap<>();

    private NeighboursBenefits() {}

    static Map<String, String> names(Council council) {
        return Map.of(
                "baseline", "base-" + council.name(),
                "benefit", "gain-" + council.name(),
                "proxy", "proxy-" + council.partnership(),
                "risk", "risk-" + council.name());
    }

    /** Two proxies, two years of a surplus, a benefit and a risk of all. */
    static void kept(String keeper, String partnership) {
        String home = "/partnerships/iso-" + partnership;
        put(keeper, Wording.service(partnership, "provider"), home + "/services/archives-" + partnership);
        for (String first : List.of("proxy-", "second-")) {
            put(keeper, proxy(partnership), home + "/social-value-proxies/" + first + partnership);
        }
        for (String year : List.of("FY2025-26", "FY2026-27")) {
            put(keeper, surplus(partnership), home + "/surpluses/" + year);
        }
        put(keeper, benefit(keeper, null, null), home + "/benefits/gain-" + partnership);
        put(keeper, risk(keeper, null, partnership), home + "/risks/risk-" + partnership);
    }

    /** Of its baselines one is frozen, one proposed, one being written; two benefits, two risks. */
    static void of(Council council) {
        String keeper = council.provider();
        for (String first : List.of("base-", "open-", "draft-")) {
            put(keeper, baseline(council), council.home() + "/baselines/" + first + council.name());
        }
        for (String first : List.of("base-", "open-")) {
            post(Api.manager(keeper), null, at(council, first) + "/proposal");
        }
        for (String side : List.of("client", "provider")) {
            post(
                    Api.signatory(side.equals("client") ? council.slug() : keeper),
                    signature(digest(council, "base-"), side),
                    at(council, "base-") + "/signatures");
        }
        for (String first : List.of("gain-", "more-")) {
            put(
                    keeper,
                    benefit(keeper, council.slug(), "base-" + council.name()),
                    council.home() + "/benefits/" + first + council.name());
        }
        for (String first : List.of("risk-", "peril-")) {
            put(
                    keeper,
                    risk(keeper, council.slug(), council.partnership())
                            .replace("Says", "Says canary-" + council.name()),
                    council.home() + "/risks/" + first + council.name());
        }
    }

    private static String at(Council council, String first) {
        return council.home() + "/baselines/" + first + council.name();
    }

    private static String digest(Council council, String first) {
        return council.with("reader").get(at(council, first)).path("digest");
    }

    /** What a signature under alfa's open baseline is over. */
    static synchronized String digest() {
        return DIGESTS.computeIfAbsent("open-", first -> digest(Neighbours.ALFA, first));
    }

    static String signature(String digest, String side) {
        return "{\"digest\":\"" + digest + "\",\"capacity\":\"" + side + "\"}";
    }

    static String baseline(Council council) {
        return """
                {"title":"Before, says canary-%s","council":"iso-%1$s","service":"archives-%s","year":"FY2024-25",\
                "goesLive":"2099-04-01","cost":{"amount":"1200.00","currency":"GBP"},"volume":{"value":12,"unit":"cases"},\
                "source":"Outturn"}""".formatted(council.name(), council.partnership());
    }

    static String proxy(String partnership) {
        return """
                {"title":"A week, by %s","unit":"weeks","versions":[{"from":"2020-04-01",\
                "value":{"amount":"250.00","currency":"GBP"},"source":"Own estimate"}]}""".formatted(partnership);
    }

    static String surplus(String partnership) {
        return """
                {"revenue":[{"title":"Fees of %s","amount":{"amount":"1000.00","currency":"GBP"}}],"costs":[],"share":50,\
                "basis":"Articles","reinvested":[{"purpose":"A lift","amount":{"amount":"10.00","currency":"GBP"}}]}\
                """.formatted(partnership);
    }

    static String benefit(String keeper, String council, String baseline) {
        String alone = council == null ? "" : "\"council\":\"%s\",\"baseline\":\"%s\",".formatted(council, baseline);
        return """
                {"title":"One system","kind":"cashable",%s"owner":{"organisation":"%s","office":"Head of service"},\
                "planned":[{"year":"FY2026-27","amount":{"amount":"100.00","currency":"GBP"}}],\
                "actual":[{"year":"FY2026-27","amount":{"amount":"90.00","currency":"GBP"},"evidence":"Outturn"}]}\
                """.formatted(alone, keeper);
    }

    static String risk(String keeper, String council, String partnership) {
        String alone = council == null ? "" : "\"council\":\"%s\",".formatted(council);
        return """
                {"title":"No support","cause":"Says no","effect":"Paper",%s"likelihood":3,"impact":4,"target":6,\
                "owner":{"organisation":"%s","office":"Head of service"},"reviewOn":"2026-09-30","response":"treat",\
                "services":["licensing-%s"]}""".formatted(alone, keeper, partnership);
    }

    private static void put(String keeper, String body, String address) {
        Api.manager(keeper).body(body).put(address).then().statusCode(201);
    }

    private static void post(io.restassured.specification.RequestSpecification who, String body, String address) {
        (body == null ? who : who.body(body)).post(address).then().statusCode(200);
    }
}
