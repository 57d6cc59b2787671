package org.concordat.tenancy;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;

/**
 * Two partnerships and three councils, made through the public API, every row of which says whose it is: alfa and bravo of the
 * partnership primo, charlie of the partnership secundo. Whoever reads one of these words of another has read what is not its own.
 */
final class Neighbours {

    static final String PRIMO = "primo";
    static final String SECUNDO = "secundo";

    /** Roles of the most powerful token that an organisation can give itself. */
    static final String[] ALL_ROLES = {
        "reader",
        "officer",
        "signatory",
        "manager",
        "board-member",
        "board-secretary",
        "auditor",
        "operator",
        "platform-operator"
    };

    static final Council ALFA = new Council("alfa", PRIMO, "iso-unit", 7_710_001);
    static final Council BRAVO = new Council("bravo", PRIMO, "iso-unit", 7_720_002);
    static final Council CHARLIE = new Council("charlie", SECUNDO, "iso-far", 7_730_003);
    static final List<Council> COUNCILS = List.of(ALFA, BRAVO, CHARLIE);

    /** A council, whose provider and partnership; the number is the numerator of its figure. */
    record Council(String name, String partnership, String provider, int number) {

        String slug() {
            return "iso-" + name;
        }

        String home() {
            return "/partnerships/iso-" + partnership;
        }

        /** What the isolation table says of alfa, said of this council. */
        String inOwnWords(String ofAlfa) {
            return ofAlfa.replace("alfa", name).replace(PRIMO, partnership);
        }

        RequestSpecification with(String... roles) {
            return Api.as(slug(), roles);
        }

        /** With every role its issuer may grant, and some that it may not. */
        RequestSpecification withAllRoles() {
            return Api.with(token());
        }

        String token() {
            return Issuers.of(slug()).token(slug() + "-all", ALL_ROLES);
        }

        /** Its own import profile, which every party of the partnership may know, so its name does not tell whose it is. */
        String profile() {
            return "file-" + COUNCILS.indexOf(this);
        }

        /** The result of the month that was closed, for which there is a plan. */
        String failed() {
            return "2026-03." + slug() + ".sla-" + name + ".in-time";
        }

        /** What its objects are called, by the name of the parameter that takes it. */
        Map<String, String> names() {
            Map<String, String> names = new LinkedHashMap<>();
            names.put("partnership", "iso-" + partnership);
            names.put("organisation", slug());
            names.put("council", slug());
            names.put("area", "east-" + name);
            names.put("agreement", "sla-" + name);
            names.put("version", "1");
            names.put("against", "1");
            names.put("ref", "case-" + name + "-1");
            names.put("result", "2026-05." + slug() + ".sla-" + name + ".in-time");
            names.put("plan", failed());
            names.put("period", "2026-05");
            names.put("serviceLevel", "in-time");
            names.put("service", "licensing-" + partnership);
            names.put("measure", "in-time-" + partnership);
            names.put("calendar", "counter-" + partnership);
            names.put("profile", profile());
            names.put("appointment", "auditor-" + partnership);
            names.put("name", "main");
            names.put("revision", "1");
            names.put("file", "results.csv");
            names.putAll(NeighboursCosts.names(this));
            names.putAll(NeighboursBenefits.names(this));
            names.putAll(NeighboursSignals.names(this));
            names.putAll(NeighboursGovernance.names(this));
            names.put("size", NeighboursLedger.size(this));
            names.put(
                    "figure",
                    with("officer")
                            .get(home() + "/figures?state=submitted&period=2026-05&measure=answered-" + partnership)
                            .path("items[0].id"));
            names.put(
                    "lockedFigure",
                    with("officer")
                            .get(home() + "/figures?period=2026-03&area=east-" + name + "&measure=answered-"
                                    + partnership)
                            .path("items[0].id"));
            names.put(
                    "restatement",
                    with("officer").get(home() + "/restatements?state=proposed").path("items[0].id"));
            names.put("exclusion", with("officer").get(home() + "/exclusions").path("items[0].id"));
            names.put("relief", with("officer").get(home() + "/reliefs").path("items[0].id"));
            names.put("query", with("officer").get(home() + "/queries").path("items[0].id"));
            names.put("webhook", with("officer").get("/webhooks").path("items[0].id"));
            names.put(
                    "delivery",
                    with("officer")
                            .get("/webhooks/" + names.get("webhook") + "/deliveries")
                            .path("items[-1].id"));
            names.put("subscription", with("officer").get("/subscriptions").path("items[0].id"));
            names.put("import", with("officer").get(home() + "/imports").path("items[-1].import"));
            return names;
        }

        /** What nobody but the council and its provider, and nobody in any address, ever says. */
        Set<String> secrets() {
            Set<String> secrets = new HashSet<>(Set.of("canary-" + name, Integer.toString(number)));
            secrets.add(with("officer")
                    .get(home() + "/agreements/sla-" + name + "/versions/1")
                    .path("digest"));
            return secrets;
        }

        /** Every word that tells that a row is the council's. */
        Set<String> marks() {
            Set<String> marks = new HashSet<>(secrets());
            marks.add(name);
            Map<String, String> names = names();
            List.of(
                            "figure",
                            "import",
                            "query",
                            "exclusion",
                            "relief",
                            "restatement",
                            "webhook",
                            "delivery",
                            "subscription")
                    .forEach(id -> marks.add(names.get(id)));
            marks.addAll(NeighboursStatements.names(this).values());
            return marks;
        }
    }

    private Neighbours() {}

    /** Makes everything, once for each database. */
    static synchronized void moveIn() {
        Api.organisation("iso-unit", "shared-service");
        boolean there = Api.officer("iso-far").get("/me").statusCode() == 200
                && CHARLIE.with("officer").get("/partnerships/iso-secundo").statusCode() == 200;
        if (there) {
            return;
        }
        Stream.of("iso-alfa", "iso-bravo", "iso-charlie", "iso-far", "iso-new")
                .forEach(o -> Api.organisation(o, "district-council"));
        Api.organisation("iso-board", "joint-board");
        Api.organisation("iso-audit", "audit-office");
        Api.partnership("iso-primo", "shared-service-entity");
        Api.member("iso-primo", "iso-unit", "provider");
        Api.member("iso-primo", "iso-alfa", "member");
        Api.member("iso-primo", "iso-bravo", "member");
        Api.member("iso-primo", "iso-board", "board");
        Api.operator()
                .body(Map.of("roles", List.of("member"), "from", "2020-04-01", "votes", 1))
                .put("/partnerships/iso-primo/members/iso-new");
        Api.partnership("iso-secundo", "host-organisation");
        Api.member("iso-secundo", "iso-far", "host", "member");
        Api.member("iso-secundo", "iso-charlie", "member");
        partnership(PRIMO, "iso-unit");
        partnership(SECUNDO, "iso-far");
        COUNCILS.forEach(Neighbours::council);
        Stream.of(PRIMO, SECUNDO).forEach(Neighbours::close);
        COUNCILS.forEach(Neighbours::restate);
        COUNCILS.forEach(Neighbours::follow);
        NeighboursStatements.moveIn();
        NeighboursGovernance.moveIn();
        NeighboursPacks.moveIn();
        COUNCILS.forEach(NeighboursWebhooks::subscribe);
        COUNCILS.forEach(NeighboursLedger::lookAt);
        NeighboursLedger.areSigned();
    }

    /** What follows of its results: a plan for the month that was closed, and a rating. */
    private static void follow(Council council) {
        Api.manager(council.provider())
                .header("If-Match", "\"1\"")
                .body(Wording.plan(council))
                .put(council.home() + "/rectification-plans/" + council.failed() + "/content")
                .then()
                .statusCode(200);
        council.with("officer")
                .header("If-Match", "\"0\"")
                .body(Wording.rating(council))
                .put(council.home() + "/ratings/" + council.names().get("result"))
                .then()
                .statusCode(200);
    }

    private static void close(String partnership) {
        Api.as("iso-audit", "board-secretary")
                .body("{\"decision\":\"The figures stand\"}")
                .post("/partnerships/iso-" + partnership + "/periods/2026-03/closure")
                .then()
                .statusCode(200);
    }

    /** The result of March was counted anew; a figure of it waits for the council to say whether it is restated. */
    private static void restate(Council council) {
        String result = "2026-03." + council.slug() + ".sla-" + council.name() + ".in-time";
        proposed(
                council,
                "restatements",
                "{\"result\":\"" + result + "\",\"reason\":\"canary-" + council.name() + "\"}");
        String id =
                council.with("officer").get(council.home() + "/restatements").path("items[0].id");
        council.with("officer")
                .header("Idempotency-Key", "the same key for all")
                .body(Map.of("accepted", true, "reason", "Says canary-" + council.name()))
                .post(council.home() + "/restatements/" + id + "/decisions")
                .then()
                .statusCode(201);
        String figure = council.with("officer")
                .get(council.home() + "/figures?period=2026-03&area=west-" + council.name())
                .path("items[0].id");
        proposed(
                council,
                "figures/" + figure + "/restatements",
                "{\"numerator\":3,\"denominator\":4,\"reason\":\"canary-" + council.name() + "\"}");
    }

    private static void made(RequestSpecification who, String body, String address) {
        who.body(body).put(address).then().statusCode(201);
    }

    private static void partnership(String name, String keeper) {
        String home = "/partnerships/iso-" + name;
        made(Api.manager(keeper), Wording.service(name, "provider"), home + "/services/licensing-" + name);
        made(Api.manager(keeper), Wording.service(name, "client"), home + "/services/calls-" + name);
        made(Api.manager(keeper), Wording.measure(name), home + "/measures/in-time-" + name);
        made(Api.manager(keeper), Wording.ratio(name), home + "/measures/answered-" + name);
        made(Api.manager(keeper), Wording.calendar(name), home + "/calendars/counter-" + name);
        made(Api.manager(keeper), Wording.calendar(name), home + "/calendars/desk-" + name);
        made(Api.officer(keeper), Wording.profile(name), home + "/import-profiles/export-" + name);
        made(Api.officer(keeper), Wording.profile(name), home + "/import-profiles/nightly-" + name);
        NeighboursCosts.kept(keeper, name);
        for (String role : List.of("auditor", "board-member", "board-secretary")) {
            String person = "iso-audit-" + role;
            made(
                    Api.operator(),
                    Wording.appointment(Issuers.of("iso-audit").issuer(), person, role),
                    home + "/appointments/" + role + "-" + name);
        }
    }

    private static void council(Council council) {
        for (String area : List.of("east-", "west-")) {
            made(
                    council.with("officer"),
                    "{\"name\":\"%s canary-%s\"}".formatted(area, council.name()),
                    "/organisations/" + council.slug() + "/areas/" + area + council.name());
        }
        made(
                council.with("officer"),
                Wording.profile(council.partnership()),
                council.home() + "/import-profiles/" + council.profile());
        agreement(council, "sla-", "2026-03-01", 1);
        agreement(council, "new-", "2040-03-01", 0);
        agreement(council, "open-", "2050-03-01", 0);
        String sla = council.home() + "/agreements/sla-" + council.name() + "/versions/";
        made(Api.manager(council.provider()), Wording.terms(council, "2045-03-01"), sla + 2);
        propose(council, "open-");
        propose(council, "sla-");
        sign(council, sla + 1);
        load(Api.officer(council.provider()), council, "cases", Wording.cases(council))
                .statusCode(200)
                .body("created", equalTo(2));
        load(Api.officer(council.provider()), council, "cases", Wording.caseOfMarch(council))
                .statusCode(200)
                .body("created", equalTo(1));
        load(Api.officer(council.provider()), council, "figures", Wording.figures(council))
                .statusCode(200)
                .body("created", equalTo(2));
        load(
                        Api.officer(council.provider()),
                        council,
                        "figures",
                        Wording.figure(council, "east-", "2026-03") + "\n"
                                + Wording.figure(council, "west-", "2026-03"))
                .statusCode(200)
                .body("created", equalTo(2));
        load(council.with("officer"), council, "cases", Wording.calls(council))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(2));
        load(council.with("officer"), council, "cases", Wording.calls(council))
                .statusCode(200)
                .body("unchanged", equalTo(1));
        leftOut(council);
        query(council);
        NeighboursCosts.of(council);
        NeighboursSignals.of(council);
    }

    /** Two of each, which wait for the council. */
    private static void leftOut(Council council) {
        proposed(council, "exclusions", Wording.exclusion(council, "licensing-", "case-" + council.name() + "-2"));
        proposed(council, "exclusions", Wording.exclusion(council, "calls-", "call-" + council.name() + "-1"));
        for (String period : List.of("2026-05", "2026-06")) {
            proposed(council, "reliefs", Wording.relief(council, period));
        }
    }

    private static void proposed(Council council, String what, String body) {
        Api.officer(council.provider())
                .body(body)
                .post(council.home() + "/" + what)
                .then()
                .statusCode(201);
    }

    /** One of its two figures is queried, and a result. */
    private static void query(Council council) {
        String figure = council.with("officer")
                .get(council.home() + "/figures?measure=answered-" + council.partnership())
                .path("items[0].id");
        council.with("officer")
                .body(Map.of("revision", 1, "reason", "Says canary-" + council.name()))
                .post(council.home() + "/figures/" + figure + "/queries")
                .then()
                .statusCode(201);
        String result = council.names().get("result").replace("2026-05", "2026-04");
        council.with("officer")
                .body(Map.of("result", result, "reason", "Says canary-" + council.name()))
                .post(council.home() + "/queries")
                .then()
                .statusCode(201);
    }

    private static io.restassured.response.ValidatableResponse load(
            RequestSpecification who, Council council, String what, String lines) {
        return who.contentType("application/x-ndjson")
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(council.home() + "/" + what)
                .then();
    }

    private static void agreement(Council council, String ref, String commences, int areas) {
        String name = ref + council.name();
        Api.manager(council.provider())
                .body(Map.of("ref", name, "council", council.slug(), "title", "For canary-" + council.name()))
                .post(council.home() + "/agreements")
                .then()
                .statusCode(201);
        String text = areas == 0 ? Wording.terms(council, commences) : Wording.variedTerms(council, commences);
        made(Api.manager(council.provider()), text, council.home() + "/agreements/" + name + "/versions/1");
    }

    private static void propose(Council council, String ref) {
        Api.manager(council.provider())
                .post(council.home() + "/agreements/" + ref + council.name() + "/versions/1/proposal")
                .then()
                .statusCode(200);
    }

    private static void sign(Council council, String version) {
        String digest = council.with("officer").get(version).path("digest");
        for (String side : List.of("client", "provider")) {
            Api.signatory(side.equals("client") ? council.slug() : council.provider())
                    .body(Map.of("digest", digest, "capacity", side))
                    .post(version + "/signatures")
                    .then()
                    .statusCode(200);
        }
    }
}
