package org.concordat.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.TenantTransactions;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An event that commits late is not passed by: whoever has read on has read everything before. */
@ApiTest
class FeedOrderTest {

    private static final EventParties PARTIES = new EventParties("order");

    @Inject
    Outbox outbox;

    @Inject
    Feed feed;

    @Inject
    TenantTransactions transactions;

    @Inject
    Registry registry;

    @BeforeAll
    static void begin() {
        EventParties.of("order");
    }

    private UUID partnership() {
        return registry.partnership(new Slug("order")).orElseThrow().id();
    }

    private UUID ash() {
        return registry.organisation(new Slug("order-ash")).orElseThrow().id();
    }

    private NewEvent event(String subject) {
        return NewEvent.of(
                partnership(),
                ash(),
                EventType.RESULT_CHANGED,
                subject,
                new ResultData("order-ash", "sla", "decided", "2026-03"),
                Instant.parse("2026-04-01T00:00:00Z"));
    }

    private void tell(String subject, Runnable between) {
        transactions.asWorker(partnership(), ash(), () -> {
            outbox.add(event(subject));
            between.run();
            return null;
        });
    }

    /** A transaction that gathered first and ends last stands last in the feed, not before what was read meanwhile. */
    @Test
    void whoCommitsLateStandsLate() throws Exception {
        String cursor = PARTIES.end(() -> Api.as("order-ash", "reader"));
        CountDownLatch gathered = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> late = CompletableFuture.runAsync(() -> tell("late", () -> {
            gathered.countDown();
            await(goOn);
        }));
        await(gathered);
        tell("early", () -> {});
        JsonPath meanwhile = PARTIES.page(Api.as("order-ash", "reader"), "", cursor);
        assertEquals(List.of("early"), meanwhile.getList("items.subject"));
        goOn.countDown();
        late.get(10, TimeUnit.SECONDS);
        JsonPath after = PARTIES.page(Api.as("order-ash", "reader"), "", meanwhile.getString("next"));
        assertEquals(List.of("late"), after.getList("items.subject"));
    }

    /** The one moment at which order could be lost: numbers are taken but not yet committed. Nobody else's can be seen then. */
    @Test
    void numbersThatAreTakenKeepOthersWaiting() throws Exception {
        String cursor = PARTIES.end(() -> Api.as("order-ash", "reader"));
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> first =
                CompletableFuture.runAsync(() -> transactions.asWorker(partnership(), ash(), () -> {
                    feed.append(partnership(), List.of(event("first")));
                    taken.countDown();
                    await(goOn);
                    return null;
                }));
        await(taken);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> tell("second", () -> {}));
        Thread.sleep(300);
        assertFalse(second.isDone());
        assertEquals(
                List.of(),
                PARTIES.page(Api.as("order-ash", "reader"), "", cursor).getList("items"));
        goOn.countDown();
        first.get(10, TimeUnit.SECONDS);
        second.get(10, TimeUnit.SECONDS);
        assertEquals(
                List.of("first", "second"),
                PARTIES.page(Api.as("order-ash", "reader"), "", cursor).getList("items.subject"));
    }

    /** Writers of all speeds, some of whom think better of it, and a reader who never looks back. */
    @Test
    void aReaderWhoNeverLooksBackMissesNothing() throws Exception {
        int writers = 6;
        int each = 40;
        String begin = PARTIES.end(() -> Api.as("order-ash", "reader"));
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<Future<?>> writing = new ArrayList<>();
        AtomicBoolean finished = new AtomicBoolean();
        CompletableFuture<List<String>> reading = CompletableFuture.supplyAsync(() -> read(begin, finished));
        for (int writer = 0; writer < writers; writer++) {
            int number = writer;
            writing.add(pool.submit(() -> {
                for (int i = 0; i < each; i++) {
                    write("w" + number + "-" + i, i % 7 == 3);
                }
            }));
        }
        for (Future<?> one : writing) {
            one.get(60, TimeUnit.SECONDS);
        }
        pool.shutdown();
        finished.set(true);
        List<String> read = reading.get(60, TimeUnit.SECONDS);
        Set<String> expected = new LinkedHashSet<>();
        for (int writer = 0; writer < writers; writer++) {
            for (int i = 0; i < each; i++) {
                if (i % 7 != 3) {
                    expected.add("w" + writer + "-" + i);
                }
            }
        }
        assertEquals(expected.size(), read.size(), "each once");
        assertTrue(read.containsAll(expected));
        assertEquals(read, stored(read.size()), "in the order of the feed");
    }

    private void write(String subject, boolean thinksBetter) {
        try {
            tell(subject, () -> {
                pause(ThreadLocalRandom.current().nextInt(6));
                if (thinksBetter) {
                    throw new IllegalStateException("undone");
                }
            });
        } catch (IllegalStateException e) {
            assertTrue(thinksBetter, e::toString);
        }
    }

    private List<String> read(String begin, AtomicBoolean finished) {
        List<String> read = new ArrayList<>();
        String cursor = begin;
        boolean last = false;
        while (true) {
            JsonPath page = PARTIES.page(Api.as("order-ash", "reader"), "limit=7", cursor);
            read.addAll(page.getList("items.subject"));
            cursor = page.getString("next");
            if (last && !page.getBoolean("more")) {
                return read;
            }
            last = finished.get();
        }
    }

    private List<String> stored(int most) throws Exception {
        List<String> subjects = new ArrayList<>();
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                PreparedStatement statement = connection.prepareStatement(
                        "select subject from (select subject, sequence from events where partnership_id = ?"
                                + " order by sequence desc limit ?) e order by sequence")) {
            statement.setObject(1, partnership());
            statement.setInt(2, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    subjects.add(rows.getString(1));
                }
            }
        }
        return subjects;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
