package org.concordat.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Values drawn as a small line, with the target across; in units of the drawing, which is {@value #WIDTH} wide and {@value
 * #HEIGHT} high. It says nothing that does not stand beside it in figures.
 *
 * @param strokes through values that follow each other without a gap
 * @param dots one for each value
 * @param target how far down the target lies; empty where there is none
 */
public record TrendLine(List<String> strokes, List<Dot> dots, String target) {

    static final int WIDTH = 72;
    static final int HEIGHT = 20;
    private static final int EDGE = 4;
    private static final int STEP = 21;

    /** Nothing to draw. */
    static final TrendLine NONE = new TrendLine(List.of(), List.of(), "");

    /** A value; {@code r} is the size of its dot, larger for the last. */
    public record Dot(String x, String y, int r) {}

    /** Whether there is anything to draw: one value has no trend. */
    public boolean drawn() {
        return !dots.isEmpty();
    }

    /**
     * A line through values.
     *
     * @param values the earliest first; null where there is none
     * @param target null where there is none
     */
    static TrendLine of(List<BigDecimal> values, BigDecimal target) {
        if (values.stream().filter(Objects::nonNull).count() < 2) {
            return NONE;
        }
        List<BigDecimal> all = Stream.concat(values.stream(), Stream.ofNullable(target))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        Scale scale = new Scale(all.get(0), all.get(all.size() - 1));
        List<Dot> dots = new ArrayList<>();
        List<String> strokes = new ArrayList<>();
        StringBuilder stroke = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) {
                strokes.add(stroke.toString());
                stroke.setLength(0);
            } else {
                Dot dot = new Dot(
                        Integer.toString(EDGE + i * STEP), scale.down(values.get(i)), i == values.size() - 1 ? 3 : 2);
                dots.add(dot);
                stroke.append(dot.x()).append(',').append(dot.y()).append(' ');
            }
        }
        strokes.add(stroke.toString());
        return new TrendLine(
                strokes.stream()
                        .map(String::strip)
                        .filter(text -> text.contains(" "))
                        .toList(),
                dots,
                target == null ? "" : scale.down(target));
    }

    /** From the least to the greatest value; where they are the same, everything lies in the middle. */
    private record Scale(BigDecimal least, BigDecimal greatest) {

        String down(BigDecimal value) {
            if (least.compareTo(greatest) == 0) {
                return Integer.toString(HEIGHT / 2);
            }
            BigDecimal room = BigDecimal.valueOf(HEIGHT - 2L * EDGE);
            return greatest.subtract(value)
                    .multiply(room)
                    .divide(greatest.subtract(least), 1, RoundingMode.HALF_UP)
                    .add(BigDecimal.valueOf(EDGE))
                    .toPlainString();
        }
    }
}
