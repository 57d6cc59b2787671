package org.concordat.tenancy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The header and claims of a token as its text has them; says nothing of whether the token is genuine. */
record Token(JsonNode header, JsonNode claims) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 16_384;

    static Optional<Token> read(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Token(json(parts[0]), json(parts[1])));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static JsonNode json(String part) throws IOException {
        JsonNode node = JSON.readTree(Base64.getUrlDecoder().decode(part));
        if (!node.isObject()) {
            throw new IllegalArgumentException("not an object");
        }
        return node;
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
