package org.concordat.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.concordat.ledger.model.Checkpoint;
import org.concordat.ledger.model.Frontier;
import org.concordat.ledger.model.Hash;
import org.concordat.ledger.model.Proofs;
import org.concordat.ledger.model.VerifyingKey;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L2: what the API proves is verified without it. */
@ApiTest
class ProofsTest {

    private static LedgerParties parties;

    @Inject
    Notary notary;

    @BeforeAll
    static void register() {
        parties = LedgerParties.of("proven");
    }

    @BeforeEach
    void grow() {
        parties.agreement("fir", "sla-" + System.nanoTime()).then().statusCode(201);
        notary.look();
    }

    private static String at(String address) {
        return parties.path() + "/ledger" + address;
    }

    private static Checkpoint verified(Map<String, Object> checkpoint) {
        VerifyingKey key = VerifyingKey.parse(
                Api.as(parties.named("elm"), "reader").get("/ledger/key").path("publicKey"));
        return Checkpoint.verified((String) checkpoint.get("note"), List.of(key))
                .orElseThrow();
    }

    private static List<Map<String, Object>> checkpoints() {
        return parties.as("elm").get(at("/checkpoints?limit=200")).path("items");
    }

    private static List<Hash> hashes(List<String> texts) {
        return texts.stream().map(Hash::parse).toList();
    }

    @Test
    void checkpointsAreSignedAndAreOfWhatThereWas() {
        List<Map<String, Object>> entries = parties.entries("elm");
        for (Map<String, Object> checkpoint : checkpoints()) {
            Checkpoint signed = verified(checkpoint);
            Frontier frontier = new Frontier();
            entries.subList(0, (int) signed.size())
                    .forEach(entry -> frontier.append(Hash.parse((String) entry.get("leafHash"))));
            assertEquals(frontier.root(), signed.root());
            assertEquals("ledger.tests/partnerships/proven", signed.origin());
            assertEquals(checkpoint.get("root"), signed.root().toString());
            Map<String, Object> alone =
                    parties.as("fir").get(at("/checkpoints/" + signed.size())).path("$");
            assertEquals(checkpoint, alone);
        }
    }

    @Test
    void whatWasNotAddedToIsNotSignedAgain() {
        int before = checkpoints().size();
        notary.look();
        assertEquals(before, checkpoints().size());
        parties.agreement("elm", "sla-" + System.nanoTime());
        notary.look();
        assertEquals(before + 1, checkpoints().size(), "the twin");
    }

    @Test
    void everyEntryIsProvedToBeThere() {
        Checkpoint latest = verified(checkpoints().get(0));
        for (Map<String, Object> entry : parties.entries("elm")) {
            Map<String, Object> proof = parties.as("elm")
                    .get(at("/proofs/inclusion?entry=" + entry.get("number")))
                    .then()
                    .statusCode(200)
                    .body("size", equalTo((int) latest.size()))
                    .body("leafHash", equalTo(entry.get("leafHash")))
                    .extract()
                    .path("$");
            int number = (int) entry.get("number");
            @SuppressWarnings("unchecked")
            List<Hash> path = hashes(((Map<String, List<String>>) proof.get("path")).get("hashes"));
            Hash leaf = Hash.parse((String) entry.get("leafHash"));
            assertTrue(Proofs.includes(latest.root(), latest.size(), number, leaf, path));
        }
    }

    @Test
    void everyCheckpointIsProvedToBeContinued() {
        List<Checkpoint> signed =
                checkpoints().stream().map(ProofsTest::verified).toList();
        Checkpoint latest = signed.get(0);
        for (Checkpoint earlier : signed) {
            List<String> proof = parties.as("board")
                    .get(at("/proofs/consistency?from=" + earlier.size() + "&to=" + latest.size()))
                    .path("proof.hashes");
            assertTrue(Proofs.continues(earlier.root(), earlier.size(), latest.root(), latest.size(), hashes(proof)));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/proofs/inclusion?entry=1000000, 422",
        "/proofs/inclusion?entry=0&size=1000000, 422",
        "/proofs/inclusion?entry=0&size=1, 200",
        "/proofs/inclusion?entry=1&size=1, 422",
        "/proofs/inclusion, 400",
        "/proofs/inclusion?entry=-1, 400",
        "/proofs/consistency?from=1000000, 422",
        "/proofs/consistency?from=1&to=1000000, 422",
        "/proofs/consistency?from=0, 400",
        "/proofs/consistency?from=1&to=1, 200",
        "/checkpoints/1000000, 404",
        "/checkpoints/0, 400"
    })
    void whatCannotBeProvedIsRefused(String address, int status) {
        parties.as("elm").get(at(address)).then().statusCode(status);
    }
}
