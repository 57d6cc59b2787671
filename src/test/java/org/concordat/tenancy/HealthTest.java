package org.concordat.tenancy;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.Postgres;
import org.concordat.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class HealthTest {

    private RequestSpecification management() {
        return RestAssured.given().port(Api.managementPort());
    }

    @Test
    void thePortOfTheApiTellsNothing() {
        for (String address : new String[] {"/q/health/ready", "/q/health/live", "/q/metrics"}) {
            RestAssured.get(address).then().statusCode(404).contentType("application/problem+json");
            management().get(address).then().statusCode(200);
        }
        for (String address : new String[] {"/openapi", "/swagger-ui"}) {
            RestAssured.get(address).then().statusCode(200);
            management().get(address).then().statusCode(404);
        }
    }

    private ValidatableResponse health(String kind) {
        return management().get("/q/health/" + kind).then();
    }

    @Test
    void aGoodNodeIsLiveStartedAndReady() {
        health("live").statusCode(200).body("checks.name", hasItem("clock"));
        health("started").statusCode(200).body("checks.name", hasItem("registry"));
        health("ready")
                .statusCode(200)
                .body("checks.name", containsInAnyOrder("database", "ledger", "Graceful Shutdown"))
                .body("checks.find { it.name == 'ledger' }.data.key", startsWith("ledger.tests+"))
                .body("checks.find { it.name == 'database' }.data.schema", equalTo(DatabaseReadiness.SCHEMA));
    }

    @ParameterizedTest(name = "not ready after: {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    alter role concordat_gateway superuser    | alter role concordat_gateway nosuperuser    | the login
                    alter role concordat_gateway bypassrls    | alter role concordat_gateway nobypassrls    | the login
                    alter role concordat_gateway inherit      | alter role concordat_gateway noinherit      | the login
                    grant concordat_owner to concordat_gateway | revoke concordat_owner from concordat_gateway | the login
                    revoke concordat_operator from concordat_gateway | grant concordat_operator to concordat_gateway | does not answer
                    """)
    void aLoginThatMayTooMuchOrTooLittleIsNotReady(String spoil, String mend, String fault) throws SQLException {
        try (Connection connection = Postgres.asSuperuser();
                Statement statement = connection.createStatement()) {
            spoilt(statement, spoil, mend, fault);
        }
    }

    @ParameterizedTest(name = "not ready after: {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    update flyway_schema_history set success = false where version = 'LAST' | update flyway_schema_history set success = true where version = 'LAST'
                    update flyway_schema_history set version = '0.5' where version = 'LAST' | update flyway_schema_history set version = 'LAST' where version = '0.5'
                    revoke select on flyway_schema_history from concordat_operator | grant select on flyway_schema_history to concordat_operator
                    """)
    void anOlderSchemaIsNotReady(String spoil, String mend) throws SQLException {
        try (Connection connection = Postgres.asOwner();
                Statement statement = connection.createStatement()) {
            spoilt(
                    statement,
                    spoil.replace("LAST", DatabaseReadiness.SCHEMA),
                    mend.replace("LAST", DatabaseReadiness.SCHEMA),
                    "the schema is older");
        }
    }

    private void spoilt(Statement statement, String spoil, String mend, String fault) throws SQLException {
        statement.execute(spoil);
        try {
            health("ready")
                    .statusCode(503)
                    .body("checks.find { it.name == 'database' }.data.fault", containsString(fault));
            health("live").statusCode(200);
        } finally {
            statement.execute(mend);
        }
        health("ready").statusCode(200);
    }

    @Test
    void theVersionExpectedIsThatOfTheLastMigration() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            String last = files.map(f -> f.getFileName().toString().replaceAll("^V(\\d+)__.*$", "$1"))
                    .max(String::compareTo)
                    .orElseThrow();
            assertEquals(last, DatabaseReadiness.SCHEMA);
        }
    }

    @Test
    void aSilentIssuerIsAMetricAndTheNodeStaysReady() {
        Api.organisation("health-sick", "district-council");
        Issuers.of("health-sick").be(TestIssuer.Health.FAILING);
        try {
            Api.officer("health-sick").get("/me").then().statusCode(503);
            health("ready").statusCode(200);
            management()
                    .get("/q/metrics")
                    .then()
                    .statusCode(200)
                    .body(containsString("concordat_issuer_failures_total{issuer=\""
                            + Issuers.of("health-sick").issuer()))
                    .body(not(containsString("concordat_issuers_silent 0.0")));
        } finally {
            Issuers.of("health-sick").be(TestIssuer.Health.WELL);
        }
    }
}
