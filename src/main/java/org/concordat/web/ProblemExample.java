package org.concordat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.concordat.kernel.Fault;

/** How a problem of a kind may come: what it tells beside the kind's own words differs from request to request. */
final class ProblemExample {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemExample() {}

    static String of(ProblemKind kind) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(problem(kind));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a problem can be written", e);
        }
    }

    private static Problem problem(ProblemKind kind) {
        return switch (kind) {
            case MALFORMED ->
                kind.problem(
                        "The query has parameters that cannot be followed.",
                        null,
                        List.of(
                                new Fault(
                                        "counsil",
                                        "is not a parameter of this operation; it knows [council, cursor, limit, period, state]")));
            case WRONG_STATE ->
                kind.problem("The version is signed; draft the next one to change it.", "V2", List.of());
            case RULE_BROKEN ->
                kind.problem(
                        "The ladder is out of order.",
                        "B1",
                        List.of(new Fault("/serviceLevels/0/bands/1/limit", "is below the band before it")));
            default -> kind.problem(Explained.of(kind));
        };
    }
}
