package org.concordat.web.tables;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.concordat.tenancy.Actings;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a spreadsheet: a sheet of its rows, those that come with it, and a sheet that tells what they are. Numbers, dates and instants (in UTC) are cells
 * of their kind; a text is a text and never run.
 */
@Singleton
class Workbooks {

    /** The longest text that a cell holds, for every program that reads the file. */
    private static final int LONGEST = 32_767;

    private static final String CUT = " ... (cut; JSON and CSV have it whole)";
    private static final String DATE = "yyyy-mm-dd";
    private static final String INSTANT = "yyyy-mm-dd hh:mm:ss";
    private static final int NAME_WIDTH = 18;
    private static final int TEXT_WIDTH = 100;

    private final Tables tables;
    private final Actings actings;
    private final Clock clock;

    Workbooks(Tables tables, Actings actings, Clock clock) {
        this.tables = tables;
        this.actings = actings;
        this.clock = clock;
    }

    /**
     * The file.
     *
     * @param next cursor of the page that follows; null where there is none
     * @param annexes further sheets
     */
    byte[] of(Table table, Sheet told, RoutingContext request, String next, List<Annex> annexes) {
        String caller = actings.mustCall()
                .organisation()
                .map(organisation -> organisation.slug().value())
                .orElse("operator");
        About about = About.of(table, told, request, next).seenBy(caller, clock.instant());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook file = new Workbook(bytes, "Concordat", "1.0")) {
            fill(file.newWorksheet(told.name()), table);
            annexes.forEach(annex -> fill(file.newWorksheet(annex.name()), tables.of(annex.item(), annex.items())));
            fill(file.newWorksheet("about"), about);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes what is written to it", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Sheets of which the first tells facts, a text or a number each. Of the same it makes the same bytes.
     *
     * @param made what the file tells of when it was made
     */
    byte[] of(Map<String, Object> facts, List<Annex> sheets, Instant made) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook file = new Workbook(bytes, "Concordat", "1.0")) {
            fill(file.newWorksheet("about"), facts);
            sheets.forEach(each -> fill(file.newWorksheet(each.name()), tables.of(each.item(), each.items())));
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes what is written to it", e);
        }
        return Reproducible.of(bytes.toByteArray(), made);
    }

    private static void fill(Worksheet sheet, Map<String, Object> facts) {
        sheet.width(0, NAME_WIDTH);
        sheet.width(1, TEXT_WIDTH);
        int row = 0;
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            sheet.value(row, 0, fact.getKey());
            sheet.style(row, 0).bold().set();
            if (fact.getValue() instanceof Number number) {
                sheet.value(row, 1, number);
            } else {
                sheet.value(row, 1, fitting(fact.getValue().toString()));
            }
            row++;
        }
    }

    private static void fill(Worksheet sheet, Table table) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < table.columns().size(); column++) {
            Column each = table.columns().get(column);
            sheet.value(0, column, each.name());
            sheet.style(0, column).bold().set();
            sheet.width(column, NAME_WIDTH);
            for (int row = 0; row < table.rows().size(); row++) {
                write(
                        sheet,
                        row + 1,
                        column,
                        each.holds(),
                        each.cell(table.rows().get(row)));
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, Column.Holds holds, JsonNode cell) {
        if (cell.isMissingNode() || cell.isNull()) {
            return;
        }
        if (cell.isNumber()) {
            sheet.value(row, column, cell.decimalValue());
        } else if (cell.isBoolean()) {
            sheet.value(row, column, cell.booleanValue());
        } else if (cell.isContainerNode()) {
            sheet.value(row, column, fitting(cell.toString()));
        } else {
            write(sheet, row, column, holds, cell.textValue());
        }
    }

    private static void write(Worksheet sheet, int row, int column, Column.Holds holds, String text) {
        switch (holds) {
            case DATE -> {
                sheet.value(row, column, LocalDate.parse(text));
                sheet.style(row, column).format(DATE).set();
            }
            case INSTANT -> {
                sheet.value(row, column, LocalDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC));
                sheet.style(row, column).format(INSTANT).set();
            }
            case AMOUNT -> {
                sheet.value(row, column, new BigDecimal(text));
                sheet.style(row, column).format("0.00").set();
            }
            case AS_WRITTEN -> sheet.value(row, column, fitting(text));
        }
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - CUT.length()) + CUT;
    }

    private static void fill(Worksheet sheet, About about) {
        sheet.width(0, NAME_WIDTH);
        sheet.width(1, TEXT_WIDTH);
        int row = 0;
        for (About.Line line : about.lines()) {
            sheet.value(row, 0, line.name());
            sheet.style(row, 0).bold().set();
            sheet.value(row, 1, fitting(line.text()));
            row++;
        }
    }
}
