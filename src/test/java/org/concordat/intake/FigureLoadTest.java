package org.concordat.intake;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@ApiTest
class FigureLoadTest {

    private static final String FIGURES = "/partnerships/intake/figures";

    @BeforeAll
    static void partnership() {
        IntakeParties.register();
    }

    private static ValidatableResponse send(RequestSpecification who, String lines) {
        return who.contentType("application/x-ndjson")
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(FIGURES)
                .then();
    }

    private static String line(String period, String numbers) {
        return "{\"measure\":\"answered\",\"council\":\"in-alpha\",\"period\":\"" + period + "\"," + numbers + "}\n";
    }

    private static String id(String period) {
        return Api.officer("in-alpha")
                .get(FIGURES + "?measure=answered&period=" + period)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    @Test
    void f1AFigureIsSubmittedThenAgreedByTheOtherSide() {
        send(Api.officer("in-unit"), line("2026-04", "\"numerator\":930,\"denominator\":1000"))
                .statusCode(200)
                .body("created", equalTo(1));
        send(Api.officer("in-unit"), line("2026-04", "\"numerator\":930.0,\"denominator\":1000"))
                .body("unchanged", equalTo(1));
        String confirmations = FIGURES + "/" + id("2026-04") + "/confirmations";
        Map<String, Integer> read = Map.of("revision", 1);
        Api.officer("in-unit").body(read).post(confirmations).then().statusCode(403);
        Api.officer("in-beta").body(read).post(confirmations).then().statusCode(404);
        Api.officer("in-alpha")
                .body(Map.of("revision", 7))
                .post(confirmations)
                .then()
                .statusCode(412);
        Api.officer("in-alpha")
                .body(read)
                .post(confirmations + "?dryRun=true")
                .then()
                .statusCode(201);
        Api.officer("in-alpha")
                .body(read)
                .post(confirmations)
                .then()
                .statusCode(201)
                .body("state", equalTo("agreed"))
                .body("revision", equalTo(2));
        Api.officer("in-alpha")
                .body(Map.of("revision", 2))
                .post(confirmations)
                .then()
                .statusCode(409);
        Api.officer("in-board")
                .get(FIGURES + "?state=agreed")
                .then()
                .statusCode(200)
                .body("items.period", hasItem("2026-04"));
        Api.officer("in-beta").get(FIGURES).then().statusCode(200).body("items.council", not(hasItem("in-alpha")));
    }

    @Test
    void f1AChangedFigureIsSubmittedAnewByItsOwnSide() {
        send(Api.officer("in-unit"), line("2026-05", "\"numerator\":1,\"denominator\":2"))
                .body("created", equalTo(1));
        Api.officer("in-alpha")
                .body(Map.of("revision", 1))
                .post(FIGURES + "/" + id("2026-05") + "/confirmations")
                .then()
                .statusCode(201);
        send(Api.officer("in-alpha"), line("2026-05", "\"numerator\":2,\"denominator\":2"))
                .body("rejected", equalTo(1))
                .body(
                        "errors[0].detail",
                        equalTo("was submitted by the other side: agree it, or ask them to change it"));
        send(Api.officer("in-unit"), line("2026-05", "\"numerator\":2,\"denominator\":2"))
                .body("updated", equalTo(1));
        Api.officer("in-alpha")
                .get(FIGURES + "/" + id("2026-05"))
                .then()
                .header("ETag", startsWith("\"3-"))
                .body("state", equalTo("submitted"));
    }

    @Test
    void c5WrongFiguresAreNamed() {
        String lines = line("2026-06", "\"value\":3")
                + line("2026", "\"numerator\":1,\"denominator\":2")
                + line("2026-06", "\"numerator\":1,\"denominator\":-2")
                + line("2026-06", "\"numerator\":1e400000,\"denominator\":2")
                + line("2026-06", "\"numerator\":1,\"denominator\":2").replace("answered", "unheard")
                + "{\"measure\":\"enquiries\",\"council\":\"in-alpha\",\"area\":\"north\",\"period\":\"FY2026-27-Q1\",\"value\":12}\n";
        send(Api.officer("in-unit"), lines)
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(5))
                .body("errors.row", contains(1, 1, 1, 2, 3, 4, 5));
    }

    @Test
    void csvWithTheFieldsAsColumns() {
        Api.officer("in-unit")
                .contentType("text/csv")
                .body("measure,council,period,value\nenquiries,in-beta,2026-04,7\n")
                .post(FIGURES)
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
    }
}
