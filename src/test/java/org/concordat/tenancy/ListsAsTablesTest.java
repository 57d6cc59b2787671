package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.concordat.tenancy.IsolationTable.Line;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every list of the document as CSV: the rows of its JSON, cell by cell, and nobody else's; results as a spreadsheet likewise. */
@ApiTest
class ListsAsTablesTest {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private static JsonNode document;

    @BeforeAll
    static void moveIn() throws IOException {
        TenantIsolationTest.moveIn();
        document = new YAMLMapper().readTree(Path.of("openapi/openapi.yaml").toFile());
    }

    static Stream<Operation> lists() {
        return TenantIsolationTest.OPERATIONS.stream().filter(o -> o.id().startsWith("list") && !o.writes());
    }

    private static Map<String, String> arguments(Operation operation) {
        Line line = TenantIsolationTest.line(operation);
        Map<String, String> arguments = new HashMap<>(TenantIsolationTest.arguments(operation, line));
        String now = Clock.systemUTC().instant().toString();
        Stream.of("asOf", "knownOn").filter(operation::takes).forEach(name -> arguments.putIfAbsent(name, now));
        return arguments;
    }

    private static Response call(
            RequestSpecification who, Operation operation, Map<String, String> arguments, String as) {
        return TenantIsolationTest.call(who.header("Accept", as), operation, arguments);
    }

    private static List<List<String>> records(String csv) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            reader.forEach(record -> records.add(record.getFields()));
        }
        return records;
    }

    private JsonNode answer(Operation operation) {
        return document.path("paths")
                .path(operation.path())
                .path("get")
                .path("responses")
                .path("200")
                .path("content");
    }

    private static boolean isFeed(JsonNode content) {
        return !content.has(CSV);
    }

    @ParameterizedTest(name = "{0} as CSV is what it is as JSON")
    @MethodSource("lists")
    void theRowsAreTheSame(Operation operation) throws IOException {
        if (isFeed(answer(operation))) {
            assertEquals("listEvents", operation.id(), "only the feed, which never ends, is no table");
            return;
        }
        Map<String, String> arguments = arguments(operation);
        Line line = TenantIsolationTest.line(operation);
        Response json = call(line.allowed(), operation, arguments, "application/json");
        Response csv = call(line.allowed(), operation, arguments, CSV);
        assertEquals(200, csv.statusCode(), csv::asString);
        assertEquals(
                "text/csv;charset=utf-8;header=present",
                csv.contentType().toLowerCase().replace(" ", ""));
        JsonNode items = JSON.readTree(json.asString()).path("items");
        List<List<String>> records = records(csv.asString());
        List<String> head = records.get(0);
        assertEquals(items.size(), records.size() - 1);
        assertFalse(items.isEmpty() && line.whose().isOfOneCouncil(), "nothing is compared");
        for (int row = 0; row < items.size(); row++) {
            for (int column = 0; column < head.size(); column++) {
                same(head.get(column), items.get(row), records.get(row + 1).get(column));
            }
            items.get(row)
                    .fieldNames()
                    .forEachRemaining(field -> assertTrue(
                            head.stream().anyMatch(name -> name.equals(field) || name.startsWith(field + ".")),
                            () -> field + " has no column in " + head));
        }
        assertEquals(json.header("Link") == null, csv.header("Link") == null);
        String shown = answer(operation)
                .path(CSV)
                .path("examples")
                .path("example")
                .path("value")
                .asText();
        assertEquals(head, records(shown).get(0), "the head that the document shows");
    }

    private static void same(String name, JsonNode item, String cell) throws IOException {
        JsonNode value = item;
        for (String field : name.split("\\.")) {
            value = value.path(field);
        }
        JsonNode expected = value;
        if (value.isNull() || value.isMissingNode()) {
            assertEquals("", cell, name);
        } else if (value.isContainerNode()) {
            assertEquals(value, JSON.readTree(cell), name);
        } else if (value.isNumber()) {
            assertEquals(
                    0, value.decimalValue().compareTo(new java.math.BigDecimal(cell)), () -> name + expected + cell);
        } else {
            assertEquals(value.asText(), cell.startsWith("'") ? cell.substring(1) : cell, name);
        }
    }

    @ParameterizedTest(name = "{0} as CSV tells another council nothing of alfa''s")
    @MethodSource("lists")
    void anotherCouncilGetsItsOwnRowsOnly(Operation operation) {
        Line line = TenantIsolationTest.line(operation);
        if (isFeed(answer(operation)) || !line.whose().isOfOneCouncil()) {
            return;
        }
        Map<String, String> arguments = arguments(operation);
        String own = call(line.allowed(), operation, arguments, CSV).asString();
        Set<String> marks = TenantIsolationTest.marksOfAlfa;
        // What was sent to a person names nothing; others do not find its list at all.
        boolean named = !operation.id().equals("listNotices");
        assertTrue(!named || marks.stream().anyMatch(own::contains), () -> "nothing of alfa's in " + own);
        Response same = call(Neighbours.BRAVO.withAllRoles(), operation, arguments, CSV);
        assertEquals(line.same(), same.statusCode());
        assertEquals(Set.of(), found(marks, same.asString()));
        Response other = call(Neighbours.CHARLIE.withAllRoles(), operation, arguments, CSV);
        assertEquals(line.other(), other.statusCode());
        assertEquals(Set.of(), found(marks, other.asString()));
    }

    private static Set<String> found(Set<String> marks, String text) {
        return marks.stream().filter(text::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aTableIsReadPageByPage() throws IOException {
        String address = "/v1" + Neighbours.ALFA.home() + "/figures?state=submitted&limit=200";
        List<List<String>> whole = records(csv(address).asString());
        assertTrue(whole.size() > 2, "there is something to turn");
        List<List<String>> read = new ArrayList<>();
        String next = address.replace("limit=200", "limit=1");
        while (next != null) {
            Response page = csv(next);
            assertEquals(200, page.statusCode(), page::asString);
            List<List<String>> records = records(page.asString());
            read.addAll(read.isEmpty() ? records : records.subList(1, records.size()));
            Matcher link = NEXT.matcher(page.header("Link") == null ? "" : page.header("Link"));
            next = link.find() ? link.group(1) : null;
        }
        assertEquals(whole, read);
    }

    private static Response csv(String address) {
        return Neighbours.ALFA
                .with("officer")
                .basePath("")
                .urlEncodingEnabled(false)
                .header("Accept", CSV)
                .get(address);
    }

    private static Map<String, String> sheets(Response answer) throws IOException {
        assertEquals(200, answer.statusCode(), answer::asString);
        assertEquals(XLSX, answer.contentType());
        Map<String, String> parts = new HashMap<>();
        Path file = Files.createTempFile("results", ".xlsx");
        Files.write(file, answer.asByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return parts;
    }

    private static Response results(RequestSpecification who) {
        return who.header("Accept", XLSX).get(Neighbours.ALFA.home() + "/results?period=2026-05");
    }

    @Test
    void resultsAreASpreadsheetOfTheCallersOwn() throws IOException {
        Map<String, String> alfa = sheets(results(Neighbours.ALFA.with("reader")));
        String texts = alfa.get("xl/sharedStrings.xml");
        assertTrue(alfa.get("xl/workbook.xml").contains("name=\"results\"")
                && alfa.get("xl/workbook.xml").contains("name=\"about\""));
        for (String told : List.of(
                "iso-alfa", "Asked by", "Asked: period", "2026-05", "asOf", "knownOn", "Licence", "Provenance")) {
            assertTrue(texts.contains(told), told);
        }
        String rows = alfa.get("xl/worksheets/sheet1.xml");
        JsonNode item = JSON.readTree(Neighbours.ALFA
                        .with("reader")
                        .get(Neighbours.ALFA.home() + "/results?period=2026-05")
                        .asString())
                .path("items")
                .path(0);
        int numerator = column(alfa, "numerator");
        assertEquals(
                item.path("numerator").decimalValue().intValue(), (int) Double.parseDouble(number(rows, numerator)));
        // 1 May 2026, as spreadsheets count days.
        assertEquals(46_143, (int) Double.parseDouble(number(rows, column(alfa, "from"))));
        Map<String, String> bravo = sheets(results(Neighbours.BRAVO.withAllRoles()));
        assertTrue(bravo.get("xl/sharedStrings.xml").contains("iso-bravo"));
        assertEquals(
                Set.of(),
                found(
                        TenantIsolationTest.marksOfAlfa,
                        String.join("", bravo.values()).replace("sla-alfa", "")));
        assertEquals(404, results(Neighbours.CHARLIE.withAllRoles()).statusCode());
    }

    /** Which column has a head, from 0; the heads are the first texts of the file. */
    private static int column(Map<String, String> file, String head) {
        List<String> texts = Arrays.stream(file.get("xl/sharedStrings.xml").split("<si>"))
                .skip(1)
                .map(text -> text.replaceAll("<[^>]*>", ""))
                .toList();
        int index = texts.indexOf(head);
        Matcher cell = Pattern.compile("<c r=\"([A-Z]+)1\"[^>]*t=\"s\"[^>]*><v>" + index + "</v>")
                .matcher(file.get("xl/worksheets/sheet1.xml"));
        assertTrue(cell.find(), head);
        return cell.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
    }

    /** The number in the first row of a column; a cell that is a text fails. */
    private static String number(String sheet, int column) {
        String letters = column < 26
                ? Character.toString('A' + column)
                : Character.toString('A' + column / 26 - 1) + Character.toString('A' + column % 26);
        Matcher cell = Pattern.compile("<c r=\"" + letters + "2\"([^>]*)><v>([^<]*)</v>")
                .matcher(sheet);
        assertTrue(cell.find(), () -> letters + "2 in " + sheet);
        assertFalse(cell.group(1).contains("t=\"s\"") || cell.group(1).contains("t=\"inlineStr\""), "it is a text");
        return cell.group(2);
    }

    @Test
    void onlyResultsAreASpreadsheet() {
        assertEquals(
                406,
                Neighbours.ALFA
                        .with("reader")
                        .header("Accept", XLSX)
                        .get(Neighbours.ALFA.home() + "/cases")
                        .statusCode());
        assertEquals(
                406, Api.officer("iso-alfa").header("Accept", CSV).get("/me").statusCode());
    }
}
