package org.concordat.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.ledger.model.LedgerKey;
import org.concordat.tenancy.Neighbourhood;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group moves whole, and nobody else; what it takes away afterwards has the digests that it had before. */
@ApiTest
class MoveTest {

    private static final String[] NAMED = {"iso-alfa", "iso-board", "iso-bravo", "iso-new", "iso-unit"};

    @TempDir
    Path maps;

    @TempDir
    Path folder;

    private TwoCells cells;

    @BeforeAll
    static void moveIn() {
        Neighbourhood.moveIn();
    }

    @BeforeEach
    void make() throws SQLException, IOException {
        cells = TwoCells.make(maps, "iso-alfa", "iso-charlie");
    }

    private static void done(TwoCells.Ran ran) {
        assertEquals(0, ran.status(), ran.said());
    }

    private static void refused(TwoCells.Ran ran, String sentence) {
        assertEquals(1, ran.status(), ran.said());
        assertTrue(ran.said().contains(sentence), ran.said());
    }

    private static String[] go(String command, String... councils) {
        return Stream.concat(Stream.of(command), Stream.of(councils)).toArray(String[]::new);
    }

    @Test
    void aGroupMovesWholeAndNobodyElse() throws SQLException, IOException {
        Map<String, String> before = TwoCells.everything(cells.a());
        List<String> exports = cells.a().digests(folder);
        List<String> protection = cells.a().protection();
        done(cells.move("go", "iso-alfa", "--with-group"));

        assertEquals(exports, cells.b().digests(folder));
        assertEquals(List.of("iso-primo"), cells.b().texts("select slug from partnerships"));
        assertEquals(
                List.of("iso-alfa", "iso-audit", "iso-board", "iso-bravo", "iso-new", "iso-unit"),
                cells.b().texts("select slug from organisations order by 1"));
        assertEquals(before, TwoCells.everything(cells.a()), "until they are removed the former cell has them all");

        done(cells.move("finish", "iso-alfa", "--with-group"));
        TwoCells apart = TwoCells.make(folder, "iso-charlie");
        assertEquals(TwoCells.everything(apart.a()), TwoCells.everything(cells.a()), "the others as they were");
        TwoCells alone = TwoCells.make(folder, "iso-alfa");
        assertEquals(TwoCells.everything(alone.a()), TwoCells.everything(cells.b()));
        assertEquals(protection, cells.a().protection());
        assertEquals(protection, cells.b().protection());
        assertNotEquals(Map.of(), TwoCells.everything(cells.a()), "the twin");
    }

    @Test
    void itMovesBackAsItWas() throws SQLException {
        Map<String, String> before = TwoCells.everything(cells.a());
        done(cells.move(go("go", NAMED)));
        done(cells.move(go("finish", NAMED)));
        done(cells.moveBack(go("go", NAMED)));
        done(cells.moveBack(go("finish", NAMED)));
        assertEquals(before, TwoCells.everything(cells.a()));
        assertEquals(
                List.of("iso-audit"), cells.b().texts("select slug from organisations"), "who was registered in both");
    }

    @Test
    void thePlanSaysWhoAndHowMuchAndChangesNothing() throws SQLException {
        Map<String, String> before = TwoCells.everything(cells.a());
        TwoCells.Ran ran = cells.move("plan", "iso-alfa");
        done(ran);
        for (String one : NAMED) {
            assertTrue(ran.said().lines().findFirst().orElse("").contains(one), ran.said());
        }
        String cases = cells.a()
                .texts(
                        "select count(*) from cases c join partnerships p on p.id = c.partnership_id where p.slug = 'iso-primo'")
                .get(0);
        assertTrue(ran.said().contains("  cases: " + cases + "\n"), ran.said());
        assertTrue(ran.said().contains("need the secret env:TESTS_WEB_SECRET"), ran.said());
        assertTrue(!ran.said().contains("in the way"), ran.said());
        assertEquals(before, TwoCells.everything(cells.a()));
        assertEquals(new TreeMap<>(), TwoCells.everything(cells.b()));
        assertEquals(List.of(), cells.a().texts("select id from cell_moves"));
    }

    @Test
    void aPartOfAGroupIsRefused() throws SQLException {
        refused(cells.move("go", "iso-alfa", "iso-bravo"), "iso-unit");
        assertEquals(List.of(), cells.a().texts("select id from cell_moves"));
        assertEquals(new TreeMap<>(), TwoCells.everything(cells.b()));
        done(cells.move(go("go", NAMED)));
    }

    @Test
    void whoIsNotThereIsRefused() {
        refused(cells.move("plan", "iso-alfa", "iso-nobody"), "a has no organisation iso-nobody");
        refused(cells.move("finish", "iso-alfa", "--with-group"), "nothing is moving");
        refused(cells.move("undo", "iso-alfa", "--with-group"), "nothing is moving");
    }

    private static final String OTHER =
            "insert into organisations (id, slug, name, kind, revision, recorded_at, recorded_by)"
                    + " values ('00000000-0000-4000-8000-0000000000b1', '%s', 'Another', 'district-council', 1, now(), 'op')";

    private void inTheWay(String statement, String sentence) throws SQLException {
        assertEquals("00000", TwoCells.written(cells.b(), statement));
        refused(cells.move("go", "iso-alfa", "--with-group"), sentence);
        TwoCells.Ran plan = cells.move("plan", "iso-alfa");
        assertTrue(plan.said().contains("in the way: "), plan.said());
        assertEquals(List.of(), cells.a().texts("select id from cell_moves"), "nothing has begun");
    }

    @Test
    void aCellThatHasTheSlugIsRefused() throws SQLException {
        inTheWay(OTHER.formatted("iso-bravo"), "b has iso-bravo among its organisations already");
    }

    @Test
    void aCellThatHasAGuestUnderAnotherIdIsRefused() throws SQLException {
        inTheWay(OTHER.formatted("iso-audit"), "iso-audit has acted in these partnerships");
    }

    /** Of a guest that stands alike in both cells {@link #itMovesBackAsItWas} is the twin. */
    @Test
    void aCellThatLetsInAGuestWhomTheOtherKeepsOutIsRefused() throws SQLException {
        String id = cells.a()
                .texts("select id::text from organisations where slug = 'iso-audit'")
                .get(0);
        inTheWay(
                OTHER.formatted("iso-audit").replace("00000000-0000-4000-8000-0000000000b1", id),
                "iso-audit is suspended, or has issuers, in one of the cells and not in the other");
    }

    @Test
    void aCellThatHasTheIssuerIsRefused() throws SQLException {
        String issuer = cells.a()
                .texts(
                        "select issuer from identity_providers i join organisations o on o.id = i.organisation_id where o.slug = 'iso-unit'")
                .get(0);
        inTheWay(
                OTHER.formatted("another")
                        + "; insert into identity_providers (organisation_id, name, id, issuer, audience, algorithms, roles_claim, roles,"
                        + " clients, revision, recorded_at, recorded_by) values ('00000000-0000-4000-8000-0000000000b1', 'main',"
                        + " gen_random_uuid(), '" + issuer + "', 'c', '{RS256}', 'roles', '{}', '{c}', 1, now(), 'op')",
                "b has the issuer " + issuer + " already");
    }

    @Test
    void aCellThatSignsUnderAnotherNameIsRefused() throws SQLException {
        inTheWay(
                "set session_replication_role = replica; insert into ledger_checkpoints values ('00000000-0000-0000-0000-000000000000', 1,"
                        + " decode(repeat('00', 32), 'hex'), e'elsewhere/installation\\n1\\n', now())",
                "give it the same CONCORDAT_LEDGER_NAME");
    }

    @Test
    void aCellThatCouldNotSignDeliveriesIsRefused() {
        Map<String, String> environment =
                TwoCells.environment(cells.a().database(), cells.b().database());
        environment.put("CONCORDAT_WEBHOOKS_SECRET", "another-webhook-secret-of-the-tests-012345");
        List<String> arguments = List.of("go", "iso-alfa", "--with-group", "--from", "a", "--to", "b", "--settle", "0");
        refused(TwoCells.ran(environment, step -> {}, arguments), "CONCORDAT_WEBHOOKS_SECRET");
        environment.remove("CONCORDAT_WEBHOOKS_SECRET");
        refused(TwoCells.ran(environment, step -> {}, arguments), "CONCORDAT_WEBHOOKS_SECRET");
    }

    @Test
    void whoIsNoSuperuserIsRefused() {
        Map<String, String> environment =
                TwoCells.environment(cells.a().database(), cells.b().database());
        Map<String, String> owner = Postgres.ownersLogin();
        environment.put("CONCORDAT_CELL_TO_USERNAME", owner.get("QUARKUS_FLYWAY_USERNAME"));
        environment.put("CONCORDAT_CELL_TO_PASSWORD", owner.get("QUARKUS_FLYWAY_PASSWORD"));
        refused(
                TwoCells.ran(environment, step -> {}, List.of("plan", "iso-alfa", "--from", "a", "--to", "b")),
                "b: the login is no superuser");
    }

    @Test
    void oneMoveAtATimeIsAtWork() throws SQLException {
        try (Cell other = TwoCells.open("a", Postgres.url(cells.a().database()))) {
            refused(cells.move("plan", "iso-alfa"), other.name() + ": another move is at work");
        }
        done(cells.move("plan", "iso-alfa"));
    }

    @Test
    void withoutArgumentsItSaysHowItIsCalled() {
        for (List<String> arguments : List.of(
                List.<String>of(),
                List.of("go"),
                List.of("go", "iso-alfa", "--from", "a"),
                List.of("go", "iso-alfa", "--from", "a", "--to", "a"),
                List.of("go", "iso-alfa", "--from", "moving", "--to", "b"),
                List.of("leave", "iso-alfa", "--from", "a", "--to", "b"))) {
            TwoCells.Ran ran = TwoCells.ran(Map.of(), step -> {}, arguments);
            assertEquals(2, ran.status(), arguments::toString);
            assertTrue(ran.said().startsWith("usage: Move plan|go|finish|undo"), ran.said());
        }
    }

    /** L2: checkpoints that the former cell has signed are verified with its key where they have come. */
    @Test
    void whatWasSignedIsVerifiedWhereAKeyIsGiven() throws Exception {
        Config config = ConfigProvider.getConfig();
        String name = config.getValue("concordat.ledger.name", String.class);
        LedgerKey key = LedgerKey.parse(name, config.getValue("concordat.ledger.key", String.class));
        String another = Base64.getEncoder()
                .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded());
        assertTrue(Integer.parseInt(cells.a()
                        .texts("select count(*) from ledger_checkpoints")
                        .get(0))
                > 0);
        refused(
                cells.move(
                        "go",
                        "iso-alfa",
                        "--with-group",
                        "--ledger-key",
                        LedgerKey.parse(name, another).publicKey().text()),
                "the ledger of iso-primo: checkpoint 1 is not signed by the given key");
        done(cells.move(
                "go",
                "iso-alfa",
                "--with-group",
                "--ledger-key",
                key.publicKey().text()));
    }

    @Test
    void theMapsLeadToTheCell() throws SQLException, IOException {
        String issuer = cells.a()
                .texts(
                        "select issuer from identity_providers i join organisations o on o.id = i.organisation_id where o.slug = 'iso-unit'")
                .get(0);
        cells.killedAfter(Step.CLOSED, "go", "iso-alfa", "--with-group");
        assertEquals("moving", cells.route("partnerships.map", "iso-primo"));
        done(cells.move("go", "iso-alfa", "--with-group"));
        assertEquals("b", cells.route("partnerships.map", "iso-primo"));
        assertEquals("b", cells.route("organisations.map", "iso-bravo"));
        assertEquals("b", cells.route("issuers.map", issuer));
        assertEquals("a", cells.route("partnerships.map", "iso-secundo"));
        assertEquals("nowhere", cells.route("organisations.map", "iso-audit"), "a guest stays where it is");
    }
}
