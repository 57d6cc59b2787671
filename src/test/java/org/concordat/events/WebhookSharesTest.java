package org.concordat.events;

import static org.concordat.events.DeliveryStage.body;
import static org.concordat.events.DeliveryStage.register;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.InterceptionType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** No organisation has so many webhooks, or such slow receivers, that the others' wait. */
@ApiTest
@TestProfile(DeliveryStage.Hasty.class)
class WebhookSharesTest {

    @BeforeAll
    static void begin() {
        EventParties.of("share");
    }

    @Test
    @DisplayName(
            "20 webhooks are an organisation's, however many are asked for at once; one that is removed makes room")
    void cap() throws Exception {
        List<Integer> statuses =
                atOnce(40, () -> DeliveryStage.post("share-unit", body("http://127.0.0.1:9/hook", "share"))
                        .extract()
                        .statusCode());
        assertEquals(20, statuses.stream().filter(status -> status == 201).count(), statuses::toString);
        List<String> made = Api.officer("share-unit").get("/webhooks?limit=200").path("items.id");
        assertEquals(20, made.size());
        String etag = Api.officer("share-unit").get("/webhooks/" + made.get(0)).header("ETag");
        Api.officer("share-unit")
                .header("If-Match", etag)
                .delete("/webhooks/" + made.get(0))
                .then()
                .statusCode(204);
        DeliveryStage.post("share-unit", body("http://127.0.0.1:9/hook", "share"))
                .statusCode(201);
    }

    @Test
    @DisplayName("An address is looked at before a transaction begins, so no connection waits for the name service")
    void order() throws Exception {
        BeanManager beans = CDI.current().getBeanManager();
        for (String name : List.of("postWebhook", "putWebhook")) {
            Method operation = Arrays.stream(WebhookResource.class.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            Annotation[] bindings = Stream.concat(
                            Arrays.stream(WebhookResource.class.getAnnotations()),
                            Arrays.stream(operation.getAnnotations()))
                    .filter(annotation -> beans.isInterceptorBinding(annotation.annotationType()))
                    .toArray(Annotation[]::new);
            List<String> around = beans.resolveInterceptors(InterceptionType.AROUND_INVOKE, bindings).stream()
                    .map(interceptor -> interceptor.getBeanClass().getSimpleName())
                    .filter(Set.of("TargetCheck", "OneTransaction")::contains)
                    .toList();
            assertEquals(List.of("TargetCheck", "OneTransaction"), around, name);
        }
    }

    private static List<Integer> atOnce(int times, java.util.concurrent.Callable<Integer> work) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                asked.add(callers.submit(work));
            }
            List<Integer> answered = new ArrayList<>();
            for (Future<Integer> one : asked) {
                answered.add(one.get());
            }
            return answered;
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    @DisplayName("While all receivers of one council are slow, another's is called at once")
    void slow() throws Exception {
        PostOffice office = Arc.container().instance(PostOffice.class).get();
        try (Receiver slow = new Receiver();
                Receiver quick = new Receiver()) {
            AtomicInteger underWay = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            CountDownLatch called = new CountDownLatch(1);
            slow.be(exchange -> {
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                called.await(2, TimeUnit.SECONDS); // less than it is given
                underWay.decrementAndGet();
                exchange.sendResponseHeaders(204, -1);
            });
            for (int hook = 0; hook < 18; hook++) {
                String id = (String)
                        register("share-oak", body(slow.url(), "share")).get("id");
                for (int i = 0; i < 3; i++) {
                    tryOut("share-oak", id);
                }
            }
            String own =
                    (String) register("share-ash", body(quick.url(), "share")).get("id");
            List<Future<?>> sent = new ArrayList<>(office.round());
            tryOut("share-ash", own);
            sent.addAll(office.round());
            for (int i = 0; i < 200 && (quick.received().isEmpty() || most.get() < 4); i++) {
                Thread.sleep(50);
            }
            assertEquals(1, quick.received().size());
            assertTrue(slow.received().size() < 4 * 3, "the slow ones are still under way");
            called.countDown();
            for (Future<?> one : sent) {
                one.get();
            }
            assertEquals(4, most.get(), "of one organisation at once");
        }
    }

    private static void tryOut(String organisation, String webhook) {
        Api.officer(organisation).post("/webhooks/" + webhook + "/test").then().statusCode(201);
    }
}
