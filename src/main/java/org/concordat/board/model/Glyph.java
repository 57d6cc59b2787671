package org.concordat.board.model;

import java.math.BigDecimal;
import java.util.Locale;

/** The shapes of marks: each says something that is also said in words. */
public enum Glyph {
    /** Within normal variation. */
    NORMAL,
    /** A special cause, for the better: a square. */
    BETTER,
    /** A special cause, for the worse: a diamond. */
    WORSE,
    /** A special cause that is neither: a triangle. */
    UNUSUAL;

    /** How it is called in the page's style. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word beside the mark; empty for what is normal. */
    public String word() {
        return this == NORMAL ? "" : text();
    }

    /** The outline around a middle. */
    String path(BigDecimal x, BigDecimal y, int half) {
        int wide = half + 2;
        return switch (this) {
            case NORMAL ->
                at(x.subtract(BigDecimal.valueOf(half)), y) + arc(half, 2 * half) + arc(half, -2 * half) + "z";
            case BETTER ->
                at(x.subtract(BigDecimal.valueOf(half)), y.subtract(BigDecimal.valueOf(half))) + "h" + 2 * half + "v"
                        + 2 * half + "h" + -2 * half + "z";
            case WORSE ->
                at(x, y.subtract(BigDecimal.valueOf(wide))) + step(wide, wide) + step(-wide, wide) + step(-wide, -wide)
                        + "z";
            case UNUSUAL ->
                at(x, y.subtract(BigDecimal.valueOf(wide))) + step(wide, 2 * wide - 1) + step(-2 * wide, 0) + "z";
        };
    }

    /** The outline for a key, in a square of twenty. */
    public String sample() {
        return path(BigDecimal.TEN, BigDecimal.TEN, 5);
    }

    private static String at(BigDecimal x, BigDecimal y) {
        return "M" + x.toPlainString() + "," + y.toPlainString();
    }

    private static String step(int right, int down) {
        return "l" + right + "," + down;
    }

    private static String arc(int radius, int right) {
        return "a" + radius + "," + radius + " 0 1,0 " + right + ",0";
    }
}
