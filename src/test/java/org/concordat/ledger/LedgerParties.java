package org.concordat.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;

/** A separate entity with two councils, elm and fir, a board and an auditor. Every slug begins with the partnership's. */
record LedgerParties(String slug) {

    static LedgerParties of(String slug) {
        LedgerParties parties = new LedgerParties(slug);
        Api.organisation(parties.named("unit"), "shared-service");
        Api.organisation(parties.named("board"), "joint-board");
        Api.organisation(parties.named("audit"), "audit-office");
        Api.organisation(parties.named("elm"), "district-council");
        Api.organisation(parties.named("fir"), "district-council");
        Api.partnership(slug, "shared-service-entity");
        Api.member(slug, parties.named("unit"), "provider");
        Api.member(slug, parties.named("board"), "board");
        Api.member(slug, parties.named("elm"), "member");
        Api.member(slug, parties.named("fir"), "member");
        Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of(parties.named("audit")).issuer(),
                        "subject",
                        parties.named("audit") + "-auditor",
                        "role",
                        "auditor",
                        "from",
                        "2020-04-01"))
                .put(parties.path() + "/appointments/auditor")
                .then()
                .statusCode(201);
        return parties;
    }

    /** Lines of a load. */
    static byte[] bytes(String lines) {
        return lines.getBytes(StandardCharsets.UTF_8);
    }

    String path() {
        return "/partnerships/" + slug;
    }

    String named(String name) {
        return slug + "-" + name;
    }

    RequestSpecification as(String who) {
        return switch (who) {
            case "audit" -> Api.as(named("audit"), "auditor");
            case "unit" -> Api.manager(named("unit"));
            default -> Api.as(named(who), "reader");
        };
    }

    /** A service of the partnership, which every party reads. */
    Response service(String service) {
        return Api.manager(named("unit"))
                .body(Map.of("title", "Service " + service, "casesFrom", "provider"))
                .put(path() + "/services/" + service);
    }

    /** An agreement of one council. */
    Response agreement(String council, String ref) {
        return Api.manager(named("unit"))
                .body(Map.of("ref", ref, "council", named(council), "title", "For " + council))
                .post(path() + "/agreements");
    }

    /** Every entry as a party reads it. */
    List<Map<String, Object>> entries(String who) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification asking = as(who).queryParam("limit", 200);
            Response page = (cursor == null ? asking : asking.queryParam("cursor", cursor)).get(path() + "/ledger");
            assertEquals(200, page.statusCode(), page::asString);
            all.addAll(page.path("items"));
            cursor = page.path("next");
        } while (cursor != null);
        return all;
    }

    /** The entries that the board reads from a number on. */
    List<Map<String, Object>> since(int number) {
        List<Map<String, Object>> all = entries("board");
        return all.subList(number, all.size());
    }

    int size() {
        return entries("board").size();
    }
}
