package org.concordat.intake.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Slug;

/** Refuses figures of what the partnership does not know, or does not compute from figures (rules C5, F4). */
public final class FigureRules {

    /**
     * A measure, as a sender of figures needs to know it.
     *
     * @param fromFigures whether it is computed from figures, not from anything else (rule F4)
     * @param ratio whether a figure is a numerator over a denominator; else it is a value
     */
    public record KnownMeasure(boolean fromFigures, boolean ratio) {}

    /**
     * A council, as a sender of figures needs to know it.
     *
     * @param hasArea whether it has an area of that name
     * @param submits whether the caller stands on a side of the council's agreement
     */
    public record KnownCouncil(Predicate<Slug> hasArea, boolean submits) {}

    /** What the partnership knows, as far as the caller may see. */
    public interface Known {

        /** A measure of the catalogue. */
        Optional<KnownMeasure> measure(Slug slug);

        /** A council whose figures the caller may see. */
        Optional<KnownCouncil> council(Slug slug);
    }

    private final Known known;

    /** Rules over what one caller knows. */
    public FigureRules(Known known) {
        this.known = known;
    }

    /** What is wrong with a figure; empty where nothing is. */
    public List<Fault> faults(FigureRow row) {
        List<Fault> faults = new ArrayList<>();
        known.measure(row.measure())
                .ifPresentOrElse(
                        measure -> check(row, measure, faults),
                        () -> faults.add(new Fault("/measure", "there is no measure " + row.measure())));
        known.council(row.council())
                .ifPresentOrElse(
                        council -> check(row, council, faults),
                        () -> faults.add(
                                new Fault("/council", "there is no council " + row.council() + " for you here")));
        return faults;
    }

    private static void check(FigureRow row, KnownMeasure measure, List<Fault> faults) {
        if (!measure.fromFigures()) {
            faults.add(new Fault("/measure", row.measure() + " is not computed from figures, it takes none"));
            return;
        }
        need(faults, "/numerator", row.numerator() != null, measure.ratio());
        need(faults, "/denominator", row.denominator() != null, measure.ratio());
        need(faults, "/value", row.value() != null, !measure.ratio());
    }

    private static void need(List<Fault> faults, String pointer, boolean given, boolean needed) {
        if (given != needed) {
            faults.add(new Fault(pointer, needed ? "is missing" : "is not what a figure of this measure holds"));
        }
    }

    private static void check(FigureRow row, KnownCouncil council, List<Fault> faults) {
        if (row.area() != null && !council.hasArea().test(row.area())) {
            faults.add(new Fault("/area", "there is no area " + row.area() + " in " + row.council()));
        }
        if (!council.submits()) {
            faults.add(new Fault("/council", "you have no side in the agreement for " + row.council()));
        }
    }
}
