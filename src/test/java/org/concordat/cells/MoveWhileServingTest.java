package org.concordat.cells;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concordat.board.Browser;
import org.concordat.export.OtherInstallation;
import org.concordat.tenancy.CatalogAssertion;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.RegistryLook;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cell whose node serves while a group of it is moved: what it has acknowledged has moved, and nobody else notices. */
@ApiTest
class MoveWhileServingTest {

    private static final String[] GROUP = {"cell-east", "cell-unit"};

    @Inject
    OrganisationSight sight;

    @TempDir
    Path maps;

    private OtherInstallation other;

    @BeforeAll
    static void register() {
        for (String partnership : List.of("cell-coast", "cell-hills")) {
            String[] names = names(partnership);
            Api.organisation(names[0], "shared-service");
            Api.organisation(names[1], "district-council");
            Api.partnership(partnership, "shared-service-entity");
            Api.member(partnership, names[0], "provider");
            Api.member(partnership, names[1], "member");
        }
    }

    private static String[] names(String partnership) {
        return partnership.equals("cell-coast")
                ? new String[] {"cell-unit", "cell-east"}
                : new String[] {"cell-works", "cell-west"};
    }

    @AfterEach
    void goBack() {
        run(step -> {}, "undo");
        RegistryLook.now();
        await(() -> read("cell-coast").statusCode() == 200);
    }

    private TwoCells.Ran run(Consumer<Step> done, String command) {
        return TwoCells.ran(
                TwoCells.environment("concordat", other.database()),
                done,
                Stream.of(
                                Stream.of(command),
                                Stream.of(GROUP),
                                Stream.of("--from", "a", "--to", "b", "--settle", "0", "--maps", maps.toString()))
                        .flatMap(arguments -> arguments)
                        .toList());
    }

    private void moveUpTo(Step last) throws Exception {
        other = OtherInstallation.make();
        for (String map : List.of("issuers.map", "organisations.map", "partnerships.map")) {
            Files.writeString(maps.resolve(map), "");
        }
        try {
            TwoCells.Ran ran = run(
                    step -> {
                        if (step == last) {
                            throw new TwoCells.Killed();
                        }
                    },
                    "go");
            throw new AssertionError(ran.said());
        } catch (TwoCells.Killed e) {
            // as it should
        }
    }

    private static Response write(String partnership, String service) {
        return Api.manager(names(partnership)[0])
                .body(Map.of("title", "Premises licences", "casesFrom", "provider", "attributes", List.of()))
                .put("/partnerships/{p}/services/{s}", partnership, service);
    }

    private static Response read(String partnership) {
        return Api.manager(names(partnership)[0]).get("/partnerships/{p}/services", partnership);
    }

    /** The node has read it, as it does every ten seconds by itself. */
    private void closed() throws Exception {
        moveUpTo(Step.CLOSED);
        RegistryLook.now();
    }

    private static void await(BooleanSupplier condition) {
        long began = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(40)) {
                throw new AssertionError("did not come about");
            }
            pause(200);
        }
    }

    private static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** While it comes to be closed, somebody writes: each that was acknowledged is in the other cell, and none other. */
    @Test
    void whatWasAcknowledgedHasMoved() throws Exception {
        AtomicBoolean stopped = new AtomicBoolean();
        List<String> acknowledged = new ArrayList<>();
        Set<Integer> refusals = new TreeSet<>();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int i = 0; !stopped.get(); i++) {
                int status = write("cell-coast", "service-" + i).statusCode();
                if (status == 201) {
                    acknowledged.add("service-" + i);
                } else {
                    refusals.add(status);
                }
            }
        });
        pause(500);
        moveUpTo(Step.VERIFIED);
        pause(500);
        stopped.set(true);
        writing.get(60, TimeUnit.SECONDS);
        assertTrue(acknowledged.size() > 3, acknowledged::toString);
        assertEquals(Set.of(503), refusals);
        assertEquals(
                new TreeSet<>(acknowledged),
                new TreeSet<>(other.texts("select distinct slug from services where slug like 'service-%'")));
    }

    /** Nobody tells the node: it notices by itself, and again when it has come back. */
    @Test
    void itIsOutOfReachForAWhileAndTheOthersAreNot() throws Exception {
        moveUpTo(Step.CLOSED);
        write("cell-coast", "while-closed").then().statusCode(503).header("Retry-After", notNullValue());
        await(() -> read("cell-coast").statusCode() == 503);
        Api.manager("cell-unit")
                .get("/me")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unavailable"));
        Api.operator()
                .get("/partnerships/cell-coast")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body(
                        "detail",
                        equalTo("The partnership is being moved to another database; nothing was written: try again."));
        Api.anonymous().get("/partnerships/cell-coast").then().statusCode(401);
        read("cell-hills").then().statusCode(200);
        write("cell-hills", "meanwhile-" + System.nanoTime()).then().statusCode(201);
        Api.with(Issuers.of("cell-nobody").token("nobody", "manager"))
                .get("/me")
                .then()
                .statusCode(401);
        run(step -> {}, "undo");
        await(() -> read("cell-coast").statusCode() == 200);
    }

    /** Not asked to sign in, which would lead nowhere. */
    @Test
    void whoHasSignedInIsToldSo() throws Exception {
        Browser moving = Browser.signedIn("cell-east", "somebody", "reader");
        Browser staying = Browser.signedIn("cell-west", "somebody", "reader");
        moving.once("/board").then().statusCode(200);
        closed();
        await(() -> moving.once("/board").statusCode() == 503);
        for (String page : List.of("/board", "/board/cell-coast", "/sign-in/cell-east/main")) {
            moving.once(page)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("text/html")
                    .body(containsString("Your organisation is being moved"));
        }
        staying.once("/board").then().statusCode(200);
        new Browser().once("/board").then().statusCode(401);
        moving.once("/sign-in/cell-west/main").then().statusCode(302);
    }

    /** Deliveries, e-mails, checkpoints and deletions are made for whom is found here, and for nobody else. */
    @Test
    void nothingIsDoneForItInTheBackground() throws Exception {
        List<UUID> group = ids("organisations", "slug in ('cell-east', 'cell-unit')");
        UUID coast = ids("partnerships", "slug = 'cell-coast'").get(0);
        UUID hills = ids("partnerships", "slug = 'cell-hills'").get(0);
        assertTrue(
                sight.organisations().containsAll(group) && sight.partnerships().contains(coast), "the twin");
        closed();
        await(() -> !sight.partnerships().contains(coast));
        assertTrue(group.stream().noneMatch(sight.organisations()::contains));
        assertTrue(sight.partnerships().contains(hills));
    }

    private static List<UUID> ids(String table, String condition) throws SQLException {
        return new OtherInstallation("concordat")
                .texts("select id from " + table + " where " + condition).stream()
                        .map(UUID::fromString)
                        .toList();
    }

    /** The operator neither: what is registered now would be in neither cell, or in both. */
    @Test
    void theOperatorChangesNothingOfItMeanwhile() throws Exception {
        moveUpTo(Step.CLOSED);
        String before = registered();
        Api.operator()
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Another name", "kind", "district-council"))
                .put("/organisations/cell-east")
                .then()
                .statusCode(503);
        assertEquals(before, registered());
    }

    private static String registered() throws SQLException {
        return new OtherInstallation("concordat")
                .texts("select o::text from organisations o where slug = 'cell-east'")
                .get(0);
    }

    @Test
    void theApplicationsCatalogueIsSoundWhileItIsClosed() throws Exception {
        moveUpTo(Step.CLOSED);
        try (var connection = Postgres.asSuperuserOfConcordat()) {
            connection.setAutoCommit(false);
            assertEquals(List.of(), CatalogAssertion.faultsOf(connection));
        }
    }
}
