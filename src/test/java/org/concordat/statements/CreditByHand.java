package org.concordat.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.statements.ByHand.Number;

/** Computes a credit again with pencil and paper: points by rate of the charge, capped, rounded once, and shared to the lines (rule B3). */
final class CreditByHand {

    private static final Number HUNDRED = Number.of("100");

    private CreditByHand() {}

    /** What is credited, in pennies; every line and every cap are held against what is told of them. */
    static BigInteger total(JsonNode made) {
        List<Number> claimed = new ArrayList<>();
        for (JsonNode line : made.path("lines")) {
            Number part = part(made, line);
            assertTrue(part.same(Number.of(line.path("part").asText())), line::toString);
            claimed.add(part.times(Number.of(line.path("pounds").asText())));
        }
        for (JsonNode cap : made.path("caps")) {
            cap(made, cap, claimed);
        }
        Map<String, Number> pounds = new TreeMap<>();
        claimed.forEach(of -> pounds.put(String.format(Locale.ROOT, "%04d", pounds.size()), of));
        Map<String, BigInteger> pennies = ByHand.pennies(pounds);
        int line = 0;
        for (BigInteger amount : pennies.values()) {
            assertEquals(told(made.path("lines").get(line++).path("amount")), amount, made::toString);
        }
        BigInteger total = ByHand.sum(pennies);
        assertEquals(told(made.path("total")), total, made::toString);
        return total;
    }

    private static Number part(JsonNode made, JsonNode line) {
        if (line.path("workings").asText().startsWith("nothing")) {
            return Number.of("0");
        }
        assertEquals("points", made.path("basis").asText());
        return Number.of(line.path("points").asText())
                .times(Number.of(made.path("rate").asText()))
                .over(HUNDRED);
    }

    /** Scales what comes to a cap: of a service, or of all. */
    private static void cap(JsonNode made, JsonNode cap, List<Number> claimed) {
        Number most = Number.of(cap.path("pounds").asText())
                .times(Number.of(cap.path("percent").asText()))
                .over(HUNDRED);
        Number came = Number.of("0");
        for (int i = 0; i < claimed.size(); i++) {
            came = concerns(cap, made.path("lines").get(i)) ? came.plus(claimed.get(i)) : came;
        }
        boolean applies = most.less(came);
        assertEquals(applies, cap.path("applied").asBoolean(), cap::toString);
        for (int i = 0; i < claimed.size(); i++) {
            if (applies && concerns(cap, made.path("lines").get(i))) {
                claimed.set(i, claimed.get(i).times(most).over(came));
            }
        }
    }

    private static boolean concerns(JsonNode cap, JsonNode line) {
        return cap.path("service").isNull() || cap.path("service").equals(line.path("service"));
    }

    private static BigInteger told(JsonNode money) {
        return ByHand.pence(money.path("amount").asText());
    }
}
