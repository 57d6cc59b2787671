package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.concordat.statements.ExplanationView;
import org.concordat.statements.StatementBook;
import org.concordat.statements.StatementLineView;
import org.concordat.statements.StatementView;
import org.concordat.statements.WorkingsRow;
import org.concordat.web.tables.Printer;
import org.concordat.web.tables.TableFiles;

/** Statements as files, for who reads the pages: the same that the API answers. */
@ApplicationScoped
class CostFiles {

    private final TableFiles files;
    private final Instance<Printer> printers;

    CostFiles(TableFiles files, @Any Instance<Printer> printers) {
        this.files = files;
        this.printers = printers;
    }

    Response pdf(StatementView statement) {
        byte[] printed = printers.stream()
                .filter(printer -> printer.prints(statement))
                .findFirst()
                .orElseThrow()
                .print(statement);
        return file(statement, "pdf", "application/pdf", printed);
    }

    /** Its lines, and how they came about on a sheet of their own. */
    Response workbook(ExplanationView explained) {
        StatementView statement = explained.statement();
        return file(
                statement,
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                files.workbook(
                        StatementLineView.class,
                        statement.lines(),
                        StatementBook.LINES,
                        StatementBook.workings(explained)));
    }

    Response csv(StatementView statement) {
        String text = files.csv(StatementLineView.class, statement.lines());
        return csv(statement, "", text);
    }

    /** How its lines came about, row by row. */
    Response workings(ExplanationView explained) {
        return csv(explained.statement(), "-workings", files.csv(WorkingsRow.class, StatementBook.rows(explained)));
    }

    private static Response csv(StatementView statement, String part, String text) {
        return file(
                statement, part, "csv", "text/csv;charset=UTF-8;header=present", text.getBytes(StandardCharsets.UTF_8));
    }

    /** With all that it came about by, as the API explains it. */
    Response json(ExplanationView explained) {
        return file(explained.statement(), "json", MediaType.APPLICATION_JSON, explained);
    }

    private static Response file(StatementView of, String ending, String type, Object content) {
        return file(of, "", ending, type, content);
    }

    private static Response file(StatementView of, String part, String ending, String type, Object content) {
        String name = of.council() + "-" + of.kind() + "-" + of.period()
                + (of.kind().equals("bill") ? "-" + of.number() : "") + part + "." + ending;
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
