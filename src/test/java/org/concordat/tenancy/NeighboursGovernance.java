package org.concordat.tenancy;

import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.concordat.tenancy.Neighbours.Council;
import org.concordat.testing.Api;

/**
 * How the neighbours decide: rules that are adopted and rules that are drafted, a meeting that was held and one that is planned, a decision
 * that is open, on which one of the members has voted, and one that is drafted.
 */
final class NeighboursGovernance {

    private NeighboursGovernance() {}

    static String other(String title) {
        return "{\"title\":\"%s\",\"text\":\"That it be so.\",\"subject\":{\"matter\":\"other\"}}".formatted(title);
    }

    static String digest() {
        return Neighbours.ALFA
                .with("officer")
                .get(Neighbours.ALFA.home() + "/decisions?state=open")
                .path("items[0].digest");
    }

    static Map<String, String> names(Council council) {
        return Map.of(
                "meeting", first(council, "/meetings?state=held"),
                "plannedMeeting", first(council, "/meetings?state=planned"),
                "votedDecision", voted(council),
                "action", first(council, "/actions?owner=" + council.slug()),
                "leaving", newest(council, "/leavings"),
                "succession", newest(council, "/successions"),
                "decision", first(council, "/decisions?state=open"),
                "draftDecision", first(council, "/decisions?state=draft"));
    }

    private static String first(Council council, String list) {
        List<String> ids = ids(council, list);
        return ids.isEmpty() ? "none" : ids.get(0);
    }

    private static String newest(Council council, String list) {
        List<String> ids = ids(council, list);
        return ids.isEmpty() ? "none" : ids.get(ids.size() - 1);
    }

    /** None of whoever has not moved in yet. */
    private static List<String> ids(Council council, String list) {
        List<String> ids = council.with("officer").get(council.home() + list).path("items.id");
        return ids == null ? List.of() : ids;
    }

    static String responsibilities(String activity, String organisation) {
        return "{\"parts\":[{\"activity\":\"%s\",\"organisation\":\"%s\",\"role\":\"accountable\",\"from\":\"2020-04-01\"}]}"
                .formatted(activity, organisation);
    }

    static void moveIn() {
        of("/partnerships/iso-primo", "iso-alfa", "iso-bravo");
        of("/partnerships/iso-secundo", "iso-charlie", "iso-far");
        answer("iso-unit", Neighbours.PRIMO, "iso-bravo");
        answer("iso-far", Neighbours.SECUNDO, "iso-charlie");
    }

    private static void answer(String keeper, String partnership, String organisation) {
        for (String service : List.of("licensing-", "calls-")) {
            Api.manager(keeper)
                    .body(responsibilities("Decide", organisation))
                    .put("/partnerships/iso-" + partnership + "/responsibilities/" + service + partnership)
                    .then()
                    .statusCode(201);
        }
    }

    private static RequestSpecification secretary() {
        return Api.as("iso-audit", "board-secretary");
    }

    private static void of(String home, String one, String other) {
        String body = """
                {"from":"2020-04-01","quorum":{"members":1,"everyPartner":false},"majority":{"kind":"simple","of":"cast",\
                "members":{"moreThan":"1/2"}},"castingVote":"chair","matters":{"membership":"officer","other":"board"}}""";
        secretary().body(body).put(home + "/governance-rules/1").then().statusCode(201);
        String adoption = posted(
                home + "/decisions",
                "{\"title\":\"Rules\",\"text\":\"As drafted.\",\"subject\":{\"matter\":\"governance-rules\",\"ref\":\"1\"}}");
        opened(home, adoption);
        vote(home, one, adoption);
        vote(home, other, adoption);
        secretary().post(home + "/decisions/" + adoption + "/outcome").then().statusCode(200);
        secretary().body(body).put(home + "/governance-rules/2").then().statusCode(201);
        String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        String meeting = posted(home + "/meetings", planned(today));
        secretary()
                .header("If-Match", "\"1\"")
                .body(Map.of("present", List.of(Map.of("organisation", one), Map.of("organisation", other))))
                .put(home + "/meetings/" + meeting + "/attendance")
                .then()
                .statusCode(200);
        posted(home + "/meetings", planned("2040-06-01"));
        String open = posted(home + "/decisions", in(meeting, "Open"));
        opened(home, open);
        vote(home, other, open);
        String voted = posted(home + "/decisions", in(meeting, "Voted"));
        opened(home, voted);
        vote(home, one, voted);
        vote(home, other, voted);
        posted(home + "/decisions", in(meeting, "Drafted"));
        Api.signatory(one)
                .post(home + "/leavings/" + notice(home, one) + "/withdrawal")
                .then()
                .statusCode(200);
        notice(home, one);
        String taken = posted(home + "/successions", succession(other, one));
        secretary().post(home + "/successions/" + taken + "/withdrawal").then().statusCode(200);
        posted(home + "/successions", succession(other, one));
        for (String owner : List.of(one, other)) {
            posted(home + "/actions", "{\"title\":\"Act\",\"owner\":\"%s\",\"due\":\"2026-06-01\"}".formatted(owner));
        }
    }

    /** An open decision on which everybody has voted who was there. */
    private static String voted(Neighbours.Council council) {
        String id = secretary()
                .get(council.home() + "/decisions?state=open")
                .path("items.find { it.title == 'Voted' }?.id");
        return id == null ? "none" : id;
    }

    /** Of the terms by which the newest notice of alfa's would be settled. */
    static String leavingDigest() {
        String home = Neighbours.ALFA.home();
        return secretary()
                .get(home + "/leavings/" + newest(Neighbours.ALFA, "/leavings"))
                .path("digest");
    }

    private static String succession(String predecessor, String successor) {
        return """
                {"predecessor":"%s","from":"2039-04-01","successors":["%s"],"legalBasis":"Order"}""".formatted(predecessor, successor);
    }

    /** A notice that a member gives, one at a time. */
    private static String notice(String home, String member) {
        return Api.signatory(member)
                .body("{\"lastDay\":\"2039-03-31\",\"reason\":\"Reform\"}")
                .post(home + "/leavings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String planned(String on) {
        return "{\"title\":\"Meeting\",\"on\":\"%s\",\"agenda\":[\"All of it\"]}".formatted(on);
    }

    private static String in(String meeting, String title) {
        return other(title).replaceFirst("\\{", "{\"meeting\":\"" + meeting + "\",");
    }

    private static String posted(String address, String body) {
        return secretary()
                .body(body)
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void opened(String home, String decision) {
        secretary().post(home + "/decisions/" + decision + "/opening").then().statusCode(200);
    }

    private static void vote(String home, String member, String decision) {
        String digest = secretary().get(home + "/decisions/" + decision).path("digest");
        Api.signatory(member)
                .body(Map.of("choice", "for", "digest", digest))
                .post(home + "/decisions/" + decision + "/votes")
                .then()
                .statusCode(201);
    }
}
