package org.concordat.tenancy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.tenancy.Neighbours.Council;
import org.concordat.testing.Api;

/** How the neighbours' partnerships share cost: a scheme that all have approved, one that waits, one that is being written. */
final class NeighboursSchemes {

    private static final Map<String, String> DIGESTS = new HashMap<>();

    private NeighboursSchemes() {}

    static Map<String, String> names(Council council) {
        return Map.of(
                "scheme",
                "split-" + council.partnership(),
                "apportionment",
                "FY2026-27.budget.pool-" + council.partnership(),
                "year",
                "FY2026-27");
    }

    /** The members of the partnership approve the first scheme; of the second, the last of them has approved it already. */
    static void kept(String keeper, String partnership) {
        List<String> members = partnership.equals(Neighbours.PRIMO)
                ? List.of("iso-alfa", "iso-bravo")
                : List.of("iso-far", "iso-charlie");
        draft(keeper, partnership, "split-", text("pool-" + partnership, "2020-04-01"));
        draft(keeper, partnership, "open-", text("second-" + partnership, "2050-04-01"));
        draft(keeper, partnership, "draft-", text("second-" + partnership, "2040-04-01"));
        for (String scheme : List.of("split-", "open-")) {
            Api.manager(keeper)
                    .post(version(partnership, scheme) + "/proposal")
                    .then()
                    .statusCode(200);
        }
        members.forEach(member -> approve(member, partnership, "split-"));
        approve(members.get(members.size() - 1), partnership, "open-");
    }

    static String text(String pool, String commences) {
        return """
                {"commences":"%s","pools":[{"pool":"%s","key":{"kind":"equal"}}]}""".formatted(commences, pool);
    }

    private static String version(String partnership, String scheme) {
        return "/partnerships/iso-" + partnership + "/sharing-schemes/" + scheme + partnership + "/versions/1";
    }

    private static void draft(String keeper, String partnership, String scheme, String text) {
        String address = "/partnerships/iso-" + partnership + "/sharing-schemes/" + scheme + partnership;
        Api.manager(keeper)
                .body("{\"title\":\"Scheme of " + partnership + "\"}")
                .put(address)
                .then()
                .statusCode(201);
        Api.manager(keeper).body(text).put(version(partnership, scheme)).then().statusCode(201);
    }

    private static void approve(String member, String partnership, String scheme) {
        String digest =
                Api.as(member, "reader").get(version(partnership, scheme)).path("digest");
        Api.signatory(member)
                .body(Map.of("digest", digest))
                .post(version(partnership, scheme) + "/approvals")
                .then()
                .statusCode(200);
    }

    /** What an approval of primo's scheme that waits is over. */
    static synchronized String digest() {
        return DIGESTS.computeIfAbsent(Neighbours.PRIMO, primo -> Neighbours.ALFA
                .with("reader")
                .get(version(primo, "open-"))
                .path("digest"));
    }
}
