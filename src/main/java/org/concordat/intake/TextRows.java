package org.concordat.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.concordat.intake.model.Reading;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;

/**
 * Rows that other rooms take in bulk, read as those of cases and figures are (rule C5): {@code {"items":[...]}} as JSON, or CSV with a
 * header. Each is given as the texts of its fields; a field that is not there has none.
 */
@ApplicationScoped
public class TextRows {

    private final ObjectMapper json;

    TextRows(ObjectMapper json) {
        this.json = json;
    }

    /**
     * What the rows are.
     *
     * @param body one in JSON
     * @param texts the fields of one in JSON, null where it has none
     * @param fields which columns there may be
     * @param required which columns there are
     * @param ref how a row names itself, given its fields
     */
    public record Form<B>(
            Class<B> body,
            Function<B, Map<String, String>> texts,
            List<String> fields,
            List<String> required,
            Function<UnaryOperator<String>, String> ref)
            implements BodyForm<B, Map<String, String>> {

        @Override
        public Row<Map<String, String>> row(long number, B given) {
            return row(number, texts.apply(given));
        }

        private Row<Map<String, String>> row(long number, Map<String, String> given) {
            return new Row<>(number, ref.apply(given::get), new Reading.Good<>(given));
        }
    }

    /**
     * All rows, in their order.
     *
     * @throws Rejected malformed, when the body is not in its format; rule C5, when a file's columns are not those of the form
     */
    public <B> List<Row<Map<String, String>>> read(InputStream body, String format, Form<B> form) {
        List<Row<Map<String, String>>> rows = new ArrayList<>();
        try {
            if (format.equals("csv")) {
                CsvRows.read(body, ',', records -> read(records, form, rows));
            } else {
                new ItemRows<>(body, new JsonRowReader<>(form, json)).forEach(rows::add);
            }
        } catch (IOException e) {
            throw Rejected.malformed("The body broke off; nothing was taken.");
        }
        return rows;
    }

    private static <B> void read(Iterator<CsvRecord> records, Form<B> form, List<Row<Map<String, String>>> rows) {
        List<String> header = records.next().getFields();
        check(header, form);
        for (long number = 1; records.hasNext(); number++) {
            List<String> texts = records.next().getFields();
            rows.add(
                    texts.size() == header.size()
                            ? form.row(number, fields(header, texts))
                            : CsvRows.misfit(number, header.size(), texts.size()));
        }
    }

    private static Map<String, String> fields(List<String> header, List<String> texts) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i), texts.get(i).isBlank() ? null : texts.get(i));
        }
        return fields;
    }

    private static void check(List<String> header, Form<?> form) {
        List<Fault> faults = new ArrayList<>();
        for (String column : form.required()) {
            if (!header.contains(column)) {
                faults.add(new Fault("/" + column, "every row needs it: the file has no such column"));
            }
        }
        for (String column : header.stream().distinct().toList()) {
            if (!form.fields().contains(column)) {
                faults.add(new Fault(
                        "/" + column.replace("~", "~0").replace("/", "~1"), "is not a column that is known here"));
            } else if (header.indexOf(column) != header.lastIndexOf(column)) {
                faults.add(new Fault("/" + column, "stands twice"));
            }
        }
        if (!faults.isEmpty()) {
            throw Rejected.rule("C5", "The columns of the file are not those that are known here.", faults);
        }
    }
}
