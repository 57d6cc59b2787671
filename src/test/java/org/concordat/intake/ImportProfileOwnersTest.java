package org.concordat.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever changes a profile changes how files are read: so it is its maker's. */
@ApiTest
class ImportProfileOwnersTest {

    private static final String PROFILE = "/partnerships/ipo/import-profiles/export";

    @BeforeAll
    static void partnership() {
        for (String slug : List.of("ipo-unit", "ipo-ash", "ipo-elm")) {
            Api.organisation(slug, "district-council");
        }
        Api.partnership("ipo", "shared-service-entity");
        Api.member("ipo", "ipo-unit", "provider");
        Api.member("ipo", "ipo-ash", "member");
        Api.member("ipo", "ipo-elm", "member");
    }

    private static ValidatableResponse put(String organisation, int revision, String title) {
        return Api.officer(organisation)
                .header(revision == 0 ? "X-First" : "If-Match", "\"" + revision + "\"")
                .body(Map.of(
                        "title",
                        title,
                        "kind",
                        "cases",
                        "columns",
                        Map.of("ref", "No", "received", "In"),
                        "fixed",
                        Map.of("service", "licensing", "council", "ipo-ash")))
                .put(PROFILE)
                .then();
    }

    @Test
    @DisplayName("A profile is changed by its maker, read and used by everybody who sends, and seized by nobody")
    void itsMakersOnly() {
        put("ipo-ash", 0, "Ash").statusCode(201).body("organisation", equalTo("ipo-ash"));
        for (String other : List.of("ipo-elm", "ipo-unit")) {
            put(other, 1, "Mine now").statusCode(403).body("detail", containsString("ipo-ash"));
            put(other, 0, "Mine now").statusCode(403);
            Api.officer(other).get(PROFILE).then().statusCode(200).body("profile.title", equalTo("Ash"));
        }
        put("ipo-ash", 1, "Ash, monthly").statusCode(200).body("revision", equalTo(2));
        Api.officer("ipo-elm").get(PROFILE).then().body("profile.title", equalTo("Ash, monthly"));
    }
}
