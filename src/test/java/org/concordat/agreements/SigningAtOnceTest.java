package org.concordat.agreements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Several people at the same version at the same time. */
@ApiTest
class SigningAtOnceTest {

    private static final String AGREEMENTS = "/partnerships/sao/agreements";

    @BeforeAll
    static void partnership() {
        for (String slug : List.of("sao-unit", "sao-ash")) {
            Api.organisation(slug, "district-council");
        }
        Api.partnership("sao", "shared-service-entity");
        Api.member("sao", "sao-unit", "provider");
        Api.member("sao", "sao-ash", "member");
        Api.manager("sao-unit")
                .body(Map.of("title", "Premises licences", "casesFrom", "provider", "attributes", List.of()))
                .put("/partnerships/sao/services/licensing");
    }

    private static Map<String, Object> text(int review) {
        return Map.of(
                "commences",
                "2026-04-01",
                "expires",
                "2035-03-31",
                "reviewMonths",
                review,
                "scope",
                List.of(Map.of("service", "licensing")),
                "serviceLevels",
                List.of());
    }

    private static CompletableFuture<Integer> doing(CyclicBarrier start, java.util.function.IntSupplier act) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                start.await();
            } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            return act.getAsInt();
        });
    }

    @RepeatedTest(5)
    @DisplayName("V1 A text that is changed while it is proposed is proposed as it was or as it became, never between")
    void changedWhileProposed(RepetitionInfo round) {
        String ref = "r" + round.getCurrentRepetition();
        Api.manager("sao-unit")
                .body(Map.of("ref", ref, "council", "sao-ash", "title", "Licensing"))
                .post(AGREEMENTS)
                .then()
                .statusCode(201);
        String version = AGREEMENTS + "/" + ref + "/versions/1";
        Api.manager("sao-unit").body(text(12)).put(version).then().statusCode(201);

        CyclicBarrier start = new CyclicBarrier(2);
        CompletableFuture<Integer> changed = doing(start, () -> Api.manager("sao-unit")
                .header("If-Match", "\"1\"")
                .body(text(6))
                .put(version)
                .statusCode());
        CompletableFuture<Integer> proposed = doing(
                start, () -> Api.manager("sao-unit").post(version + "/proposal").statusCode());

        assertEquals(200, proposed.join());
        assertTrue(Set.of(200, 409).contains(changed.join()), () -> "changed: " + changed.join());
        Integer review = Api.officer("sao-ash")
                .get(version)
                .then()
                .statusCode(200)
                .extract()
                .path("text.reviewMonths");
        assertEquals(changed.join() == 200 ? 6 : 12, review);
        String digest = Api.officer("sao-ash").get(version).path("digest");
        assertEquals(
                200,
                Api.signatory("sao-ash")
                        .body(Map.of("digest", digest, "capacity", "client"))
                        .post(version + "/signatures")
                        .statusCode());
    }

    @RepeatedTest(3)
    @DisplayName("V1 Of two who sign for the same side at the same time one is told that it is signed already")
    void twoOfOneSide(RepetitionInfo round) {
        String ref = "s" + round.getCurrentRepetition();
        Api.manager("sao-unit")
                .body(Map.of("ref", ref, "council", "sao-ash", "title", "Licensing"))
                .post(AGREEMENTS)
                .then()
                .statusCode(201);
        String version = AGREEMENTS + "/" + ref + "/versions/1";
        Api.manager("sao-unit").body(text(12)).put(version).then().statusCode(201);
        Api.manager("sao-unit").post(version + "/proposal").then().statusCode(200);
        String digest = Api.officer("sao-ash").get(version).path("digest");

        CyclicBarrier start = new CyclicBarrier(2);
        java.util.function.IntSupplier sign = () -> Api.signatory("sao-ash")
                .body(Map.of("digest", digest, "capacity", "client"))
                .post(version + "/signatures")
                .statusCode();
        CompletableFuture<Integer> one = doing(start, sign);
        CompletableFuture<Integer> other = doing(start, sign);
        assertEquals(
                List.of(200, 409),
                java.util.stream.Stream.of(one.join(), other.join()).sorted().toList());
    }
}
