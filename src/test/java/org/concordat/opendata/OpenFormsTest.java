package org.concordat.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.concordat.packs.PackParties;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Open data keep to the forms that they say they have: CSV on the Web, and Open Contracting metrics. */
@ApiTest
class OpenFormsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOME = "https://concordat.example/v1/open-data/ods-nlc/2026-01/1/";

    private static PackParties parties;
    private static JsonNode contracting;
    private static List<Map<String, String>> rows;

    @BeforeAll
    static void opened() throws IOException {
        parties = PackParties.register("ods-");
        Api.operator()
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "name", "The \"old\", or new, borough", "kind", "district-council", "gssCode", "E07000153"))
                .put("/organisations/ods-kettering")
                .then()
                .statusCode(200);
        parties.publish("2026-01", "{}").statusCode(201);
        parties.secretary().body("""
                        {"state":"open","licence":"OGL-UK-3.0","reason":"The board resolved so.","ocidPrefix":"ocds-b5fd17",\
                        "contact":"https://ods.example/data"}""").put(parties.path("/open-data")).then().statusCode(201);
        contracting = JSON.readTree(file("ocds.json"));
        rows = rows(file("results.csv"));
    }

    private static String file(String name) {
        return Api.anonymous()
                .get("/open-data/ods-nlc/2026-01/1/" + name)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Reads by the grammar of RFC 4180 alone. */
    private static List<Map<String, String>> rows(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        List<String> head = lines.get(0);
        return lines.stream().skip(1).map(cells -> cellsOf(head, cells)).toList();
    }

    private static Map<String, String> cellsOf(List<String> head, List<String> cells) {
        assertEquals(head.size(), cells.size(), cells::toString);
        Map<String, String> row = new java.util.LinkedHashMap<>();
        for (int i = 0; i < head.size(); i++) {
            row.put(head.get(i), cells.get(i));
        }
        return row;
    }

    private static Map<String, String> row(String council, String serviceLevel, String period) {
        return rows.stream()
                .filter(row -> row.get("council").equals("ods-" + council)
                        && row.get("serviceLevel").equals(serviceLevel)
                        && row.get("period").equals(period))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRowTellsAResultWithItsLicenceAndItsSource() {
        Map<String, String> row = row("kettering", "answered", "2026-01");
        assertEquals("The \"old\", or new, borough", row.get("councilName"));
        assertEquals("E07000153", row.get("councilCode"));
        assertEquals("Premises licences", row.get("serviceName"));
        assertEquals("2026-01-01", row.get("periodStart"));
        assertEquals("2026-01-31", row.get("periodEnd"));
        assertEquals("0", row.get("periodsBefore"));
        assertEquals("897", row.get("numerator"));
        assertEquals("1000", row.get("denominator"));
        assertEquals("89.7", row.get("figure"));
        assertEquals("95", row.get("target"));
        assertEquals("serious", row.get("band"));
        assertEquals("2", row.get("points"));
        assertEquals("", row.get("suppressed"));
        assertEquals("1", row.get("packRevision"));
        assertEquals("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", row.get("licence"));
        assertEquals(HOME + "pack.json", row.get("source"));
        String digest = parties.secretary().get(parties.path("/reports")).path("items[0].publicDigest");
        assertTrue(rows.stream().allMatch(each -> each.get("packDigest").equals(digest)));
    }

    @Test
    void p3ARowThatIsSuppressedSaysWhyAndHasNoNumber() {
        Map<String, String> row = row("corby", "premises-in-time", "2026-01");
        assertEquals("small-number", row.get("suppressed"));
        for (String number : List.of("numerator", "denominator", "figure", "band", "points")) {
            assertEquals("", row.get(number), number);
        }
    }

    @Test
    void everyResultOfThePackIsARow() throws IOException {
        JsonNode pack = JSON.readTree(file("pack.json"));
        Set<String> ids = new TreeSet<>();
        pack.path("results").forEach(result -> ids.add(result.path("id").asText()));
        Set<String> told = rows.stream()
                .map(row -> String.join(
                        ".", row.get("period"), row.get("council"), row.get("agreement"), row.get("serviceLevel")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(ids, told);
        assertEquals(ids.size(), rows.size(), "once each");
    }

    @Test
    void theMetadataDescribeEveryColumnInItsOrderAndEachCellIsOfItsType() throws IOException {
        JsonNode metadata = JSON.readTree(file("results.csv-metadata.json"));
        assertEquals(
                "http://www.w3.org/ns/csvw", metadata.path("@context").path(0).asText());
        assertEquals("results.csv", metadata.path("url").asText());
        assertEquals(
                "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
                metadata.path("dc:license").path("@id").asText());
        assertEquals(HOME + "pack.json", metadata.path("dc:source").path("@id").asText());
        JsonNode columns = metadata.path("tableSchema").path("columns");
        assertEquals(
                new ArrayList<>(rows.get(0).keySet()),
                StreamSupport.stream(columns.spliterator(), false)
                        .map(column -> column.path("name").asText())
                        .toList());
        for (JsonNode column : columns) {
            assertTrue(column.path("dc:description").asText().length() > 10, column::toString);
            for (Map<String, String> row : rows) {
                String cell = row.get(column.path("name").asText());
                assertTrue(
                        cell.isEmpty()
                                ? !column.path("required").asBoolean()
                                : cell.matches(form(column.path("datatype").asText())),
                        () -> column + ": " + cell);
            }
        }
        List<String> key = new ArrayList<>();
        metadata.path("tableSchema").path("primaryKey").forEach(name -> key.add(name.asText()));
        assertEquals(
                rows.size(),
                rows.stream()
                        .map(row -> key.stream().map(row::get).toList())
                        .distinct()
                        .count());
    }

    private static String form(String datatype) {
        return switch (datatype) {
            case "string" -> ".+";
            case "integer" -> "-?\\d+";
            case "decimal" -> "-?\\d+(\\.\\d+)?";
            case "date" -> "\\d{4}-\\d{2}-\\d{2}";
            case "dateTime" -> "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z";
            case "anyURI" -> "https://\\S+";
            default -> throw new IllegalArgumentException(datatype);
        };
    }

    private static List<String> faults(JsonNode text) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        Files.readString(Path.of("src/test/resources/opendata/release-package.schema.json")),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
        return schema.validate(text).stream().map(Object::toString).toList();
    }

    @Test
    void thePackageIsOneOfOpenContractingWithMetrics() throws IOException {
        assertEquals(List.of(), faults(contracting));
        JsonNode spoilt = contracting.deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) spoilt.at("/releases/0")).remove("ocid");
        assertEquals(1, faults(spoilt).size(), "the twin: the schema refuses");
    }

    @Test
    void agreementsAreContractsTargetsAgreedAndResultsReported() {
        JsonNode release = release("kettering");
        assertEquals(
                "ocds-b5fd17-ods-nlc.ods-kettering.sla-ket",
                release.path("ocid").asText());
        assertEquals(List.of("implementation"), List.of(release.at("/tag/0").asText()));
        assertEquals(
                "E07000153", release.at("/parties/0/additionalIdentifiers/0/id").asText());
        JsonNode contract = release.at("/contracts/0");
        assertEquals(
                95,
                observation(contract.path("agreedMetrics"), "answered", "2026-01")
                        .path("measure")
                        .asInt());
        JsonNode reported = observation(contract.at("/implementation/metrics"), "answered", "2026-01");
        assertEquals(89.7, reported.path("measure").asDouble());
        assertEquals("P1", reported.at("/unit/id").asText());
        assertEquals("serious", reported.at("/dimensions/band").asText());
        assertEquals("2026-01-01T00:00:00Z", reported.at("/period/startDate").asText());
        assertEquals(
                "https://ods.example/data", contracting.at("/publisher/uri").asText());
    }

    @Test
    void p3AnObservationThatIsSuppressedHasANoteInsteadOfAMeasure() {
        JsonNode told =
                observation(release("corby").at("/contracts/0/implementation/metrics"), "premises-in-time", "2026-01");
        assertTrue(told.path("measure").isMissingNode()
                && told.at("/dimensions/band").isMissingNode());
        assertTrue(told.path("notes").asText().startsWith("Not told"));
    }

    private static JsonNode release(String council) {
        return StreamSupport.stream(contracting.path("releases").spliterator(), false)
                .filter(release -> release.at("/buyer/id").asText().equals("ods-" + council))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode observation(JsonNode metrics, String level, String period) {
        return StreamSupport.stream(metrics.spliterator(), false)
                .filter(metric -> metric.path("id").asText().equals(level))
                .flatMap(metric ->
                        StreamSupport.stream(metric.path("observations").spliterator(), false))
                .filter(each -> each.at("/dimensions/periodName").asText().equals(period))
                .findFirst()
                .orElseThrow();
    }
}
