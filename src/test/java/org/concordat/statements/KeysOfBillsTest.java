package org.concordat.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year whose pools are shared by every key of rule M2, changed within it: a member computes each of its statements again from the explanation alone. */
@ApiTest
class KeysOfBillsTest {

    private static final YearParties YEAR = YearParties.register("every-key", "alfa", "bravo", "charlie");
    private static final String POPULATION = "{'kind':'driver','driver':'population'}";

    @BeforeAll
    static void run() {
        for (String pool : List.of("calls", "kept", "left", "own")) {
            YEAR.put("/cost-pools/" + pool, Map.of("title", "The " + pool, "purpose", "All of it"));
        }
        YEAR.put("/sharing-schemes/all", Map.of("title", "All"));
        version(
                1,
                "2025-04-01",
                "{'kind':'limited','key':{'kind':'composite','parts':[{'percent':60,'key':" + POPULATION
                        + "},{'percent':40,'key':{'kind':'equal'}}]},'limits':[{'minimum':25,'maximum':45}],"
                        + "'damping':{'percent':30,'base':[" + percents(50, 30, 20) + "]}}");
        version(2, "2025-10-01", "{'kind':'fixed','percents':[" + percents(20, 30, 50) + "]}");
        YEAR.volumes("population", "estimate", "alfa=70001", "bravo=40000", "charlie=12000");
        YEAR.volumes("population", "actual", "alfa=61000", "bravo=52000", "charlie=13000");
        YEAR.volumes("complaints", "estimate", "alfa=120", "bravo=80", "charlie=7");
        YEAR.volumes("complaints", "actual", "alfa=131", "bravo=79", "charlie=11");
        for (String pool : List.of("licensing", "parking", "calls", "kept", "left")) {
            YEAR.lines(pool, "pay budget 10000.01", "spent actual 9876.54");
        }
        YEAR.lines("own", "site budget 77.77 bravo", "site-spent actual 66.61 bravo");
        YEAR.plan("quarterly", "").statusCode(201);
        YEAR.fix().statusCode(201);
        YearParties.QUARTERS.forEach(quarter -> YEAR.bill(quarter).statusCode(201));
        YEAR.close().statusCode(201);
    }

    private static String percents(int alfa, int bravo, int charlie) {
        return "{'organisation':'%s','percent':%d},{'organisation':'%s','percent':%d},{'organisation':'%s','percent':%d}"
                .formatted(YEAR.named("alfa"), alfa, YEAR.named("bravo"), bravo, YEAR.named("charlie"), charlie);
    }

    private static void version(int number, String commences, String licensing) {
        String staged =
                "{'kind':'staged','groups':[{'group':'one','percent':40,'members':['%s'],'key':{'kind':'equal'}},"
                        + "{'group':'two','percent':60,'members':['%s','%s'],'key':" + POPULATION + "}]}";
        String text = "{'commences':'" + commences + "','pools':[" + pool("licensing", licensing) + ","
                + pool("parking", staged.formatted(YEAR.named("alfa"), YEAR.named("bravo"), YEAR.named("charlie")))
                + ","
                + pool(
                        "calls",
                        "{'kind':'unit','driver':'complaints','bands':[{'upTo':100,'tariff':45.67},{'tariff':33.3}]}")
                + "," + pool("kept", "{'kind':'driver','driver':'population','tolerance':15}") + ","
                + pool("left", "{'kind':'driver','driver':'population','tolerance':1}") + ","
                + pool("own", "{'kind':'direct'}") + "]}";
        String address = YEAR.path("/sharing-schemes/all/versions/" + number);
        YEAR.keeper().body(text.replace('\'', '"')).put(address).then().statusCode(201);
        YEAR.agree(address, "alfa", "bravo", "charlie");
    }

    private static String pool(String pool, String key) {
        return "{'pool':'" + pool + "','key':" + key + "}";
    }

    @ParameterizedTest(name = "M1 to M5: {0} computes its bills, its reconciliation and its year again")
    @ValueSource(strings = {"alfa", "bravo", "charlie"})
    void everyKeyIsComputedAgainFromAnExplanationAlone(String council) throws IOException {
        Set<String> steps = new TreeSet<>();
        List<Map<String, Object>> statements = YEAR.statements(council, "");
        assertEquals(6, statements.size());
        for (Map<String, Object> each : statements) {
            String json = YEAR.explanation(council, each.get("id")).asString();
            if (each.get("kind").equals("year")) {
                Recomputed.year(json);
            } else {
                assertTrue(Recomputed.every(json).contains("share"));
                steps(new ObjectMapper().readTree(json).at("/workings/pools"), steps);
            }
        }
        assertTrue(
                steps.containsAll(Set.of(
                        "fixed M2",
                        "equal M2",
                        "driver M2",
                        "driver M4",
                        "composite M2",
                        "staged M2",
                        "limited M4",
                        "unit M2",
                        "direct M2")),
                () -> "the twin: every key is there " + steps);
    }

    private static void steps(JsonNode node, Set<String> steps) {
        if (node.has("step")) {
            steps.add(node.path("step").asText() + " " + node.path("rule").asText());
        }
        node.forEach(below -> steps(below, steps));
    }
}
