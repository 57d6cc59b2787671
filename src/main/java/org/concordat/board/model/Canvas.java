package org.concordat.board.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.concordat.kernel.Fraction;

/**
 * The room that a drawing has, in its own units, which are pixels where it is as wide as its column. Text keeps twelve of them at least at
 * the narrowest column that each is for.
 *
 * @param name says which of the drawings of one chart it is
 * @param text size of its text; 0 for none
 * @param mark half the size of a mark
 */
public record Canvas(String name, int width, int height, int left, int right, int top, int bottom, int text, int mark) {

    /** For a column of 600 pixels and more. */
    public static final Canvas WIDE = new Canvas("wide", 760, 340, 62, 34, 24, 40, 16, 5);

    /** For the column of a phone. */
    public static final Canvas NARROW = new Canvas("narrow", 320, 290, 46, 26, 22, 34, 13, 4);

    /** For a row of a table. */
    public static final Canvas SMALL = new Canvas("small", 180, 48, 6, 6, 6, 6, 0, 2);

    private static final int WIDTH_OF_A_LETTER = 60;
    private static final int HUNDRED = 100;

    /** Where the plot ends on the right. */
    public int end() {
        return width - right;
    }

    /** Where the plot ends below. */
    public int floor() {
        return height - bottom;
    }

    int plotWidth() {
        return end() - left;
    }

    /** How wide a text is, about. */
    int widthOf(String words) {
        return words.length() * text * WIDTH_OF_A_LETTER / HUNDRED;
    }

    /** How far down a value lies. */
    BigDecimal down(Axis axis, Fraction value) {
        Fraction part = axis.part(value);
        return px(Fraction.of(floor(), 1).minus(part.times(Fraction.of(floor() - (long) top, 1))));
    }

    /** How far right a value lies. */
    BigDecimal across(Axis axis, Fraction value) {
        return px(Fraction.of(left, 1).plus(axis.part(value).times(Fraction.of(plotWidth(), 1))));
    }

    /** The middle of one of so many equal parts. */
    BigDecimal across(int index, int of) {
        return px(Fraction.of(left, 1).plus(Fraction.of((2L * index + 1) * plotWidth(), 2L * of)));
    }

    static BigDecimal px(Fraction value) {
        return value.rounded(1, RoundingMode.HALF_UP);
    }
}
