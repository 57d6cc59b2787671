package org.concordat.agreements.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.agreements.model.VersionText.Range;
import org.concordat.catalogue.model.Direction;
import org.concordat.catalogue.model.Rounding;
import org.concordat.kernel.Ratio;

/**
 * Bands from best to worst; each is reached at its limit, the last by everything else (rule B1). No gap and no overlap can be
 * written.
 */
public record Ladder(Direction direction, List<BandText> bands) {

    /** The bands there are, from best to worst; a ladder uses the first and any of the others in this order. */
    public static final List<String> NAMES = List.of("met", "minor", "serious", "severe", "critical");

    private static final int MOST_POINTS = 1_000;

    /** @throws IllegalArgumentException when {@link #wrong} says so */
    public Ladder {
        List<Wrong> wrong = wrong(direction, bands);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("not a ladder: " + wrong);
        }
        bands = List.copyOf(bands);
    }

    /** A rung, counted from 0, and what is wrong with it; -1 for the ladder as a whole. */
    public record Wrong(int rung, String attribute, String detail) {}

    /** What is wrong with a ladder; empty where it is one. */
    public static List<Wrong> wrong(Direction direction, List<BandText> bands) {
        if (bands.size() < 2) {
            return List.of(new Wrong(-1, "", "a ladder has at least met and one band below it"));
        }
        List<Wrong> wrong = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            named(bands, i, wrong);
            if (i == bands.size() - 1) {
                last(bands.get(i), i, wrong);
            } else {
                reached(direction, bands, i, wrong);
            }
        }
        return wrong;
    }

    private static void named(List<BandText> bands, int i, List<Wrong> wrong) {
        int place = NAMES.indexOf(bands.get(i).band());
        boolean first = i == 0 && place != 0;
        boolean later = i > 0 && place <= NAMES.indexOf(bands.get(i - 1).band());
        if (place < 0 || first || later) {
            wrong.add(
                    new Wrong(i, "/band", "the bands are " + String.join(", ", NAMES) + ", in this order, met first"));
        }
        Integer points = bands.get(i).points();
        if (points != null && (points < 0 || points > MOST_POINTS)) {
            wrong.add(new Wrong(i, "/points", "points are 0 to " + MOST_POINTS));
        }
    }

    private static void last(BandText band, int i, List<Wrong> wrong) {
        if (band.limit() != null || band.range() != null) {
            wrong.add(new Wrong(i, "/limit", "the last band has no limit: it takes everything else"));
        }
    }

    private static void reached(Direction direction, List<BandText> bands, int i, List<Wrong> wrong) {
        BandText band = bands.get(i);
        boolean ranged = direction == Direction.WITHIN_RANGE;
        if (ranged ? band.range() == null || band.limit() != null : band.limit() == null || band.range() != null) {
            wrong.add(new Wrong(
                    i,
                    ranged ? "/range" : "/limit",
                    ranged ? "each band but the last has a range" : "each band but the last has a limit"));
        } else if (ranged && !isRange(band.range())) {
            wrong.add(new Wrong(i, "/range", "a range goes from a number to one that is not less"));
        } else if (i > 0 && !follows(direction, bands.get(i - 1), band)) {
            wrong.add(new Wrong(
                    i,
                    ranged ? "/range" : "/limit",
                    "the ladder is out of order: each band is easier to reach than the one before"));
        }
    }

    private static boolean isRange(Range range) {
        return range.from() != null && range.to() != null && range.from().compareTo(range.to()) <= 0;
    }

    private static boolean follows(Direction direction, BandText before, BandText band) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> before.limit() == null || band.limit().compareTo(before.limit()) < 0;
            case LOWER_IS_BETTER -> before.limit() == null || band.limit().compareTo(before.limit()) > 0;
            case WITHIN_RANGE ->
                before.range() == null
                        || !isRange(before.range())
                        || contains(band.range(), before.range()) && !(contains(before.range(), band.range()));
        };
    }

    private static boolean contains(Range outer, Range inner) {
        return outer.from().compareTo(inner.from()) <= 0 && outer.to().compareTo(inner.to()) >= 0;
    }

    /**
     * The band that a value falls into, decided on the exact ratio unless the measure rounds first.
     *
     * @param rounding of the measure; null for none
     * @throws ArithmeticException when the ratio has no value (rule C4)
     */
    public BandText reachedBy(Ratio value, Rounding rounding) {
        Ratio judged = rounding == null ? value : Ratio.of(value.rounded(rounding.decimals(), rounding.mode()));
        for (BandText band : bands.subList(0, bands.size() - 1)) {
            if (reaches(judged, band)) {
                return band;
            }
        }
        return bands.get(bands.size() - 1);
    }

    private boolean reaches(Ratio value, BandText band) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> value.compareTo(band.limit()) >= 0;
            case LOWER_IS_BETTER -> value.compareTo(band.limit()) <= 0;
            case WITHIN_RANGE ->
                value.compareTo(band.range().from()) >= 0
                        && value.compareTo(band.range().to()) <= 0;
        };
    }

    /** The limit of {@code met}; null where it is a range. */
    public BigDecimal target() {
        return bands.get(0).limit();
    }
}
