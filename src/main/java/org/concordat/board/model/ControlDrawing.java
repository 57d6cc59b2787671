package org.concordat.board.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.board.model.Label.Room;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Period;

/**
 * A control chart drawn: points in order of time between the lines of what is normal. It says nothing that does not stand in a table beside
 * it.
 *
 * @param grid horizontal lines at the ticks, each with its label
 * @param times labels of the periods
 * @param lines of means, limits and targets, each as far as it goes
 * @param breaks where the process was marked as changed
 * @param strokes through points that follow each other without a gap and without a change
 * @param marks one for each point
 * @param words beside marks
 */
public record ControlDrawing(
        Canvas frame,
        List<Label> grid,
        List<Label> times,
        List<Line> lines,
        List<Break> breaks,
        List<String> strokes,
        List<Mark> marks,
        List<Label> words) {

    private static final int GAP = 6;

    /**
     * A point.
     *
     * @param target empty where there is none, or several
     * @param provisional whether it may still change: it is drawn hollow
     * @param said whether the word of its glyph stands beside it
     */
    public record Point(
            Period period, Fraction value, Optional<Fraction> target, boolean provisional, Glyph glyph, boolean said) {}

    /** What is normal from one period to another. */
    public record Normal(Period from, Period to, Fraction lower, Fraction mean, Fraction upper) {}

    /** From which period on the process is another, and by which letter its reason is found. */
    public record Change(Period period, String letter) {}

    /**
     * What is to be drawn.
     *
     * @param periods all of them, in order, with data or without
     * @param points in order
     */
    public record Content(
            List<Period> periods, List<Point> points, List<Normal> normals, List<Change> changes, Axis.Bounds bounds) {

        private Axis axis() {
            Stream<Fraction> values =
                    points.stream().flatMap(p -> Stream.concat(Stream.of(p.value()), p.target().stream()));
            Stream<Fraction> limits = normals.stream().flatMap(n -> Stream.of(n.lower(), n.upper()));
            return Axis.of(Stream.concat(values, limits).toList(), bounds);
        }
    }

    /** A line of a kind: mean, limit or target. */
    public record Line(String kind, String x1, String x2, String y) {}

    /** A vertical line, and its letter. */
    public record Break(String x, Label letter) {}

    /** A mark: its outline, its shape, and whether it is hollow. */
    public record Mark(String path, String shape, boolean hollow) {}

    /** Draws a chart; without points, its axes only. */
    public static ControlDrawing of(Content content, Canvas frame) {
        return new Pen(content, frame, content.axis()).drawing();
    }

    /** Draws one chart. */
    private record Pen(Content content, Canvas frame, Axis axis) {

        ControlDrawing drawing() {
            return new ControlDrawing(frame, grid(), times(), lines(), breaks(), strokes(), marks(), words());
        }

        private BigDecimal x(Period period) {
            return frame.across(
                    content.periods().indexOf(period), content.periods().size());
        }

        private BigDecimal halfStep() {
            return Canvas.px(
                    Fraction.of(frame.plotWidth(), 2L * content.periods().size()));
        }

        private List<Label> grid() {
            return frame.text() == 0
                    ? List.of()
                    : axis.ticks().stream()
                            .map(tick -> Label.of(
                                    BigDecimal.valueOf(frame.left() - (long) GAP),
                                    frame.down(axis, tick),
                                    "end",
                                    Axis.label(tick)))
                            .toList();
        }

        /** The last period and as many before it as there is room for, equally far from each other. */
        private List<Label> times() {
            List<Period> periods = content.periods();
            if (frame.text() == 0 || periods.isEmpty()) {
                return List.of();
            }
            int widest = frame.widthOf(Times.label(periods.get(0))) + 2 * GAP;
            int every = Times.every(periods.get(0).length(), widest * periods.size(), frame.plotWidth());
            List<Label> labels = new ArrayList<>();
            for (int i = (periods.size() - 1) % every; i < periods.size(); i += every) {
                labels.add(Label.of(
                        x(periods.get(i)),
                        BigDecimal.valueOf(frame.floor() + (long) frame.text() + GAP),
                        "middle",
                        Times.label(periods.get(i))));
            }
            return labels;
        }

        private List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            for (Normal normal : content.normals()) {
                line("limit", normal.from(), normal.to(), normal.lower()).ifPresent(lines::add);
                line("mean", normal.from(), normal.to(), normal.mean()).ifPresent(lines::add);
                line("limit", normal.from(), normal.to(), normal.upper()).ifPresent(lines::add);
            }
            lines.addAll(targets());
            return lines;
        }

        /** None for what lies where no value can be. */
        private Optional<Line> line(String kind, Period from, Period to, Fraction value) {
            return axis.has(value)
                    ? Optional.of(new Line(
                            kind,
                            x(from).subtract(halfStep()).toPlainString(),
                            x(to).add(halfStep()).toPlainString(),
                            frame.down(axis, value).toPlainString()))
                    : Optional.empty();
        }

        /** As long as the target stays the same, one line, across periods without data. */
        private List<Line> targets() {
            List<Line> lines = new ArrayList<>();
            List<Point> points = content.points();
            int first = 0;
            for (int i = 1; i <= points.size(); i++) {
                boolean goesOn = i < points.size()
                        && points.get(i).target().equals(points.get(first).target());
                if (!goesOn) {
                    Point from = points.get(first);
                    Point to = points.get(i - 1);
                    from.target()
                            .flatMap(value -> line("target", from.period(), to.period(), value))
                            .ifPresent(lines::add);
                    first = i;
                }
            }
            return lines;
        }

        private List<Break> breaks() {
            return content.changes().stream()
                    .filter(change -> content.periods().contains(change.period()))
                    .map(change -> {
                        BigDecimal x = x(change.period()).subtract(halfStep());
                        return new Break(
                                x.toPlainString(),
                                Label.of(x, BigDecimal.valueOf(frame.top() - (long) GAP), "middle", change.letter()));
                    })
                    .toList();
        }

        private List<String> strokes() {
            List<String> strokes = new ArrayList<>();
            List<String> open = new ArrayList<>();
            Period before = null;
            for (Point point : content.points()) {
                boolean goesOn = before != null && before.next().equals(point.period()) && !isChange(point.period());
                if (!goesOn) {
                    strokes.add(open.size() < 2 ? "" : String.join(" ", open));
                    open.clear();
                }
                open.add(x(point.period()) + "," + frame.down(axis, point.value()));
                before = point.period();
            }
            strokes.add(open.size() < 2 ? "" : String.join(" ", open));
            return strokes.stream().filter(stroke -> !stroke.isEmpty()).toList();
        }

        private boolean isChange(Period period) {
            return content.changes().stream().anyMatch(change -> change.period().equals(period));
        }

        private List<Mark> marks() {
            return content.points().stream()
                    .map(point -> new Mark(
                            point.glyph().path(x(point.period()), frame.down(axis, point.value()), frame.mark()),
                            point.glyph().text(),
                            point.provisional()))
                    .toList();
        }

        /** Those that there is room for: the table says the others. */
        private List<Label> words() {
            List<Label> words = new ArrayList<>();
            if (frame.text() > 0) {
                List<Room> taken = new ArrayList<>(content.points().stream()
                        .map(point -> Room.around(x(point.period()), frame.down(axis, point.value()), frame.mark() + 2))
                        .toList());
                content.points().stream().filter(Point::said).forEach(point -> word(point, taken)
                        .ifPresent(words::add));
            }
            return words;
        }

        private Optional<Label> word(Point point, List<Room> taken) {
            String word = point.glyph().word();
            BigDecimal x = x(point.period());
            BigDecimal y = frame.down(axis, point.value());
            BigDecimal side = BigDecimal.valueOf(frame.mark() + (long) GAP);
            BigDecimal level = y.add(BigDecimal.valueOf(frame.text() / 3L));
            Optional<Label> label = Stream.of(
                            Label.of(x, y.add(side).add(BigDecimal.valueOf(frame.text() - GAP)), "middle", word),
                            Label.of(x.add(side), level, "start", word),
                            Label.of(x.subtract(side), level, "end", word),
                            Label.of(x, y.subtract(side), "middle", word))
                    .filter(each ->
                            each.bold(frame).isIn(frame) && each.bold(frame).isFree(taken))
                    .findFirst();
            label.ifPresent(found -> taken.add(found.bold(frame)));
            return label;
        }
    }
}
