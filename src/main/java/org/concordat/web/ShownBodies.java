package org.concordat.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * The bodies that the document shows, {@code openapi/examples}: {@code operation.request.json}, and for other cases
 * {@code operation.request.the-case.json}; likewise of responses, and as {@code .ndjson} and {@code .csv}. Tests send and check them.
 */
final class ShownBodies {

    private static final Path FOLDER = Path.of("openapi", "examples");
    private static final String USUAL = "example";
    private static final Map<String, String> TYPES =
            Map.of("json", "application/json", "ndjson", "application/x-ndjson", "csv", "text/csv");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Lists of which there always is something for whoever may read them, or nothing at all. */
    private static final Set<String> NEVER_EMPTY = Set.of(
            "listEvents",
            "listLedgerEntries",
            "listLedgerCheckpoints",
            "listShippedCalendars",
            "listOrganisations",
            "listMembers",
            "listExplainedCases",
            "listReportedResults",
            "listImportErrors",
            "listStatementLines",
            "listStatementWorkings");

    private ShownBodies() {}

    static boolean mayBeEmpty(String operationId) {
        return operationId.startsWith("list") && !NEVER_EMPTY.contains(operationId);
    }

    /** @param name of the operation and its side: {@code putArea.request} */
    static void add(String name, Content content) {
        if (content == null) {
            return;
        }
        for (Path file : files(name)) {
            List<String> parts = Arrays.asList(file.getFileName().toString().split("\\."));
            String type = TYPES.get(parts.get(parts.size() - 1));
            if (content.hasMediaType(type)) {
                String shown = parts.size() == 3 ? USUAL : parts.get(2);
                content.getMediaType(type).addExample(camel(shown), example(shown, file, type));
            }
        }
    }

    /** The usual case first, then the others by name. */
    private static List<Path> files(String name) {
        if (!Files.exists(FOLDER)) {
            return List.of(); // built from elsewhere
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name + "."))
                    .sorted(java.util.Comparator.<Path>comparingInt(
                                    file -> file.getFileName().toString().split("\\.").length)
                            .thenComparing(Path::getFileName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(String shown, Path file, String type) {
        try {
            String text = Files.readString(file);
            // Of rows a line each the document shows one: its schema is that of a line.
            Object value = type.endsWith("json") ? (Object) JSON.readValue(text, JsonNode.class) : text;
            Example example = OASFactory.createExample().value(value);
            return shown.equals(USUAL) ? example : example.summary(sentence(shown));
        } catch (IOException e) {
            throw new UncheckedIOException("the example " + file + " cannot be read", e);
        }
    }

    private static String sentence(String kebab) {
        String words = kebab.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static String camel(String kebab) {
        String words = Arrays.stream(kebab.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
