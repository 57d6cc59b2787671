package org.concordat.agreements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What differs between two texts, place by place. */
public final class TextDiff {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final List<DiffView.Difference> differences = new ArrayList<>();

    private TextDiff() {}

    static List<DiffView.Difference> between(CanonicalText before, CanonicalText after) {
        return between(before.json(), after.json());
    }

    /** The same of texts in JSON. */
    public static List<DiffView.Difference> between(String before, String after) {
        TextDiff diff = new TextDiff();
        diff.compare("", read(before), read(after));
        return List.copyOf(diff.differences);
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a text cannot be read", e);
        }
    }

    private void compare(String pointer, JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + name, before.path(name), after.path(name)));
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(pointer + "/" + i, before.path(i), after.path(i));
            }
        } else if (!before.equals(after)) {
            differences.add(new DiffView.Difference(pointer, told(before), told(after)));
        }
    }

    private static String told(JsonNode node) {
        return node.isMissingNode() ? null : node.toString();
    }
}
