package org.concordat.packs.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/**
 * Which numbers are so small that they may tell of single people (rule P3): more than nothing and less than five. A number of which none can be
 * told also hides those from which it would follow; {@link PublicVersion} does that.
 */
public final class SmallNumbers {

    /** From this on a count is told. */
    public static final int LEAST = 5;

    private static final BigDecimal TOLD_FROM = BigDecimal.valueOf(LEAST);

    /** Units of what is measured, not counted. */
    private static final Set<String> MEASURED = Set.of(
            "percent",
            "pounds",
            "gbp",
            "pence",
            "points",
            "score",
            "days",
            "working-days",
            "calendar-days",
            "weeks",
            "months",
            "years",
            "hours",
            "minutes",
            "seconds",
            "working-minutes",
            "elapsed-minutes");

    private SmallNumbers() {}

    /** Whether a count is small; none where it is not known. */
    public static boolean isSmall(BigDecimal count) {
        return count != null && count.signum() > 0 && count.compareTo(TOLD_FROM) < 0;
    }

    /** Whether one of some counts is small; those that are null are none. */
    public static boolean any(Long... counts) {
        return Arrays.stream(counts).filter(Objects::nonNull).anyMatch(count -> count > 0 && count < LEAST);
    }

    /**
     * Whether a result rests on a small number: what was counted, what it was counted out of, or the rest of it.
     *
     * @param kind of the measure
     * @param unit of its value: a whole value in one that is not measured counts things
     * @param more other counts that would be told with it
     */
    public static boolean in(String kind, String unit, BigDecimal numerator, BigDecimal denominator, Long... more) {
        boolean parts =
                switch (kind) {
                    case "timeliness", "ratio" ->
                        isSmall(numerator) || isSmall(denominator) || isSmall(rest(numerator, denominator));
                    case "mean" -> isSmall(denominator);
                    case "count" -> isSmall(numerator);
                    case "value" -> isSmall(numerator) && isWhole(numerator) && !MEASURED.contains(unit);
                    case "rate" -> isSmall(numerator) || isSmall(denominator);
                    default -> false;
                };
        return parts || any(more);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal rest(BigDecimal numerator, BigDecimal denominator) {
        return numerator == null || denominator == null ? null : denominator.subtract(numerator);
    }
}
