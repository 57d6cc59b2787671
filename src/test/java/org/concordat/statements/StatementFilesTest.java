package org.concordat.statements;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements as files: tagged PDF with its font, CSV, spreadsheets. */
@ApiTest
class StatementFilesTest {

    private static final YearParties YEAR = YearParties.register("paper", "alfa", "bravo");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static String statement;

    @BeforeAll
    static void bill() {
        YEAR.volumes("population", "estimate", "alfa=1", "bravo=2");
        YEAR.lines("licensing", "pay budget 1234567.89");
        YEAR.lines("parking", "income budget -400.00");
        YEAR.share("alfa", "bravo");
        YEAR.plan("quarterly", "").statusCode(201);
        YEAR.fix().statusCode(201);
        YEAR.bill(YearParties.QUARTERS.get(0)).statusCode(201);
        statement = (String) YEAR.statements("alfa", "").get(0).get("id");
    }

    private static Response as(String type, String below) {
        return Api.as(YEAR.named("alfa"), "reader").accept(type).get(YEAR.path("/statements" + below));
    }

    @Test
    void thePdfSaysWhatTheStatementSays() throws IOException {
        byte[] file = as("application/pdf", "/" + statement)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Vary", containsString("Accept"))
                .extract()
                .asByteArray();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(pdf);
            for (String said : List.of(
                    "The partnership paper",
                    "The body paper-alfa",
                    "Bill",
                    "FY2025-26, 2025-04-01 to 2025-06-30",
                    "Share of licensing £102,880.66 £0.00 £102,880.66",
                    "Share of parking \u2212£41.67 £0.00 \u2212£41.67",
                    "Total £102,838.99",
                    "To be paid.",
                    statement)) {
                assertTrue(text.contains(said), said + " in\n" + text);
            }
        }
    }

    @Test
    void thePdfIsTaggedAndBringsItsFont() throws IOException {
        byte[] file = as("application/pdf", "/" + statement).asByteArray();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
            assertTrue(pdf.getDocumentCatalog().getStructureTreeRoot() != null);
            assertEquals(
                    "Bill: The body paper-alfa, FY2025-26-Q1",
                    pdf.getDocumentInformation().getTitle());
            List<String> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    fonts.add(font.getName());
                }
            }
            assertFalse(fonts.isEmpty());
            assertTrue(fonts.stream().allMatch(font -> font.contains("LiberationSans")), fonts::toString);
        }
    }

    @Test
    void jsonIsWhatIsAnsweredWhereEitherWillDo() {
        as("application/json, application/pdf;q=0.5", "/" + statement)
                .then()
                .statusCode(200)
                .body("amount.amount", equalTo("102838.99"));
        as("application/pdf", "/" + statement + "/explanation").then().statusCode(406);
        Api.as(YEAR.named("bravo"), "reader")
                .accept("application/pdf")
                .get(YEAR.path("/statements/" + statement))
                .then()
                .statusCode(404)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void linesAreATable() {
        as("text/csv", "/" + statement + "/lines")
                .then()
                .statusCode(200)
                .body(
                        startsWith(
                                "number,council,kind,reference,due.amount,due.currency,before.amount,before.currency,amount.amount"))
                .body(containsString("1,paper-alfa,share,licensing,102880.66,GBP,0.00,GBP,102880.66,GBP"));
    }

    @Test
    void statementsAndTheirLinesAreSpreadsheets() throws IOException {
        for (Map.Entry<String, String> each :
                Map.of("", "102838.99", "/" + statement + "/lines", "102880.66").entrySet()) {
            byte[] file =
                    as(XLSX, each.getKey()).then().statusCode(200).extract().asByteArray();
            assertTrue(sheets(file).contains(each.getValue()), each.getKey());
        }
    }

    @Test
    void theWorkingsAreASheetBesideTheLines() throws IOException {
        byte[] file = as(XLSX, "/" + statement + "/lines").asByteArray();
        assertEquals(List.of("lines", "workings", "about"), FileRows.sheets(file));
        assertEquals(
                List.of("102880.66", "-41.67"),
                FileRows.ofSheet(file, "lines").stream()
                        .map(row -> row.get("amount.amount"))
                        .toList());
        Map<String, FileRows.Cell> due = FileRows.cells(file, "workings").stream()
                .filter(row -> row.get("step").text().equals("due"))
                .filter(row -> YEAR.named("alfa").equals(row.get("organisation").text()))
                .findFirst()
                .orElseThrow();
        // a third of a quarter of 1,234,567.89
        assertEquals(new FileRows.Cell("41152263", false), due.get("numerator"));
        assertEquals(new FileRows.Cell("400", false), due.get("denominator"));
        assertEquals(new FileRows.Cell("102880.66", true), due.get("amount.amount"));
    }

    @Test
    void theWorkingsAreATableOfTheirOwn() {
        as("text/csv", "/" + statement + "/workings")
                .then()
                .statusCode(200)
                .body(
                        startsWith(
                                "number,line,kind,reference,step,place,flow,what,organisation,text,numerator,denominator,amount.amount"))
                .body(containsString(",1,share,licensing,key-driver,1.1.1,input,estimate,paper-bravo,,2,1,,"));
        as("application/json", "/" + statement + "/workings?limit=2")
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(1, 2)));
    }

    @ParameterizedTest(name = "another council has no {0} of {1}")
    @CsvSource({
        "application/pdf, ''",
        "text/csv, /lines",
        XLSX + ", /lines",
        "application/json, /workings",
        "text/csv, /workings",
        XLSX + ", /workings"
    })
    void anotherOnesFilesAreNotThere(String type, String below) {
        as(type, "/" + statement + below).then().statusCode(200);
        Api.as(YEAR.named("bravo"), "reader")
                .accept(type)
                .get(YEAR.path("/statements/" + statement + below))
                .then()
                .statusCode(404);
    }

    @Test
    void thePdfSaysHowEachLineWasWorkedOut() throws IOException {
        String text = PaperRead.text(as("application/pdf", "/" + statement).asByteArray());
        for (String said : List.of(
                "How each line was worked out",
                "Share of The licensing, £102,880.66",
                "Of The licensing the councils share £1,234,567.89 in the year.",
                "exactly 41152263/400",
                "Due so far, rounded once: down to the penny, then a penny each to the largest remainders (rule M1)",
                "The body paper-alfa (this council)",
                "Pay £1,234,567.89 Employees 2025 to 2026",
                "Step 1, rule M2",
                "exactly 1/3",
                "1 of ")) {
            assertTrue(text.contains(said), said + " in\n" + text);
        }
    }

    private static final class Renamed {

        private static final YearParties PARTIES = YearParties.register("paper-named", "alfa", "bravo");

        private static String bill() {
            PARTIES.volumes("population", "estimate", "alfa=1", "bravo=2");
            PARTIES.lines("licensing", "pay budget 300.00");
            PARTIES.share("alfa", "bravo");
            PARTIES.plan("quarterly", "").statusCode(201);
            PARTIES.fix().statusCode(201);
            PARTIES.bill(YearParties.QUARTERS.get(0)).statusCode(201);
            return (String) PARTIES.statements("alfa", "").get(0).get("id");
        }

        private static void rename(String council) {
            String address = "/organisations/" + PARTIES.named(council);
            Api.operator()
                    .header("If-Match", Api.operator().get(address).header("ETag"))
                    .body(Map.of("name", "Renamed " + council, "kind", "district-council"))
                    .put(address)
                    .then()
                    .statusCode(200);
        }

        private static String printed(String id) throws IOException {
            return PaperRead.text(Api.as(PARTIES.named("alfa"), "reader")
                    .accept("application/pdf")
                    .get(PARTIES.path("/statements/" + id))
                    .asByteArray());
        }
    }

    @Test
    void aStatementCallsEverybodyAsWhenItWasIssued() throws IOException, SQLException {
        String id = Renamed.bill();
        String before = Renamed.printed(id);
        assertTrue(
                before.contains("The body paper-named-alfa") && before.contains("The body paper-named-bravo"), before);
        Renamed.rename("alfa");
        Renamed.rename("bravo");
        assertEquals(before, Renamed.printed(id));
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                PreparedStatement forget =
                        connection.prepareStatement("update statements set names = null where id = ?::uuid")) {
            forget.setString(1, id);
            assertEquals(1, forget.executeUpdate());
        }
        String earlier = Renamed.printed(id);
        assertTrue(earlier.contains("Renamed alfa") && earlier.contains("Everybody is called as today"), earlier);
        assertFalse(before.contains("Everybody is called as today"), before);
        assertEquals(lines(before), lines(earlier), "its lines are what they were");
    }

    private static List<String> lines(String printed) {
        return printed.lines()
                .filter(line -> line.startsWith("Share of licensing") || line.startsWith("Total"))
                .toList();
    }

    private static String sheets(byte[] file) throws IOException {
        Path stored = Files.createTempFile("statements", ".xlsx");
        Files.write(stored, file);
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(stored.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(stored);
        }
        return text.toString();
    }
}
