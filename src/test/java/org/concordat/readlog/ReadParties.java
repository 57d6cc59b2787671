package org.concordat.readlog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;

/**
 * A separate entity with two councils, elm and fir, whose cases it sends, a board and an auditor. Every slug begins with the
 * partnership's.
 */
record ReadParties(String slug) {

    static ReadParties of(String slug) {
        ReadParties parties = new ReadParties(slug);
        Api.organisation(parties.named("unit"), "shared-service");
        Api.organisation(parties.named("board"), "joint-board");
        Api.organisation(parties.named("audit"), "audit-office");
        Api.organisation(parties.named("stranger"), "district-council");
        Api.partnership(slug, "shared-service-entity");
        Api.member(slug, parties.named("unit"), "provider");
        Api.member(slug, parties.named("board"), "board");
        parties.made(Api.manager(parties.named("unit"))
                .body("{\"title\":\"Licences\",\"casesFrom\":\"provider\"}")
                .put(parties.path() + "/services/licensing"));
        parties.made(Api.manager(parties.named("unit")).body("""
            {"title":"In time","kind":"timeliness","unit":"percent","direction":"higher-is-better",\
            "computedFrom":"cases","countedBy":"due","source":"Case system","owner":"provider"}\
            """).put(parties.path() + "/measures/in-time"));
        parties.made(Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of(parties.named("audit")).issuer(),
                        "subject",
                        parties.named("audit") + "-auditor",
                        "role",
                        "auditor",
                        "from",
                        "2020-04-01"))
                .put(parties.path() + "/appointments/auditor"));
        parties.council("elm");
        parties.council("fir");
        return parties;
    }

    private void council(String council) {
        Api.organisation(named(council), "district-council");
        Api.member(slug, named(council), "member");
        made(Api.manager(named("unit"))
                .body(Map.of("ref", "sla-" + council, "council", named(council), "title", "For " + council))
                .post(path() + "/agreements"));
        String version = path() + "/agreements/sla-" + council + "/versions/1";
        made(Api.manager(named("unit")).body("""
            {"commences":"2026-01-01","scope":[{"service":"licensing"}],"serviceLevels":[{"ref":"in-time",\
            "service":"licensing","measure":"in-time","dimension":"level",\
            "limit":{"amount":20,"unit":"working-days","calendar":"england-and-wales"},"period":"month",\
            "bands":[{"band":"met","limit":95},{"band":"critical"}]}]}\
            """).put(version));
        Api.manager(named("unit")).post(version + "/proposal").then().statusCode(200);
        String digest = Api.officer(named(council)).get(version).path("digest");
        for (String[] side : new String[][] {{council, "client"}, {"unit", "provider"}}) {
            Api.signatory(named(side[0]))
                    .body(Map.of("digest", digest, "capacity", side[1]))
                    .post(version + "/signatures")
                    .then()
                    .statusCode(200);
        }
    }

    private void made(Response answer) {
        assertEquals(201, answer.statusCode(), answer::asString);
    }

    String path() {
        return "/partnerships/" + slug;
    }

    String named(String name) {
        return slug + "-" + name;
    }

    RequestSpecification unit() {
        return Api.officer(named("unit"));
    }

    RequestSpecification auditor() {
        return Api.as(named("audit"), "auditor");
    }

    RequestSpecification officer(String council) {
        return Api.officer(named(council));
    }

    /** Loads cases that fell due, and were closed, in May 2026; answers the receipt. */
    Response load(String council, String... refs) {
        String items = List.of(refs).stream()
                .map(ref -> "{\"ref\":\"" + ref + "\",\"service\":\"licensing\",\"council\":\"" + named(council)
                        + "\",\"received\":\"2026-04-20T10:00:00Z\",\"closed\":\"2026-05-04T10:00:00Z\"}")
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
        Response receipt = unit().body(items).post(path() + "/cases");
        assertEquals(200, receipt.statusCode(), receipt::asString);
        return receipt;
    }

    /** The result of a council for the month in which its cases fell due. */
    String explanation(String council) {
        return path() + "/results/2026-05." + named(council) + ".sla-" + council + ".in-time/explanation";
    }

    /** Everything that a council is told of who read its cases, the latest first. */
    List<Map<String, Object>> log(String council) {
        return log(officer(council), "");
    }

    List<Map<String, Object>> log(RequestSpecification who, String query) {
        Response page = who.get(path() + "/read-log?limit=200" + query);
        assertEquals(200, page.statusCode(), page::asString);
        return page.path("items");
    }

    /** What a council is told of since it was told so much. */
    List<Map<String, Object>> since(String council, int before) {
        List<Map<String, Object>> all = log(council);
        return new ArrayList<>(all.subList(0, all.size() - before));
    }

    /** The refs that a read names. */
    static List<Object> refs(Map<String, Object> read) {
        return ((List<?>) read.get("cases"))
                .stream().map(named -> (Object) ((Map<?, ?>) named).get("ref")).toList();
    }
}
