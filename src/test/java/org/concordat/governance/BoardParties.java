package org.concordat.governance;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;

/**
 * A separate body, its board with a secretary, and members with votes: {@code alfa=4}. Every slug begins with that of the partnership,
 * unless another prefix is given.
 */
record BoardParties(String slug, String prefix, List<String> members) {

    /** Half of the members make a quorum; more than a half of the votes cast carry; the chair casts. */
    static final String SIMPLE = """
            "quorum":{"members":2,"everyPartner":false},
            "majority":{"kind":"simple","of":"cast","members":{"moreThan":"1/2"}},"castingVote":"chair",""";

    static BoardParties register(String slug, String... members) {
        return registerAs(slug, slug + "-", members);
    }

    static BoardParties registerAs(String slug, String prefix, String... members) {
        return inModel(slug, prefix, "shared-service-entity", members);
    }

    /** In whichever model; the first member is the host, where there is one. */
    static BoardParties inModel(String slug, String prefix, String model, String... members) {
        BoardParties parties = new BoardParties(
                slug, prefix, Stream.of(members).map(m -> m.split("=")[0]).toList());
        Api.organisation(parties.named("board"), "joint-board");
        Api.partnership(slug, model);
        Api.member(slug, parties.named("board"), "board");
        if (model.equals("shared-service-entity")) {
            Api.organisation(parties.named("unit"), "shared-service");
            Api.member(slug, parties.named("unit"), "provider");
        }
        for (int i = 0; i < members.length; i++) {
            boolean hosts = i == 0 && model.equals("host-organisation");
            parties.join(members[i].split("=")[0], Integer.parseInt(members[i].split("=")[1]), hosts);
        }
        parties.appoint("secretary", parties.named("board"), "board-secretary");
        return parties;
    }

    private void join(String member, int votes, boolean hosts) {
        join(member, votes, hosts, "2020-04-01");
    }

    /** Another member, from a day on. */
    void join(String member, int votes, LocalDate from) {
        join(member, votes, false, from.toString());
    }

    private void join(String member, int votes, boolean hosts, String from) {
        String address = path("/members/" + named(member));
        Api.organisation(named(member), "district-council");
        Api.operator()
                .body(Map.of(
                        "roles", hosts ? List.of("host", "member") : List.of("member"), "from", from, "votes", votes))
                .put(address)
                .then()
                .statusCode(201);
        Api.signatory(named(member)).post(address + "/acceptance").then().statusCode(200);
    }

    void appoint(String name, String organisation, String role) {
        Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of(organisation).issuer(),
                        "subject",
                        organisation + "-" + role,
                        "role",
                        role,
                        "from",
                        "2020-04-01"))
                .put(path("/appointments/" + name))
                .then()
                .statusCode(201);
    }

    String named(String who) {
        return prefix + who;
    }

    String path(String below) {
        return "/partnerships/" + slug + below;
    }

    RequestSpecification secretary() {
        return Api.as(named("board"), "board-secretary");
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    /** Drafts the next rules, which hold from long ago: fields before the matters, and the matters. */
    ValidatableResponse draftRules(int version, String fields, String matters) {
        return secretary()
                .body("{\"from\":\"2020-04-01\"," + fields + "\"matters\":{" + matters + "}}")
                .put(path("/governance-rules/" + version))
                .then();
    }

    /** Has every member approve rules, and declares it. */
    void adopt(int version, String fields, String matters) {
        draftRules(version, fields, matters).statusCode(201);
        String decision = opened(drafted(null, "governance-rules", Integer.toString(version)));
        for (String member : members) {
            vote(member, "signatory", decision, "for").statusCode(201);
        }
        declare(decision).statusCode(200);
    }

    /** A meeting that was held today, where these were; the first presides. */
    String held(String... present) {
        String id = planned();
        attend(id, present).statusCode(200);
        return id;
    }

    String planned() {
        return plan(today()).statusCode(201).extract().path("id");
    }

    ValidatableResponse plan(LocalDate on) {
        return secretary()
                .body(Map.of("title", "Meeting", "on", on.toString(), "agenda", List.of("All of it")))
                .post(path("/meetings"))
                .then();
    }

    /** Who is there, the first of them presiding; {@code alfa:left} was, and has left. */
    ValidatableResponse attend(String meeting, String... present) {
        List<Map<String, Object>> there = new ArrayList<>();
        for (String member : present) {
            String[] parts = member.split(":");
            there.add(Map.of("organisation", named(parts[0]), "left", parts.length > 1));
        }
        Map<String, Object> body = new HashMap<>(Map.of("present", there));
        if (present.length > 0) {
            body.put("chair", named(present[0]));
        }
        return secretary()
                .header(
                        "If-Match",
                        secretary().get(path("/meetings/" + meeting)).header("ETag"))
                .body(body)
                .put(path("/meetings/" + meeting + "/attendance"))
                .then();
    }

    ValidatableResponse draft(String meeting, String matter, String ref) {
        Map<String, Object> subject = new HashMap<>(Map.of("matter", matter));
        if (ref != null) {
            subject.put("ref", ref);
        }
        Map<String, Object> body =
                new HashMap<>(Map.of("title", "On " + matter, "text", "That it be so.", "subject", subject));
        if (meeting != null) {
            body.put("meeting", meeting);
        }
        return secretary().body(body).post(path("/decisions")).then();
    }

    String drafted(String meeting, String matter, String ref) {
        return draft(meeting, matter, ref).statusCode(201).extract().path("id");
    }

    /** A decision about the terms on which a member leaves. */
    String membership(String leaving) {
        return membership(leaving, null);
    }

    String membership(String leaving, String meeting) {
        return membership("/leavings/" + leaving, "member", meeting);
    }

    /** A decision about who takes a member's place. */
    String succession(String succession, String meeting) {
        return membership("/successions/" + succession, "predecessor", meeting);
    }

    private String membership(String address, String whose, String meeting) {
        var told = secretary().get(path(address)).then().statusCode(200).extract();
        Map<String, Object> subject =
                Map.of("matter", "membership", "ref", told.path(whose), "digest", told.path("digest"));
        Map<String, Object> body =
                new HashMap<>(Map.of("title", "Membership", "text", "That it end on these terms.", "subject", subject));
        if (meeting != null) {
            body.put("meeting", meeting);
        }
        return secretary()
                .body(body)
                .post(path("/decisions"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse open(String decision) {
        return secretary().post(path("/decisions/" + decision + "/opening")).then();
    }

    String opened(String decision) {
        open(decision).statusCode(200);
        return decision;
    }

    /** Something else for the board, opened in a meeting that was held. */
    String put(String meeting) {
        return opened(drafted(meeting, "other", null));
    }

    ValidatableResponse vote(String member, String role, String decision, String choice) {
        return vote(member, role, decision, choice, false);
    }

    ValidatableResponse vote(String member, String role, String decision, String choice, boolean casting) {
        String digest = secretary().get(path("/decisions/" + decision)).path("digest");
        return Api.as(named(member), role)
                .body(Map.of("choice", choice, "digest", digest, "casting", casting))
                .post(path("/decisions/" + decision + "/votes"))
                .then();
    }

    /** Votes by signatories: {@code alfa:for}. */
    void votes(String decision, String... votes) {
        for (String vote : votes) {
            String[] parts = vote.split(":");
            vote(parts[0], "signatory", decision, parts[1]).statusCode(201);
        }
    }

    ValidatableResponse declare(String decision) {
        return secretary().post(path("/decisions/" + decision + "/outcome")).then();
    }

    /** Has the board, all of it present, carry something. */
    String carried(String matter, String ref) {
        String decision = opened(drafted(held(members.toArray(String[]::new)), matter, ref));
        for (String member : members) {
            vote(member, "signatory", decision, "for").statusCode(201);
        }
        declare(decision).statusCode(200);
        return decision;
    }
}
