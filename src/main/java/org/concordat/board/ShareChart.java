package org.concordat.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.kernel.Fraction;

/**
 * Bars beside each other, each with its value, in units of the drawing, which is {@value #WIDTH} wide. It says nothing that does not
 * stand in a table of the page.
 *
 * @param id of the element
 * @param key which bar is what; colour alone never says it
 * @param words all of it for who does not see it
 * @param axis how far to the right nothing lies
 */
public record ShareChart(String id, String title, String key, String words, int height, String axis, List<Line> lines) {

    static final int WIDTH = 320;
    /** The longest bar; what is right of it is for its value. */
    private static final int LONGEST = 165;

    private static final int NAME = 16;
    private static final int FIRST_BAR = 22;
    private static final int STEP = 20;
    private static final int THICK = 14;
    private static final int GAP = 12;
    private static final int OVER = 2;
    private static final int TEXT_AFTER = 6;
    private static final int TEXT_DOWN = 12;
    private static final int LONGEST_NAME = 38;

    /** What is drawn below one name; its part of the axis is from top to bottom. */
    public record Line(String name, int y, int top, int bottom, List<Bar> bars) {}

    /**
     * A bar.
     *
     * @param style of the bar
     * @param text its value
     */
    public record Bar(String x, int y, String width, String style, String text, String textX, int textY) {}

    /** What is to be drawn below one name. */
    record Group(String name, List<Value> values) {}

    /** A value, and how it is said and drawn. */
    record Value(Fraction size, String text, String style) {}

    static ShareChart of(String id, String title, String key, List<Group> groups) {
        List<Fraction> sizes = groups.stream()
                .flatMap(group -> group.values().stream().map(Value::size))
                .toList();
        Scale scale = new Scale(
                sizes.stream().reduce(Fraction.ZERO, (a, b) -> a.compareTo(b) < 0 ? a : b),
                sizes.stream().reduce(Fraction.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b));
        List<Line> lines = new ArrayList<>();
        int top = 0;
        for (Group group : groups) {
            lines.add(line(group, top, scale));
            top += FIRST_BAR + group.values().size() * STEP + GAP;
        }
        return new ShareChart(
                id,
                title,
                key,
                title + ". " + words(groups),
                top,
                scale.at(Fraction.ZERO).toPlainString(),
                lines);
    }

    private static String words(List<Group> groups) {
        return groups.stream()
                .map(group -> group.name() + ": "
                        + group.values().stream().map(Value::text).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static Line line(Group group, int top, Scale scale) {
        List<Bar> bars = new ArrayList<>();
        for (Value value : group.values()) {
            bars.add(bar(value, top + FIRST_BAR + bars.size() * STEP, scale));
        }
        String name = group.name();
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "\u2026";
        int first = top + FIRST_BAR;
        return new Line(shown, top + NAME, first - OVER, first + bars.size() * STEP - STEP + THICK + OVER, bars);
    }

    private static Bar bar(Value value, int top, Scale scale) {
        BigDecimal nothing = scale.at(Fraction.ZERO);
        BigDecimal end = scale.at(value.size());
        BigDecimal left = nothing.min(end);
        BigDecimal right = nothing.max(end);
        return new Bar(
                left.toPlainString(),
                top,
                right.subtract(left).toPlainString(),
                value.style(),
                value.text(),
                right.add(BigDecimal.valueOf(TEXT_AFTER)).toPlainString(),
                top + TEXT_DOWN);
    }

    /** The height of a bar. */
    public int thick() {
        return THICK;
    }

    /** From the least to the greatest value, of which nothing is always one. */
    private record Scale(Fraction least, Fraction greatest) {

        BigDecimal at(Fraction value) {
            Fraction range = greatest.minus(least);
            Fraction place = range.signum() == 0
                    ? Fraction.ZERO
                    : value.minus(least).times(Fraction.of(LONGEST, 1)).over(range);
            return place.rounded(1, RoundingMode.HALF_UP);
        }
    }
}
