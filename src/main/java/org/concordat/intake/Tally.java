package org.concordat.intake;

import java.util.ArrayList;
import java.util.List;
import org.concordat.intake.model.Replacement;
import org.concordat.intake.model.RowFault;
import org.concordat.kernel.Fault;

/** What became of the rows of one load so far. */
final class Tally {

    /** How many faults are kept; the rows are counted all the same. */
    static final int MOST_FAULTS = 10_000;

    private static final int LONGEST = 300;

    private final long[] outcomes = new long[Replacement.values().length];
    private final List<RowFault> faults = new ArrayList<>();
    private long read;
    private long rejected;

    void read() {
        read++;
    }

    void add(Replacement outcome) {
        outcomes[outcome.ordinal()]++;
    }

    /** A row that is no case. */
    void reject(long row, String ref, List<Fault> why) {
        reject(row, ref, null, null, why);
    }

    void reject(long row, String ref, String council, String service, List<Fault> why) {
        rejected++;
        for (Fault fault : why) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(new RowFault(
                        row,
                        printable(ref),
                        printable(council),
                        printable(service),
                        printable(fault.pointer()),
                        printable(fault.detail())));
            }
        }
    }

    /** What a sender wrote may hold anything; what is kept of it is text that the database takes. */
    private static String printable(String text) {
        if (text == null) {
            return null;
        }
        String clean = text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean;
    }

    /** Nothing was taken after all: only what was read and refused still counts. */
    void forget() {
        java.util.Arrays.fill(outcomes, 0);
    }

    long rows() {
        return read;
    }

    long of(Replacement outcome) {
        return outcomes[outcome.ordinal()];
    }

    long rejected() {
        return rejected;
    }

    List<RowFault> faults() {
        return faults;
    }
}
