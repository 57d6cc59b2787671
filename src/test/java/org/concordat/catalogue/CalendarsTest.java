package org.concordat.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.concordat.kernel.Slug;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class CalendarsTest {

    /** Notes what the room tells the others. */
    @ApplicationScoped
    static class Changes {

        private final List<Slug> noticed = new CopyOnWriteArrayList<>();

        void note(@Observes CalendarChanged change) {
            noticed.add(change.slug());
        }

        List<Slug> noticed() {
            return noticed;
        }
    }

    @Inject
    Changes changes;

    @BeforeAll
    static void partnership() {
        for (String organisation : List.of("k-entity", "k-kettering", "k-corby")) {
            Api.organisation(organisation, "district-council");
        }
        Api.partnership("k-shared", "shared-service-entity");
        Api.member("k-shared", "k-entity", "provider");
        Api.member("k-shared", "k-kettering", "member");
        Api.partnership("k-other", "shared-service-entity");
        Api.member("k-other", "k-entity", "provider");
        Api.member("k-other", "k-corby", "member");
    }

    @ParameterizedTest(name = "T1 shipped {0}: {1} is a holiday: {2}")
    @CsvSource({
        "england-and-wales, 2026-04-03, true",
        "england-and-wales, 2026-04-06, true",
        "england-and-wales, 2026-03-17, false",
        "scotland,          2026-04-06, false",
        "scotland,          2026-01-02, true",
        "northern-ireland,  2026-03-17, true",
        "any-uk,            2026-03-17, true",
        "any-uk,            2026-01-02, true",
        "any-uk,            2026-04-06, true",
        "any-uk,            2026-04-07, false",
    })
    void shippedHolidays(String calendar, String date, boolean holiday) {
        Api.officer("k-kettering")
                .get("/calendars/{c}", calendar)
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("Europe/London"))
                .body("knownFrom", equalTo("2019-01-01"))
                .body("knownTo", equalTo("2028-12-31"))
                .body("hours.friday[0].to", equalTo("24:00"))
                .body("hours.saturday", equalTo(List.of()))
                .body("holidays.date", holiday ? hasItem(date) : not(hasItem(date)));
    }

    @Test
    void t1AlwaysIsAlwaysAndTheListIsWhole() {
        Api.officer("k-kettering")
                .get("/calendars/always")
                .then()
                .statusCode(200)
                .body("timeZone", nullValue())
                .body("knownTo", nullValue())
                .body("hours.sunday[0].from", equalTo("00:00"));
        Api.operator()
                .get("/calendars")
                .then()
                .statusCode(200)
                .body(
                        "items.calendar",
                        contains("always", "any-uk", "england-and-wales", "northern-ireland", "scotland"));
        Api.officer("k-kettering").get("/calendars/mars").then().statusCode(404);
        Api.anonymous().get("/calendars").then().statusCode(401);
    }

    @Test
    void t1AnOwnCalendarHasRevisionsAndIsAnnounced() {
        String path = "/partnerships/k-shared/calendars/counter";
        Api.manager("k-entity").body(CatalogueTest.CALENDAR).put(path).then().statusCode(201);
        assertTrue(changes.noticed().contains(new Slug("counter")));
        Api.officer("k-kettering")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("hours.monday.from", contains("09:00", "13:00"))
                .body("hours.tuesday", equalTo(List.of()))
                .body("openings[0].hours[0].to", equalTo("14:00"))
                .body("holidays[0].title", equalTo("Christmas Day"));
        String proclaimed = CatalogueTest.CALENDAR.replace(
                "\"holidays\":[", "\"holidays\":[{\"date\":\"2026-06-15\",\"title\":\"Proclaimed\"},");
        Api.manager("k-entity").body(proclaimed).put(path).then().statusCode(428);
        Api.manager("k-entity")
                .header("If-Match", "\"1\"")
                .body(proclaimed)
                .put(path)
                .then()
                .statusCode(200);
        Api.officer("k-kettering").get(path).then().body("holidays.date", contains("2026-06-15", "2026-12-25"));
        Api.manager("k-entity")
                .body(CatalogueTest.CALENDAR)
                .put("/partnerships/k-shared/calendars/scotland")
                .then()
                .statusCode(422)
                .body("rule", equalTo("T1"));
        Api.manager("k-entity")
                .body(CatalogueTest.CALENDAR.replace("\"to\":\"12:00\"},{", "\"to\":\"13:30\"},{"))
                .put("/partnerships/k-shared/calendars/overlapping")
                .then()
                .statusCode(422)
                .body("rule", equalTo("T1"))
                .body("errors[0].pointer", equalTo("/hours/monday"));
    }

    @Test
    void anotherPartnershipsCalendarIsMissing() {
        String path = "/calendars/own";
        Api.manager("k-entity")
                .body(CatalogueTest.CALENDAR)
                .put("/partnerships/k-shared" + path)
                .then()
                .statusCode(201);
        Api.officer("k-kettering").get("/partnerships/k-shared" + path).then().statusCode(200);
        Api.officer("k-corby").get("/partnerships/k-shared" + path).then().statusCode(404);
        Api.officer("k-corby").get("/partnerships/k-shared/calendars").then().statusCode(404);
        Api.officer("k-corby").get("/partnerships/k-other" + path).then().statusCode(404);
        Api.officer("k-corby")
                .get("/partnerships/k-other/calendars")
                .then()
                .statusCode(200)
                .body("items.calendar", not(hasItem("own")));
        Api.manager("k-corby")
                .body(CatalogueTest.CALENDAR)
                .put("/partnerships/k-shared" + path)
                .then()
                .statusCode(404);
        Api.anonymous().get("/partnerships/k-shared" + path).then().statusCode(401);
    }

    @ParameterizedTest(name = "without a capacity {0} has no rows")
    @CsvSource({"services", "measures", "calendars"})
    void withoutACapacityThereIsNoRow(String table) throws SQLException {
        try (Connection connection = Postgres.asGateway();
                Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.executeQuery("select * from " + table));
            connection.setAutoCommit(false);
            statement.execute("set local role concordat_partnership");
            try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
                rows.next();
                assertEquals(0, rows.getInt(1));
            }
            connection.rollback();
        }
    }
}
