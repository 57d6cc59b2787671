package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.tenancy.Neighbours.Council;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Telling;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Three councils ask for each other's things, at random and all at once, over three connections that they take turns with: what a
 * transaction leaves behind in a connection would show in the next one's answer. Every operation of the document is asked.
 */
@ApiTest
@TestProfile(TwoTenantFuzzTest.ThreeConnections.class)
class TwoTenantFuzzTest {

    /** What is drawn at random; {@code mvn -Pproof test} draws more. */
    private static final int REQUESTS = Integer.getInteger("neighbours.requests", 4_000);

    private static final Set<String> OF_COUNCILS = Set.of(Roles.READER, Roles.OFFICER, Roles.SIGNATORY, Roles.MANAGER);
    private static final int THREADS = 24;
    private static final long SEED = 20_261_123;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    /** Fewer connections than requests at a time. */
    public static class ThreeConnections implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.min-size", "1",
                    "quarkus.datasource.jdbc.max-size", "3",
                    // What the node does by itself takes them as well; that nobody waits for long is LimitsTest's.
                    "quarkus.datasource.jdbc.acquisition-timeout", "8s");
        }
    }

    /** One of the three, with all that it needs to ask and to tell its own answers from others'. */
    private record Player(
            Council council,
            String token,
            Map<String, String> names,
            Set<String> secrets,
            Set<String> marks,
            Set<String> unpublished) {}

    private static final List<Operation> OPERATIONS = Operation.all();

    private static final Operation LOAD = OPERATIONS.stream()
            .filter(o -> o.id().equals("postCases"))
            .findFirst()
            .orElseThrow();

    private static final int TOO_MANY = 429;
    private static final int MOST_AGAIN = 50;

    private static List<Player> players;
    private static String base;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** A node with three connections lets one load run at a time, and one export. */
    private final Semaphore loads = new Semaphore(1);

    private final Map<String, Queue<String>> cursors = new ConcurrentHashMap<>();
    private final KeyedLoads keyed = new KeyedLoads();
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> own = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> served = new ConcurrentHashMap<>();

    @BeforeAll
    static void moveIn() {
        Neighbours.moveIn();
        base = "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class)
                + "/v1";
        players = Neighbours.COUNCILS.stream()
                .map(c -> new Player(c, c.token(), c.names(), c.secrets(), c.marks(), NeighboursPacks.unpublished(c)))
                .toList();
    }

    @AfterAll
    static void leave() throws SQLException {
        Table.close();
    }

    @Test
    void nobodyIsToldAnothersThings() throws Exception {
        List<Operation> reads = OPERATIONS.stream().filter(o -> !o.writes()).toList();
        for (Operation operation : reads) {
            ask(players.get(0), operation, true, new Random(SEED));
        }
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> done = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(SEED + thread);
            int share = REQUESTS / THREADS + (thread < REQUESTS % THREADS ? 1 : 0);
            done.add(pool.submit(() -> {
                for (int i = 0; i < share; i++) {
                    ask(random);
                }
                return null;
            }));
        }
        for (Future<?> future : done) {
            future.get();
        }
        pool.shutdown();
        System.out.println("two-tenant fuzz: seed " + SEED + ", " + REQUESTS + " requests, answers "
                + new TreeMap<>(statuses) + ", own answers " + own);
        assertEquals(List.of(), leaks.stream().limit(5).toList(), leaks.size() + " leaks, seed " + SEED);
        assertEquals(List.of(), broken.stream().limit(5).toList(), broken.size() + " failures, seed " + SEED);
        assertEquals(
                reads.size() + REQUESTS,
                statuses.values().stream().mapToInt(AtomicInteger::get).sum());
        for (Player player : players) {
            assertTrue(count(own, player.council().name()) > REQUESTS / 50, () -> "own answers: " + own);
        }
        assertEquals(4, keyed.counts().size(), () -> "loads, of each kind: " + keyed.counts());
        assertEquals(List.of(), Telling.lines("canary-"), "the log");
        nothingLiesElsewhere();
        for (Operation operation : OPERATIONS) {
            // A subscription is one person's, and the players are others.
            boolean personal = operation.path().startsWith("/subscriptions/{");
            boolean forCouncils = !operation.writes()
                    && !personal
                    && operation.roles().stream().anyMatch(OF_COUNCILS::contains);
            assertTrue(
                    !forCouncils || count(served, operation.id()) > 0,
                    () -> operation.id() + " was never served: " + new TreeMap<>(served));
        }
    }

    private static <K> int count(Map<K, AtomicInteger> counts, K key) {
        return counts.getOrDefault(key, new AtomicInteger()).get();
    }

    /** One request: half of them of the own things, half with each name taken from anybody. */
    private void ask(Random random) throws IOException, InterruptedException {
        Player player = players.get(random.nextInt(players.size()));
        if (random.nextInt(20) == 0) {
            deposit(player, random);
            return;
        }
        Operation operation = OPERATIONS.get(random.nextInt(OPERATIONS.size()));
        if (operation.writes() && random.nextInt(3) > 0) {
            operation = OPERATIONS.stream()
                    .filter(o -> !o.writes())
                    .skip(random.nextInt(30))
                    .findFirst()
                    .orElseThrow();
        }
        ask(player, operation, random.nextBoolean(), random);
    }

    private void ask(Player player, Operation operation, boolean stayHome, Random random)
            throws IOException, InterruptedException {
        Map<String, String> names = new LinkedHashMap<>(player.names());
        if (stayHome) {
            IsolationTable.of(operation.id())
                    .orElseThrow()
                    .arguments()
                    .forEach((name, value) -> names.put(name, player.council().inOwnWords(value)));
        } else {
            names.replaceAll((name, value) -> any(random).names().get(name));
        }
        HttpRequest request = request(player, operation, names, random);
        boolean bulk = operation.takes("mode") || operation.id().equals("exportPartnership");
        HttpResponse<String> answer = bulk ? load(request) : client.send(request, HttpResponse.BodyHandlers.ofString());
        judge(player, operation, request, answer);
    }

    /** Cases that are kept, each load with a key of its own, or with one that somebody has had. */
    private void deposit(Player player, Random random) throws IOException, InterruptedException {
        KeyedLoads.Turn turn = keyed.next(player.council(), random);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(base + turn.load().of().home() + "/cases"))
                .header("Authorization", "Bearer " + player.token())
                .header("Content-Type", turn.load().deposit().contentType())
                .header("Idempotency-Key", turn.load().key())
                .POST(HttpRequest.BodyPublishers.ofString(turn.load().deposit().body()))
                .build();
        HttpResponse<String> answer = load(request);
        for (int again = 0; answer.statusCode() == TOO_MANY && again < MOST_AGAIN; again++) {
            Thread.sleep(100); // the council's other requests leave no room
            answer = load(request);
        }
        if (turn.isRight().test(answer)) {
            keyed.done(turn);
        } else {
            broken.add(answer.statusCode() + " to " + player.council().name() + ", " + turn.what() + ", " + turn.load()
                    + ": " + answer.body());
        }
        judge(player, LOAD, request, answer);
    }

    private HttpResponse<String> load(HttpRequest request) throws IOException, InterruptedException {
        loads.acquire();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } finally {
            loads.release();
        }
    }

    /** What lies in the database is its owner's, whoever has sent what. */
    private static void nothingLiesElsewhere() throws SQLException {
        for (Table table : Table.all()) {
            for (Council council : Neighbours.COUNCILS) {
                for (Council other : Neighbours.COUNCILS) {
                    if (table.organisationColumn().isEmpty()) {
                        continue;
                    }
                    String said = table.rowsOf(council.slug(), "") + " and " + table.name() + "::text like '%canary-"
                            + other.name() + "%'";
                    if (council != other) {
                        assertEquals(0, table.count(said), said);
                    } else if (table.name().equals("cases")) {
                        assertTrue(table.count(said) > 40, said);
                    }
                }
            }
        }
    }

    private static Player any(Random random) {
        return players.get(random.nextInt(players.size()));
    }

    private HttpRequest request(Player player, Operation operation, Map<String, String> names, Random random) {
        Map<String, String> query = new HashMap<>();
        operation.query(names).forEach((name, value) -> {
            if (operation.required().contains(name) || needed(operation, name) || random.nextInt(4) == 0) {
                query.put(name, value);
            }
        });
        Queue<String> seen = cursors.get(operation.id());
        if (operation.takes("cursor") && seen != null && random.nextInt(3) == 0) {
            query.put(
                    "cursor", seen.stream().skip(random.nextInt(9)).findFirst().orElse("none"));
        }
        if (operation.takes("limit") && random.nextBoolean()) {
            query.put("limit", "1");
        }
        if (operation.writes()) {
            query.put("dryRun", "true");
        }
        StringBuilder text = new StringBuilder();
        query.forEach((name, value) -> text.append(text.isEmpty() ? "?" : "&")
                .append(name)
                .append("=")
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create(base + Operation.filled(operation.path(), names) + text))
                .header("Authorization", "Bearer " + player.token())
                .header("Content-Type", "application/json");
        if (operation.takes("If-Match")) {
            builder.header("If-Match", "\"1\"");
        }
        return builder.method(
                        operation.method(),
                        operation.body()
                                ? HttpRequest.BodyPublishers.ofString(body(operation, names, random))
                                : HttpRequest.BodyPublishers.noBody())
                .build();
    }

    private static boolean needed(Operation operation, String name) {
        return Set.of("period", "against").contains(name);
    }

    /** The body of the isolation table, with others' names in it. */
    private static String body(Operation operation, Map<String, String> names, Random random) {
        String digest = any(random).secrets().stream()
                .filter(s -> s.startsWith("sha256:"))
                .findFirst()
                .orElseThrow();
        return IsolationTable.BODIES
                .get(operation.id())
                .apply(digest)
                .replace("canary-alfa", "nothing")
                .replace("iso-alfa", names.get("council"))
                .replace("case-alfa-1", names.get("ref"))
                .replace("east-alfa", names.get("area"))
                .replace("primo", names.get("service").replace("licensing-", ""));
    }

    private void judge(Player player, Operation operation, HttpRequest request, HttpResponse<String> answer) {
        String body = answer.body();
        statuses.computeIfAbsent(answer.statusCode(), s -> new AtomicInteger()).incrementAndGet();
        String asked = player.council().name() + " " + request.method() + " " + request.uri();
        if (answer.statusCode() >= 500) {
            broken.add(answer.statusCode() + " to " + asked);
        }
        boolean read = answer.statusCode() == 200 && !operation.writes();
        boolean membersAreTold =
                IsolationTable.of(operation.id()).orElseThrow().whose().tellsMembers();
        for (Player other : players) {
            if (other == player) {
                continue;
            }
            // What is refused, or tried, may name what was sent; nobody sends a secret.
            boolean published =
                    IsolationTable.of(operation.id()).orElseThrow().whose().isPublished();
            Set<String> inAnswers = published ? other.unpublished() : other.marks();
            Set<String> denied = read ? inAnswers : other.secrets();
            String told = membersAreTold ? body.replace(other.council().slug(), "") : body;
            denied.stream()
                    .filter(word -> told.contains(word)
                            && !(operation.body() && DIGEST.matcher(word).matches()))
                    .findFirst()
                    .ifPresent(word -> leaks.add(word + " to " + asked + ": " + body));
        }
        if (answer.statusCode() / 100 == 2) {
            served.computeIfAbsent(operation.id(), o -> new AtomicInteger()).incrementAndGet();
        }
        if (read && player.secrets().stream().anyMatch(body::contains)) {
            own.computeIfAbsent(player.council().name(), o -> new AtomicInteger())
                    .incrementAndGet();
        }
        Matcher next = NEXT.matcher(body);
        if (read && operation.takes("cursor") && next.find()) {
            Queue<String> kept = cursors.computeIfAbsent(operation.id(), o -> new ConcurrentLinkedQueue<>());
            if (kept.size() < 9 && !kept.contains(next.group(1))) {
                kept.add(next.group(1));
            }
        }
    }
}
