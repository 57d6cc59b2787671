package org.concordat.tenancy;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The header and claims of a token as its text has them; says nothing of whether the token is genuine.
 *
 * @param signature how many bytes it is signed with
 */
record Token(JsonNode header, JsonNode claims, int signature) {

    private static final Set<String> ACCESS_TOKEN_TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");
    private static final List<String> CLIENT_CLAIMS = List.of("azp", "client_id");

    /** A signature of RSA is as long as its key: 2,048 bits. */
    private static final int SHORTEST_RSA = 256;

    /** By how much an issuer's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private static final long LAST_MOMENT =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int LONGEST = 16_384;

    static Optional<Token> read(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Token(json(parts[0]), json(parts[1]), bytes(parts[2]).length));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static JsonNode json(String part) throws IOException {
        JsonNode node = JSON.readTree(bytes(part));
        if (!node.isObject()) {
            throw new IllegalArgumentException("not an object");
        }
        return node;
    }

    /** Of what is written as an encoder writes it: one token has one text. */
    private static byte[] bytes(String part) {
        byte[] bytes = Base64.getUrlDecoder().decode(part);
        if (!BASE64.encodeToString(bytes).equals(part)) {
            throw new IllegalArgumentException("not as it is written");
        }
        return bytes;
    }

    /** Whether it says that it is an access token, and is not signed with a key that is too short. */
    boolean isAccess() {
        String type = header.path("typ").asText("").toLowerCase(Locale.ROOT);
        boolean otherwise = claims.has("at_hash")
                || claims.has("nonce")
                || text("typ").filter(t -> !t.equals("Bearer")).isPresent();
        String algorithm = header.path("alg").asText("");
        boolean rsa = algorithm.startsWith("RS") || algorithm.startsWith("PS");
        return ACCESS_TOKEN_TYPES.contains(type) && !otherwise && (!rsa || signature >= SHORTEST_RSA);
    }

    /** Whether it was given to a client that is listed, and names no other. */
    boolean isOf(List<String> clients) {
        List<String> named = CLIENT_CLAIMS.stream().filter(claims::has).toList();
        return !named.isEmpty()
                && named.stream()
                        .allMatch(claim -> text(claim).filter(clients::contains).isPresent());
    }

    /** Whether it was given before now, is good already, and ends some day, later than now. */
    boolean isTimely(Instant now) {
        boolean begun = !claims.has("nbf") || isBefore("nbf", now.getEpochSecond());
        boolean over = claims.path("exp").asLong() <= now.getEpochSecond();
        return begun && !over && isBefore("iat", now.plus(AHEAD).getEpochSecond()) && isBefore("exp", LAST_MOMENT);
    }

    private boolean isBefore(String claim, long seconds) {
        JsonNode given = claims.path(claim);
        return given.isNumber() && given.asDouble() <= seconds;
    }

    /** The texts at a path of claims, parts divided by {@code /}; a single text counts as a list of one. */
    List<String> texts(String path) {
        JsonNode node = claims;
        for (String part : path.split("/")) {
            node = node.path(part);
        }
        Stream<JsonNode> values = node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
        return values.filter(JsonNode::isTextual).map(JsonNode::textValue).toList();
    }

    /** A claim's text, or empty. */
    Optional<String> text(String claim) {
        JsonNode value = claims.path(claim);
        return value.isTextual() && !value.textValue().isBlank() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
