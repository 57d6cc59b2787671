package org.concordat.intake.model;

import java.util.List;
import java.util.function.Function;
import org.concordat.kernel.Fault;

/** What came of reading a row: the row, or all that is wrong with it (rule C5). */
public sealed interface Reading<T> {

    /** A reading that succeeded. */
    record Good<T>(T row) implements Reading<T> {

        @Override
        public <R> R as(Function<T, R> good, Function<List<Fault>, R> faulty) {
            return good.apply(row);
        }
    }

    /** A reading that failed, with at least one fault. */
    record Faulty<T>(List<Fault> faults) implements Reading<T> {

        /** Keeps its own copy. */
        public Faulty {
            faults = List.copyOf(faults);
        }

        @Override
        public <R> R as(Function<T, R> good, Function<List<Fault>, R> faulty) {
            return faulty.apply(faults);
        }
    }

    /** Goes on with the row or with its faults. */
    <R> R as(Function<T, R> good, Function<List<Fault>, R> faulty);
}
