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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
