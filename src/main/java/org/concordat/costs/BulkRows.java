package org.concordat.costs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.concordat.intake.Row;
import org.concordat.intake.model.Reading;
import org.concordat.intake.model.Replacement;
import org.concordat.kernel.Fault;

/** What becomes of the rows of one load (rule C5): wrong ones are refused one by one, until the others are written. */
final class BulkRows<T> {

    /** Where a load has wrong rows: take the others. */
    static final String ACCEPT_VALID = "accept-valid";
    /** Or none. */
    static final String ALL_OR_NOTHING = "all-or-nothing";

    private static final int SHOWN = 100;
    private static final int LONGEST = 300;

    private record Numbered<T>(long number, String ref, T row) {}

    private final String format;
    private final String mode;
    private final long read;
    private final List<LoadReceipt.RowError> errors = new ArrayList<>();
    private final long[] outcomes = new long[Replacement.values().length];
    private List<Numbered<T>> right = new ArrayList<>();
    private long rejected;
    private int errorCount;

    BulkRows(
            String format,
            String mode,
            List<Row<Map<String, String>>> rows,
            Function<Map<String, String>, Reading<T>> reader) {
        this.format = format;
        this.mode = mode;
        this.read = rows.size();
        for (Row<Map<String, String>> row : rows) {
            Reading<T> reading = row.reading().as(reader, Reading.Faulty::new);
            reading.as(
                    good -> right.add(new Numbered<>(row.number(), row.ref(), good)),
                    faults -> reject(row.number(), row.ref(), faults));
        }
    }

    private boolean reject(long number, String ref, List<Fault> faults) {
        rejected++;
        errorCount += faults.size();
        for (Fault fault : faults) {
            if (errors.size() < SHOWN) {
                errors.add(new LoadReceipt.RowError(
                        number, printable(ref), printable(fault.pointer()), printable(fault.detail())));
            }
        }
        return false;
    }

    /** What a sender wrote may hold anything; what is answered of it is text. */
    private static String printable(String text) {
        if (text == null) {
            return null;
        }
        return text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Refuses the rows that something is wrong with. */
    void refuse(Function<T, List<Fault>> wrong) {
        List<Numbered<T>> left = new ArrayList<>();
        for (Numbered<T> row : right) {
            List<Fault> faults = wrong.apply(row.row());
            if (faults.isEmpty()) {
                left.add(row);
            } else {
                reject(row.number(), row.ref(), faults);
            }
        }
        right = left;
    }

    /** Refuses the rows that are about what a row before them is about. */
    void refuseTwins(String pointer, Function<T, Object> about) {
        Set<Object> known = new HashSet<>();
        refuse(row -> known.add(about.apply(row))
                ? List.of()
                : List.of(new Fault(pointer, "stands in this load before: send each once")));
    }

    /** The rows that nothing is wrong with. */
    List<T> right() {
        return right.stream().map(Numbered::row).toList();
    }

    /** Whether anything is taken. */
    boolean applied() {
        return mode.equals(ACCEPT_VALID) || rejected == 0;
    }

    void add(Replacement outcome) {
        outcomes[outcome.ordinal()]++;
    }

    private long of(Replacement outcome) {
        return applied() ? outcomes[outcome.ordinal()] : 0;
    }

    LoadReceipt receipt(Instant at) {
        return new LoadReceipt(
                format,
                mode,
                applied(),
                read,
                of(Replacement.CREATED),
                of(Replacement.UPDATED),
                of(Replacement.UNCHANGED),
                rejected,
                List.copyOf(errors),
                errorCount,
                at);
    }
}
