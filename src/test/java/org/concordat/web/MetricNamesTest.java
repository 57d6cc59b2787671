package org.concordat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/** Every measure that an alert, the dashboard or the manual of operations names is one that the application tells. */
@ApiTest
class MetricNamesTest {

    /** Told by the database's operator, its backups, or the platform; not by the application. */
    private static final Pattern OURS =
            Pattern.compile("\\b(?:concordat|http_server|agroal|jvm|process|worker_pool)_[a-z_]+\\b");

    /** A series, and the name that several of them have in common. */
    private static final Pattern TOLD = Pattern.compile("(?m)^(?:# TYPE )?([a-z_]+)(?:\\{| )");

    private static Set<String> named(String file) throws IOException {
        return OURS.matcher(Files.readString(Path.of(file)))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> told() {
        return TOLD.matcher(RestAssured.given()
                        .port(Api.managementPort())
                        .get("/q/metrics")
                        .asString())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is told only once it has happened. */
    private static void haveItHappen() {
        Api.organisation("metric-sick", "district-council");
        Api.organisation("metric-off", "district-council");
        Api.operator()
                .header("Idempotency-Key", "metric-names")
                .post("/organisations/metric-off/suspension")
                .then()
                .statusCode(200);
        Issuers.of("metric-sick").be(TestIssuer.Health.FAILING);
        try {
            Api.officer("metric-sick").get("/me");
        } finally {
            Issuers.of("metric-sick").be(TestIssuer.Health.WELL);
        }
    }

    @Test
    void everyNameIsTold() throws IOException, InterruptedException {
        haveItHappen();
        Set<String> wanted = new TreeSet<>();
        for (String file : new String[] {
            "deploy/kubernetes/monitoring/rules.yaml",
            "deploy/kubernetes/monitoring/dashboard.json",
            "src/site/markdown/operations.md"
        }) {
            Set<String> here = named(file);
            assertTrue(here.size() > 3, file + " names measures");
            wanted.addAll(here);
        }
        // Roles of the database, and names of pools that are none.
        wanted.removeIf(name -> Files.exists(Path.of("deploy/database/roles.sql")) && isRole(name));
        for (int i = 0; i < 40 && !told().containsAll(wanted); i++) {
            Thread.sleep(500);
        }
        wanted.removeAll(told());
        assertEquals(Set.of(), wanted, "not told");
    }

    private static boolean isRole(String name) {
        try {
            return Files.readString(Path.of("deploy/database/roles.sql")).contains("create role " + name + " ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
