package org.concordat.tenancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.concordat.contract.Contract;
import org.concordat.contract.Described;
import org.concordat.contract.Exchange;
import org.concordat.contract.Generator;
import org.concordat.contract.Mischief;
import org.concordat.testing.Issuers;
import org.eclipse.microprofile.config.ConfigProvider;

/** Requests to the neighbours' things, right and wrong, drawn at random. */
final class DrawnRequests {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** They would shut the neighbours out, or settle or take away what others need, so they are only tried. */
    private static final Set<String> ONLY_TRIED = Set.of(
            "suspendOrganisation",
            "putIdentityProvider",
            "deleteIdentityProvider",
            "putMember",
            "putAppointment",
            "putOpenDataDecision",
            "deleteAppointment",
            "closePeriod",
            "decideExclusion",
            "withdrawExclusion",
            "decideRelief",
            "withdrawRelief",
            "decideRestatement",
            "withdrawRestatement",
            "postPlanDecision",
            "openDecision",
            "agreeToLeaving",
            "settleLeaving",
            "withdrawLeaving",
            "settleSuccession",
            "withdrawSuccession",
            "completeAction",
            "voteOnDecision",
            "declareDecision",
            "deleteRating",
            "deleteWebhook",
            "deleteSubscription");

    /** The longest address, in characters: the first line of a request has 4,096 at most. */
    private static final int LONGEST = 4_000;

    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json;charset=latin1",
            "text/csv",
            "application/x-ndjson",
            "x",
            "*/*");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** As many loads as an organisation may run at once: one by one they are never too many. */
    private final Object loads = new Object();

    private final String base;
    private final Map<String, String> names;
    private final String digest;

    private DrawnRequests(String base, Map<String, String> names, String digest) {
        this.base = base;
        this.names = names;
        this.digest = digest;
    }

    static DrawnRequests ofNeighbours() {
        return new DrawnRequests(
                "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class),
                Neighbours.ALFA.names(),
                Neighbours.ALFA
                        .with("officer")
                        .get(Neighbours.ALFA.home() + "/agreements/open-alfa/versions/1")
                        .path("digest"));
    }

    /** Sends a request to an operation; every third as it should be. */
    Exchange send(Described operation, Random random) throws IOException, InterruptedException {
        return send(operation, random, random.nextInt(3) == 0, false);
    }

    /** Sends a request as it should be, and only tries it. */
    Exchange tried(Described operation, Random random) throws IOException, InterruptedException {
        return send(operation, random, true, true);
    }

    private Exchange send(Described operation, Random random, boolean right, boolean tried)
            throws IOException, InterruptedException {
        URI uri = URI.create(base + "/v1" + address(operation, random, right, tried));
        String body = body(operation, random, right);
        String type =
                right || random.nextInt(15) > 0 ? type(operation, random) : TYPES.get(random.nextInt(TYPES.size()));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(
                        operation.method(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (body != null || random.nextInt(8) == 0) {
            request.header("Content-Type", type);
        }
        String token = token(operation, random, right);
        headers(operation, random, right, request, token);
        if (operation.takes("If-Match")) {
            tag(uri, random, right, token).ifPresent(tag -> request.header("If-Match", tag));
        }
        synchronized (operation.bulk() ? loads : new Object()) {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> headers = new TreeMap<>();
            answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            return new Exchange(operation.method(), uri, type, body, answer.statusCode(), headers, answer.body());
        }
    }

    private IsolationTable.Line line(Described operation) {
        return IsolationTable.of(operation.id()).orElseThrow();
    }

    private String argument(Described operation, String name) {
        String own = line(operation).arguments().get(name);
        String given = own == null ? names.get(name) : own;
        return given != null && given.startsWith("@") ? names.get(given.substring(1)) : given;
    }

    /** Path and query; one that is too long for any server (414) is drawn anew. */
    private String address(Described operation, Random random, boolean right, boolean tried) {
        String address = path(operation, random, right) + query(operation, random, right, tried);
        return address.length() <= LONGEST ? address : address(operation, random, right, tried);
    }

    private String path(Described operation, Random random, boolean right) {
        String path = operation.template();
        for (String name : operation.names()) {
            String value =
                    right || random.nextInt(6) > 0 ? argument(operation, name) : new Mischief(random).shortText();
            path = path.replace("{" + name + "}", encoded(value.isEmpty() ? "x" : value));
        }
        return path;
    }

    private String query(Described operation, Random random, boolean right, boolean tried) {
        StringJoiner query = new StringJoiner("&", "?", "");
        query.setEmptyValue("");
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            if (!parameter.path("in").asText().equals("query")) {
                continue;
            }
            if (name.equals("dryRun")) {
                if (tried || ONLY_TRIED.contains(operation.id()) || random.nextBoolean()) {
                    query.add("dryRun=true");
                }
                continue;
            }
            boolean needed = parameter.path("required").asBoolean()
                    || line(operation).arguments().containsKey(name);
            if (needed && (right || random.nextInt(8) > 0) || !right && random.nextInt(5) == 0) {
                query.add(name + "=" + encoded(value(operation, name, parameter, random, right)));
            }
        }
        if (!right && random.nextInt(25) == 0) {
            query.add(encoded(new Mischief(random).shortText()) + "=" + encoded(new Mischief(random).shortText()));
        }
        return query.toString();
    }

    private String value(Described operation, String name, JsonNode parameter, Random random, boolean right) {
        String known = argument(operation, name);
        if (known != null && (right || random.nextInt(3) == 0)) {
            return known;
        }
        return right || random.nextInt(3) == 0
                ? new Generator(Contract.COMMITTED, random)
                        .value(parameter.path("schema"))
                        .asText()
                : new Mischief(random).shortText();
    }

    private String body(Described operation, Random random, boolean right) throws JsonProcessingException {
        JsonNode schema = operation.node().at("/requestBody/content/application~1json/schema");
        if (schema.isMissingNode()) {
            return right || random.nextInt(10) > 0 ? null : new Mischief(random).garbage("{}");
        }
        String known = IsolationTable.BODIES.get(operation.id()).apply(digest);
        if (right && random.nextInt(4) > 0) {
            return known;
        }
        JsonNode made =
                random.nextInt(3) == 0 ? new Generator(Contract.COMMITTED, random).value(schema) : JSON.readTree(known);
        if (right) {
            return JSON.writeValueAsString(made);
        }
        Mischief mischief = new Mischief(random);
        return random.nextInt(8) == 0
                ? mischief.garbage(JSON.writeValueAsString(made))
                : JSON.writeValueAsString(mischief.spoilt(made));
    }

    private static String type(Described operation, Random random) {
        List<String> types = operation.bulk() && random.nextInt(4) == 0
                ? List.of("application/x-ndjson", "text/csv")
                : List.of("application/json");
        return types.get(random.nextInt(types.size()));
    }

    private static void headers(
            Described operation, Random random, boolean right, HttpRequest.Builder request, String token) {
        if (right || random.nextInt(20) > 0) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!right && random.nextInt(20) == 0) {
            request.header("Accept", random.nextBoolean() ? "text/html" : "application/json;q=x, */");
        }
    }

    /** The tag of what stands at the address, as a careful caller reads it first; or one that a careless caller makes up. */
    private Optional<String> tag(URI uri, Random random, boolean right, String token)
            throws IOException, InterruptedException {
        if (!right) {
            List<String> tags = List.of("\"1\"", "\"9\"", "*", "1", "W/\"1\"", "\"\"");
            return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(tags.get(random.nextInt(tags.size())));
        }
        String address = uri.toString().split("\\?")[0];
        Optional<String> own = tag(address, token);
        return own.isPresent() ? own : tag(address.substring(0, address.lastIndexOf('/')), token);
    }

    private Optional<String> tag(String address, String token) throws IOException, InterruptedException {
        HttpRequest read = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<Void> answer = client.send(read, HttpResponse.BodyHandlers.discarding());
        return answer.statusCode() == 200 ? answer.headers().firstValue("ETag") : Optional.empty();
    }

    private String token(Described operation, Random random, boolean right) {
        if (!right && random.nextInt(20) == 0) {
            return random.nextBoolean() ? "not.a.token" : "x";
        }
        String[] who = line(operation).as().split(" ");
        if (who[0].equals("operator")) {
            return Issuers.of("operator").token("op", "platform-operator");
        }
        String organisation = "iso-" + who[0];
        return Issuers.of(organisation).token(organisation + "-" + who[1], who[1]);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
