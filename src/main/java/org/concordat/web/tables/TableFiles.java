package org.concordat.web.tables;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tables as files for who reads pages: the same, byte for byte, that lists are answered as. */
@ApplicationScoped
public class TableFiles {

    private final CurrentVertxRequest current;
    private final Tables tables;
    private final Workbooks workbooks;

    TableFiles(CurrentVertxRequest current, Tables tables, Workbooks workbooks) {
        this.current = current;
        this.tables = tables;
        this.workbooks = workbooks;
    }

    /** Items of a type as CSV. */
    public String csv(Class<?> item, List<?> items) {
        return CsvText.of(tables.of(item, items));
    }

    /** All items of a list of a type as a spreadsheet (.xlsx), with further sheets, and one that tells what they are. */
    public byte[] workbook(Class<?> item, List<?> items, Sheet told, Annex... annexes) {
        return workbooks.of(tables.of(item, items), told, current.getCurrent(), null, List.of(annexes));
    }
}
