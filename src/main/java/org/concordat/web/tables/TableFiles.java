package org.concordat.web.tables;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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

    /**
     * Items of several types, on a sheet each, after one that tells what they are; of the same it makes the same bytes, whenever it is asked.
     *
     * @param facts a text or a number each
     * @param made what the file tells of when it was made
     */
    public byte[] workbook(Map<String, Object> facts, List<Annex> sheets, Instant made) {
        return workbooks.of(facts, sheets, made);
    }
}
