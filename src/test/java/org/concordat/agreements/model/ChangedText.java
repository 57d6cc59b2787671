package org.concordat.agreements.model;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.stream.Collectors;

/** The text of a version as JSON, and what is told of it when one place is changed. */
record ChangedText(String whole, TermsRules.Known known) {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    ObjectNode tree() throws Exception {
        return (ObjectNode) JSON.readTree(whole);
    }

    /** What is told of the text as it stands. */
    String told() throws Exception {
        return told(tree());
    }

    /** What is told of a text: rule and place of each fault, in order. */
    String told(JsonNode text) throws Exception {
        return TermsRules.broken(JSON.treeToValue(text, VersionText.class), known).stream()
                .map(b -> b.rule() + " " + b.fault().pointer())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** What is told of the text with something else in one place; null takes away what stands there, {@code /-} adds to a list. */
    String broken(String pointer, String json) throws Exception {
        ObjectNode text = tree();
        int last = pointer.lastIndexOf('/');
        JsonNode parent = text.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (parent.isArray() && "-".equals(name)) {
            ((ArrayNode) parent).add(JSON.readTree(json));
        } else if (parent.isArray()) {
            ((ArrayNode) parent).set(Integer.parseInt(name), JSON.readTree(json));
        } else if (json == null) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, JSON.readTree(json));
        }
        return told(text);
    }
}
