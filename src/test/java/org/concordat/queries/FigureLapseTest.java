package org.concordat.queries;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Agreement by lapse (rule F1). The clock cannot be moved on, so a lapse that has passed is one whose instant the server's superuser
 * has moved back; when a figure lapses is {@code LapseOfTest}'s.
 */
@ApiTest
class FigureLapseTest {

    private static final int DAYS = 5;

    private static QueryParties parties;

    @BeforeAll
    static void partnership() {
        parties = QueryParties.register("ql", QueryParties.ENTITY, Map.of("figuresAgreedAfter", DAYS));
    }

    private static Instant recordedAt(String figure) {
        return Instant.parse(parties.figure(figure).extract().path("recordedAt"));
    }

    /** As if the days had passed at an instant. */
    private static void lapse(String figure, Instant at) {
        try (Connection superuser = Postgres.asSuperuserOfConcordat();
                PreparedStatement update = superuser.prepareStatement(
                        "update figures set lapses_at = ? where id = ? and superseded_at is null and state = 'submitted'")) {
            update.setObject(1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            update.setObject(2, UUID.fromString(figure));
            assertEquals(1, update.executeUpdate());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse confirm(String figure, int revision) {
        return parties.officer("ash")
                .body(Map.of("revision", revision))
                .post(parties.path("/figures/" + figure + "/confirmations"))
                .then();
    }

    private static ValidatableResponse known(String address, Instant at) {
        return parties.officer("ash")
                .queryParam("knownOn", at.toString())
                .get(parties.path(address))
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName(
            "F1 A figure lapses when the working days after it was submitted are over, as the calculator of deadlines has it")
    void f1WhenItLapses() {
        String figure = parties.figure("ash", "provider", "2026-01", 930, 1000);
        String due = Api.officer(parties.named("ash"))
                .queryParam("from", recordedAt(figure).toString())
                .queryParam("limit", DAYS + "-working-days")
                .get("/calendars/england-and-wales/deadline")
                .then()
                .statusCode(200)
                .extract()
                .path("due");
        Instant lapsesAt = OffsetDateTime.parse(due).toInstant().plus(1, ChronoUnit.MICROS);
        parties.figure(figure)
                .body("lapsesAt", equalTo(lapsesAt.toString()))
                .body("state", equalTo("submitted"))
                .body("agreedByLapse", equalTo(false));
    }

    @Test
    @DisplayName("F1 Without a word of the agreement, and before it, a figure never lapses")
    void f1NeverWithoutAnAgreement() {
        parties.figure(parties.figure("oak", "provider", "2026-01", 1, 2)).body("lapsesAt", nullValue());
        parties.figure(parties.figure("ash", "provider", "2025-12", 1, 2)).body("lapsesAt", nullValue());
    }

    @Test
    @DisplayName("F1 From the instant of its lapse on a figure is agreed, wherever it is read, and not before")
    void f1AgreedByLapse() {
        String figure = parties.figure("ash", "provider", "2026-02", 930, 1000);
        Instant lapsed = recordedAt(figure).plus(1, ChronoUnit.MICROS);
        Instant before = lapsed.minus(1, ChronoUnit.MICROS);
        lapse(figure, lapsed);

        String address = "/figures/" + figure;
        known(address, before).body("state", equalTo("submitted")).body("agreedByLapse", equalTo(false));
        known(address, lapsed)
                .body("state", equalTo("agreed"))
                .body("agreedByLapse", equalTo(true))
                .body("agreedBy", nullValue())
                .body("lapsesAt", equalTo(lapsed.toString()))
                .body("revision", equalTo(1));
        parties.figure(figure).body("state", equalTo("agreed"));

        known("/figures?state=submitted", before).body("items.id", hasItem(figure));
        known("/figures?state=agreed", before).body("items.id", not(hasItem(figure)));
        known("/figures?state=agreed", lapsed).body("items.id", hasItem(figure));
        known("/figures?state=submitted", lapsed).body("items.id", not(hasItem(figure)));
        known("/figures?state=queried", lapsed).body("items.id", not(hasItem(figure)));
        known("/periods/2026-02", before).body("openFigures", equalTo(1));
        known("/periods/2026-02", lapsed).body("openFigures", equalTo(0));

        String explanation = "/results/2026-02.ql-ash.sla-ash.calls/explanation";
        known(explanation, before).body("figures[0].state", equalTo("submitted"));
        known(explanation, lapsed).body("figures[0].state", equalTo("agreed"));
    }

    @Test
    @DisplayName("F1 What has lapsed is neither agreed nor queried any more, and is submitted anew by a changed number")
    void f1AfterTheLapse() {
        String figure = parties.figure("ash", "provider", "2026-03", 930, 1000);
        confirm(figure, 7).statusCode(412);
        lapse(figure, recordedAt(figure));
        confirm(figure, 1)
                .statusCode(409)
                .body("rule", equalTo("F1"))
                .body("detail", equalTo("The figure is agreed already, by lapse."));
        parties.query(parties.officer("ash"), figure, 1).then().statusCode(409).body("rule", equalTo("F1"));

        parties.figure("ash", "provider", "2026-03", 930, 1000);
        parties.figure(figure).body("state", equalTo("agreed")).body("revision", equalTo(1));
        parties.figure("ash", "provider", "2026-03", 931, 1000);
        parties.figure(figure)
                .body("state", equalTo("submitted"))
                .body("agreedByLapse", equalTo(false))
                .body("revision", equalTo(2))
                .body("lapsesAt", notNullValue());
        confirm(figure, 2).statusCode(201).body("agreedBy", equalTo("ql-ash:ql-ash-officer"));
    }

    @Test
    @DisplayName("F1 A queried figure does not lapse; withdrawn, its days begin anew")
    void f1AQueriedFigureDoesNotLapse() {
        String figure = parties.figure("ash", "provider", "2026-04", 930, 1000);
        Instant first = Instant.parse(parties.figure(figure).extract().path("lapsesAt"));
        lapse(figure, first.minus(1, ChronoUnit.DAYS));
        String query = parties.queried("ash", "client", figure);
        parties.figure(figure).body("state", equalTo("queried")).body("lapsesAt", nullValue());
        parties.decide(parties.officer("ash"), query, "withdrawn", "").then().statusCode(201);
        parties.figure(figure).body("state", equalTo("submitted")).body("lapsesAt", equalTo(first.toString()));
    }
}
