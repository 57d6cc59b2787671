package org.concordat.board;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.performance.ResultId;
import org.concordat.performance.ResultView;
import org.concordat.queries.OpenQuery;

/** The open queries of the councils of a page, in the order in which they were raised (rule G4). */
record Queried(List<About> all) {

    /** A service level of an agreement. */
    record Level(String agreement, String serviceLevel) {}

    /**
     * A query and what it is about.
     *
     * @param council slug
     * @param what the service level, or the measure of a figure, in words
     * @param area null for the council as a whole
     * @param levels which the result is of, or the figure goes into
     */
    record About(OpenQuery query, String council, String what, Period period, Slug area, Set<Level> levels) {

        private boolean concerns(ResultView result, Period shown) {
            return concerns(
                    result.council(), result.area(), new Level(result.agreement(), result.serviceLevel()), shown);
        }

        private boolean concerns(String ofCouncil, String ofArea, Level level, Period shown) {
            boolean within = shown.contains(period.first()) && shown.contains(period.last());
            boolean here = ofArea == null || area != null && area.value().equals(ofArea);
            return within && here && council.equals(ofCouncil) && levels.contains(level);
        }
    }

    /** Those of one council. */
    Stream<About> of(Slug council) {
        return all.stream().filter(about -> about.council().equals(council.value()));
    }

    /** Those about a council's result, or what goes into it. */
    List<About> concerning(ResultId id) {
        Level level = new Level(id.agreement().value(), id.serviceLevel().value());
        return all.stream()
                .filter(about -> about.concerns(id.council().value(), null, level, id.period()))
                .toList();
    }

    /** How many are about a result, or what goes into it: of its period or a part of it, of its area or, of a council, of any. */
    long concerning(ResultView result, Period shown) {
        return all.stream().filter(about -> about.concerns(result, shown)).count();
    }
}
