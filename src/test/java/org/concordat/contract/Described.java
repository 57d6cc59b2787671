package org.concordat.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation as the document describes it; references of parameters and answers are resolved.
 *
 * @param template the path with its parameters
 */
public record Described(
        String id, String method, String template, Pattern pattern, List<JsonNode> parameters, JsonNode node) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    static Described of(String template, String method, List<JsonNode> parameters, JsonNode node) {
        Matcher parts = PARAMETER.matcher(template);
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        while (parts.find()) {
            pattern.append(Pattern.quote(template.substring(from, parts.start())))
                    .append("([^/]+)");
            from = parts.end();
        }
        pattern.append(Pattern.quote(template.substring(from))).append("/?");
        return new Described(
                node.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                template,
                Pattern.compile(pattern.toString()),
                parameters,
                node);
    }

    boolean isAt(String path) {
        return pattern.matcher(path).matches();
    }

    /** How many parts of the path are parameters: of two templates for an address the one with fewer is meant. */
    public long looseness() {
        return names().size();
    }

    /** The names of the path's parameters, in their order. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        Matcher parts = PARAMETER.matcher(template);
        while (parts.find()) {
            names.add(parts.group(1));
        }
        return names;
    }

    Optional<JsonNode> parameter(String in, String name) {
        return parameters.stream()
                .filter(p -> p.path("in").asText().equals(in)
                        && p.path("name").asText().equals(name))
                .findFirst();
    }

    public boolean takes(String name) {
        return parameters.stream().anyMatch(p -> p.path("name").asText().equals(name));
    }

    /** Whether it takes rows of which some may be wrong. */
    public boolean bulk() {
        return takes("mode");
    }
}
