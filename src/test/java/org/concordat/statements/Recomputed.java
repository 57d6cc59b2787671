package org.concordat.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds what a statement says against what {@link ByHand} makes of its explanation. */
final class Recomputed {

    private Recomputed() {}

    /**
     * Every line of a bill or a reconciliation, and its amount.
     *
     * @return the kinds of its lines
     */
    static Set<String> every(String json) throws IOException {
        JsonNode statement = new ObjectMapper().readTree(json).path("statement");
        Map<String, BigInteger> byHand = new TreeMap<>(ByHand.lines(json));
        Map<String, BigInteger> told = new TreeMap<>();
        Set<String> kinds = new TreeSet<>();
        for (JsonNode line : statement.path("lines")) {
            told.put(ByHand.name(line), pence(line));
            kinds.add(line.path("kind").asText());
        }
        String which = statement.path("council").asText() + " "
                + statement.path("period").asText();
        assertEquals(told, byHand, which);
        assertEquals(pence(statement), ByHand.sum(byHand), which);
        return kinds;
    }

    /** The statement of a year: the sum of the statements that its explanation holds, line by line. */
    static void year(String json) throws IOException {
        JsonNode explanation = new ObjectMapper().readTree(json);
        Map<String, BigInteger> byHand = new TreeMap<>();
        for (JsonNode part : explanation.at("/workings/sums")) {
            for (JsonNode line : part.path("lines")) {
                byHand.merge(ByHand.name(line), pence(line), BigInteger::add);
            }
        }
        for (JsonNode line : explanation.at("/statement/lines")) {
            assertEquals(pence(line), byHand.get(ByHand.name(line)), ByHand.name(line));
        }
        assertEquals(pence(explanation.path("statement")), ByHand.sum(byHand));
    }

    private static BigInteger pence(JsonNode of) {
        return ByHand.pence(of.at("/amount/amount").asText());
    }
}
