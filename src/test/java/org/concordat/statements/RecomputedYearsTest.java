package org.concordat.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two years over HTTP, drawn from a number, with everything that lines of statements can be for: each council reads the explanations of its
 * statements, and with nothing but them computes every line again, to the penny (rules M1 to M6, B3); and again with nothing but the rows of the CSV of
 * the workings, and of the spreadsheet.
 */
@ApiTest
class RecomputedYearsTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> STAYING = List.of("alfa", "bravo");

    private final Set<String> kinds = new TreeSet<>();
    private Random random;
    private int figures;
    private YearParties first;
    private YearParties second;

    @ParameterizedTest(name = "years of seed {0}")
    @ValueSource(longs = {7, 2026})
    void everyLineOfEveryStatementIsComputedAgainFromItsExplanationAlone(long seed) throws IOException {
        random = new Random(seed);
        second = YearParties.register("redrawn-" + seed, "alfa", "bravo", "charlie to 2025-09-30");
        first = second.in("FY2024-25");
        second.share("alfa", "bravo");
        runFirst();
        runSecond();
        for (String council : STAYING) {
            recompute(council, council);
        }
        recompute("unit", "charlie");
        assertEquals(
                Set.of("share", "extra", "gain-share", "credit", "carried-forward", "succession"),
                kinds,
                "the twin: there are lines of every kind");
        assertTrue(figures > 500, "the twin: there are figures to be looked for, " + figures);
        countedOnce();
        succeededByPeriod();
    }

    private void runFirst() {
        volumes(first);
        first.lines("licensing", "paid budget " + pounds(90_000), "went actual " + pounds(90_000));
        first.lines("parking", "paid budget " + pounds(9_000), "went actual " + pounds(9_000));
        plan(first, "");
        first.fix().statusCode(201);
        first.quarters().forEach(quarter -> first.bill(quarter).statusCode(201));
        first.close().statusCode(201);
    }

    private void runSecond() {
        Credited credited = new Credited(second, second.named("alfa"));
        volumes(second);
        second.lines("licensing", "pay budget " + pounds(90_000), "late budget " + pounds(900) + " bravo");
        second.lines("parking", "pay budget " + pounds(9_000));
        plan(second, """
            ,"gainShare":{"gain":[{"upTo":0.5,"provider":10},{"provider":37.5}],"pain":[{"upTo":1,"provider":5},{"provider":62.5}]},
            "successions":[{"council":"%s","from":"2025-10-01","successors":[
              {"council":"%s","percent":33.3},{"council":"%s","percent":66.7}]}]\
            """.formatted(second.named("charlie"), second.named("alfa"), second.named("bravo")));
        second.fix().statusCode(201);
        credited.agree();
        for (int quarter = 0; quarter < 4; quarter++) {
            second.bill(second.quarters().get(quarter)).statusCode(201);
            second.lines("licensing", "more-" + quarter + " budget " + pounds(2_000));
            if (quarter == 2) {
                credited.figure("2026-01");
                credited.closeMonth("2026-01");
            }
        }
        credited.figure("2026-02");
        credited.closeMonth("2026-02");
        second.lines("licensing", "spent actual " + pounds(95_000), "late-spent actual " + pounds(900) + " bravo");
        second.lines("parking", "spent actual " + pounds(9_000));
        second.close().statusCode(201);
    }

    private static void plan(YearParties year, String further) {
        year.keeper().body("""
            {"billing":"quarterly","disposition":{"surplus":"carry-forward","deficit":"carry-forward"}%s}\
            """.formatted(further)).put(year.year("")).then().statusCode(201);
    }

    private void volumes(YearParties year) {
        for (String basis : List.of("estimate", "actual")) {
            year.volumes("population", basis, "alfa=" + people(), "bravo=" + people(), "charlie=" + people());
        }
    }

    private int people() {
        return 10_000 + random.nextInt(90_000);
    }

    private String pounds(int most) {
        return BigDecimal.valueOf(most * 50L + random.nextInt(most * 50), 2).toPlainString();
    }

    private void recompute(String reader, String council) throws IOException {
        for (Map<String, Object> each : second.statements(reader, "&council=" + second.named(council))) {
            String json = second.explanation(reader, each.get("id")).asString();
            if (each.get("kind").equals("year")) {
                Recomputed.year(json);
            } else {
                kinds.addAll(Recomputed.every(json));
            }
            recomputeFromFiles(reader, each.get("id"), json);
        }
    }

    /** The same from the CSV of the workings alone, and from the spreadsheet alone. */
    private void recomputeFromFiles(String reader, Object id, String json) throws IOException {
        byte[] file = as(reader, XLSX)
                .get(second.path("/statements/" + id + "/lines"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        List<List<Map<String, String>>> files = List.of(csv(reader, id), FileRows.ofSheet(file, "workings"));
        for (List<Map<String, String>> rows : files) {
            String read = RowsRead.explanation(rows);
            assertEquals(lines(json), lines(read), "the lines of the statement");
            if (new ObjectMapper().readTree(json).at("/statement/kind").asText().equals("year")) {
                Recomputed.year(read);
            } else {
                Recomputed.every(read);
                figures += PaperRead.says(
                        as(reader, "application/pdf")
                                .get(second.path("/statements/" + id))
                                .asByteArray(),
                        rows);
            }
        }
    }

    private static List<String> lines(String json) throws IOException {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : new ObjectMapper().readTree(json).at("/statement/lines")) {
            lines.add(ByHand.name(line) + " "
                    + ByHand.pence(line.at("/due/amount").asText()) + " "
                    + ByHand.pence(line.at("/amount/amount").asText()));
        }
        return lines;
    }

    /** Page after page. */
    private List<Map<String, String>> csv(String reader, Object id) {
        List<Map<String, String>> rows = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            RequestSpecification asked = as(reader, "text/csv").queryParam("limit", 200);
            Response page = (cursor.isEmpty() ? asked : asked.queryParam("cursor", cursor))
                    .get(second.path("/statements/" + id + "/workings"));
            assertEquals(200, page.statusCode(), page::asString);
            rows.addAll(FileRows.ofCsv(page.asString()));
            String link = page.header("Link");
            cursor = link == null
                    ? null
                    : URLDecoder.decode(link.replaceAll("^.*cursor=([^&>]*).*$", "$1"), StandardCharsets.UTF_8);
        }
        return rows;
    }

    private RequestSpecification as(String reader, String type) {
        return Api.as(second.named(reader), "reader").accept(type);
    }

    /** All bills are issued long after charlie has ended: its own are those of the periods before, and pass on from then (rule G5). */
    private void succeededByPeriod() {
        Map<String, Boolean> passes = new TreeMap<>();
        for (Map<String, Object> each : second.statements("unit", "&kind=bill&council=" + second.named("charlie"))) {
            List<String> passed = second.keeper()
                    .get(second.path("/statements/" + each.get("id") + "/lines"))
                    .path("items.findAll { it.kind == 'succession' }.reference");
            passes.put((String) each.get("period"), !passed.isEmpty());
        }
        assertEquals(Boolean.FALSE, passes.get("FY2025-26-Q1"), passes::toString);
        assertEquals(Boolean.FALSE, passes.get("FY2025-26-Q2"), passes::toString);
        assertTrue(passes.containsValue(Boolean.TRUE), () -> "the twin: what is put right later passes " + passes);
    }

    /** The statements of both years come to what was billed and reconciled in both, and what the first carried is in the second. */
    private void countedOnce() {
        for (String council : STAYING) {
            BigDecimal years = BigDecimal.ZERO;
            BigDecimal told = BigDecimal.ZERO;
            BigDecimal carried = BigDecimal.ZERO;
            for (Map<String, Object> each : second.statements("unit", "&council=" + second.named(council))) {
                boolean year = each.get("kind").equals("year");
                BigDecimal amount = amount(each);
                years = year ? years.add(amount) : years;
                told = year ? told : told.add(amount);
                List<Map<String, Object>> lines = second.keeper()
                        .get(second.path("/statements/" + each.get("id") + "/lines"))
                        .path("items.findAll { it.kind == 'carried-forward' && it.reference == 'FY2024-25' }");
                for (Map<String, Object> line : year ? List.<Map<String, Object>>of() : lines) {
                    carried = carried.add(amount(line));
                }
            }
            assertEquals(told, years, council);
            assertEquals(0, carried.signum(), council + " " + carried);
        }
    }

    @SuppressWarnings("unchecked")
    private static BigDecimal amount(Map<String, Object> of) {
        return new BigDecimal(((Map<String, String>) of.get("amount")).get("amount"));
    }
}
