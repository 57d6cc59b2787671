package org.concordat.speed;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Measured numbers in ascending order. */
record Figures(List<Double> sorted) {

    static Figures of(Collection<Double> measured) {
        return new Figures(measured.stream().sorted().toList());
    }

    double median() {
        return at(0.5);
    }

    /** The value that a share of the numbers does not exceed. */
    double at(double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }

    /** The median, and from the least to the most. */
    String spread(String form) {
        String all = form + " (" + form + " to " + form + ")";
        return String.format(Locale.ROOT, all, median(), sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
