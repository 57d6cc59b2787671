package org.concordat.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The refusals as the document has them: one answer for each status that an operation can give, which tells every kind of problem that
 * has this status there.
 */
final class ProblemResponses {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REFERENCE = "#/components/responses/";

    private final Map<String, List<ProblemKind>> used = new TreeMap<>();

    /** Adds to an operation the problems that it can answer. */
    void addTo(Operation operation, Stream<ProblemKind> kinds) {
        Map<Integer, List<ProblemKind>> byStatus =
                kinds.collect(Collectors.groupingBy(ProblemKind::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, ofStatus) -> {
            String name = ofStatus.stream().map(ProblemKind::slug).collect(Collectors.joining("-or-"));
            used.put(name, ofStatus);
            operation
                    .getResponses()
                    .addAPIResponse(
                            Integer.toString(status),
                            OASFactory.createAPIResponse().ref(REFERENCE + name));
        });
    }

    /** Adds the answers that operations have been given. */
    void addTo(Components components) {
        used.forEach((name, kinds) -> components.addResponse(name, response(kinds)));
    }

    private static APIResponse response(List<ProblemKind> kinds) {
        MediaType type =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        kinds.forEach(kind -> type.addExample(
                kinds.size() == 1 ? "problem" : kind.slug(),
                OASFactory.createExample().value(JSON.valueToTree(example(kind)))));
        APIResponse response = OASFactory.createAPIResponse()
                .description(kinds.stream().map(Explained::of).collect(Collectors.joining(" Or: ")))
                .content(OASFactory.createContent().addMediaType(Problem.TYPE, type));
        SafetyInDocument.addTo(response, kinds);
        return response;
    }

    private static Map<String, Object> example(ProblemKind kind) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/problems/" + kind.slug());
        example.put("title", kind.problem("").title());
        example.put("status", kind.status());
        example.put("detail", Explained.of(kind));
        return example;
    }
}
