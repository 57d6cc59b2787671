package org.concordat.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.statements.model.CarriedYears;
import org.concordat.statements.model.CarriedYears.Issued;
import org.concordat.statements.model.Item;
import org.concordat.statements.model.Statement;

/**
 * Of any two years, every line that is no share of a pool is computed again from what its explanation says: parts of the provider's,
 * successions, credits, and what is carried forward (rules M1, M5, M6, B3).
 */
class OwnWorkingsPropertiesTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Provide
    Arbitrary<CarriedYears> years() {
        return Arbitraries.longs().map(CarriedYears::new);
    }

    @Property(tries = 300)
    void everyLineOfACouncilsOwnIsComputedAgain(@ForAll("years") CarriedYears years) throws IOException {
        for (Issued issued : years.issued()) {
            ObjectNode explanation = explanation(issued);
            Map<String, BigInteger> told = new TreeMap<>();
            explanation
                    .at("/statement/lines")
                    .forEach(line -> told.put(
                            ByHand.name(line),
                            ByHand.pence(line.at("/amount/amount").asText())));
            assertEquals(told, new TreeMap<>(ByHand.lines(explanation.toString())), explanation::toString);
        }
    }

    @Property(tries = 100)
    void nothingNamesWhoseARemainderIs(@ForAll("years") CarriedYears years) {
        for (Issued issued : years.issued()) {
            String council = issued.statement().council();
            OwnWorkings own = own(issued);
            if (own.gainShare() != null) {
                String told = JSON.valueToTree(own.gainShare()).toString();
                List.of("alfa", "bravo", "charlie", "delta").forEach(name -> assertTrue(!told.contains(name), told));
            }
            own.successions()
                    .forEach(passed -> assertTrue(
                            passed.council().equals(council)
                                    || passed.successors().stream()
                                            .anyMatch(to -> to.council().equals(council)),
                            "only between those whom it concerns"));
        }
    }

    private static OwnWorkings own(Issued issued) {
        WorkingsMaker noPools = new WorkingsMaker(null, List.of(), List.of(), List.of());
        return new OwnWorkingsMaker(
                        "nlc",
                        issued.year(),
                        noPools,
                        issued.gained(),
                        issued.passed(),
                        (council, reference) -> null,
                        (council, year) -> new UUID(1, 1),
                        Instant.EPOCH)
                .of(issued.statement());
    }

    /** As it is answered, with shares of pools as if they were given. */
    private static ObjectNode explanation(Issued issued) {
        Statement statement = issued.statement();
        ObjectNode workings = JSON.valueToTree(own(issued));
        ArrayNode pools = workings.putArray("pools");
        ObjectNode explanation = JSON.createObjectNode();
        ObjectNode told = explanation.putObject("statement");
        told.put("council", statement.council());
        told.put("year", issued.year().toString());
        ArrayNode lines = told.putArray("lines");
        for (Statement.Line line : statement.lines()) {
            ObjectNode each = lines.addObject();
            each.put("kind", line.item().kind().text());
            each.put("reference", line.item().reference());
            each.set("before", JSON.valueToTree(MoneyText.of(line.before())));
            each.set("amount", JSON.valueToTree(MoneyText.of(line.amount())));
            if (line.item().kind() == Item.Kind.SHARE) {
                given(pools, statement.council(), line);
            }
        }
        if (issued.gain() != null) {
            workings.set("gain", JSON.valueToTree(YearOutturn.of(issued.gain(), Instant.EPOCH)));
        }
        explanation.set("workings", workings);
        return explanation;
    }

    private static void given(ArrayNode pools, String council, Statement.Line line) {
        ObjectNode pool = pools.addObject();
        pool.put("pool", line.item().reference());
        pool.putNull("key");
        ObjectNode only = pool.putArray("lines").addObject();
        only.put("ref", "given").put("period", "2026-04");
        only.set("amount", JSON.valueToTree(MoneyText.of(line.due())));
        ObjectNode days = pool.putArray("days").addObject();
        days.put("line", "given").put("passed", "1").put("days", 30);
        days.put("from", "2026-04-01").put("to", "2026-04-30");
        days.putArray("councils")
                .addObject()
                .put("council", council)
                .put("pounds", line.due().amount());
    }
}
