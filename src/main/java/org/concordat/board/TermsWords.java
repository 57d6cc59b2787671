package org.concordat.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.agreements.model.EffectiveLevel;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.catalogue.model.LimitText;

/** What applies for a service level, as people read it. */
final class TermsWords {

    private TermsWords() {}

    /** A ladder from best to worst: met from 95, minor from 90, else critical. */
    static String ladder(List<BandText> bands) {
        return bands.stream().map(TermsWords::rung).collect(Collectors.joining(", "));
    }

    private static String rung(BandText rung) {
        String points =
                rung.points() == null || rung.points() == 0 ? "" : " (" + Words.count(rung.points(), "point") + ")";
        return Words.band(rung.band()) + reached(rung) + points;
    }

    private static String reached(BandText rung) {
        if (rung.range() != null) {
            return " from " + number(rung.range().from()) + " to "
                    + number(rung.range().to());
        }
        return rung.limit() == null ? ": all else" : " at " + number(rung.limit());
    }

    private static String number(BigDecimal value) {
        return value == null ? "\u2013" : Words.number(value);
    }

    /** A time limit; empty where there is none. */
    static String limit(LimitText limit) {
        if (limit == null || limit.unit() == null) {
            return "";
        }
        String unit = limit.unit().replace('-', ' ');
        return limit.amount() == null ? unit : limit.amount() + " " + unit;
    }

    /** What applies here instead of what applies there, a phrase each; none where both are the same. */
    static List<String> instead(EffectiveLevel here, EffectiveLevel there) {
        List<String> said = new ArrayList<>();
        if (!Objects.equals(here.limit(), there.limit())) {
            said.add(limits(here.limit(), there.limit()));
        }
        if (!here.bands().equals(there.bands())) {
            said.add("bands: " + ladder(here.bands()) + "; instead of: " + ladder(there.bands()));
        }
        if (here.weight() != there.weight()) {
            said.add("weight " + here.weight() + " instead of " + there.weight());
        }
        return said;
    }

    /** Which limit applies here instead of there. */
    static String limits(LimitText here, LimitText there) {
        String own = limit(here);
        String theirs = limit(there);
        if (!own.equals(theirs)) {
            return "limit: " + own + " instead of " + (theirs.isEmpty() ? "none" : theirs);
        }
        Map<String, Object> given = here == null ? Map.of() : here.given();
        Map<String, Object> other = there == null ? Map.of() : there.given();
        return Stream.concat(given.keySet().stream(), other.keySet().stream())
                .distinct()
                .sorted()
                .filter(name -> !Objects.equals(given.get(name), other.get(name)))
                .map(name -> name + " " + given.getOrDefault(name, "not said") + " instead of "
                        + other.getOrDefault(name, "not said"))
                .collect(Collectors.joining(", "));
    }

    /** Names of the variations that gave something of a level, each once. */
    static List<String> variations(EffectiveLevel level) {
        return new TreeMap<>(level.sources())
                .values().stream()
                        .map(source -> source.variation())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }
}
