package org.concordat.board.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.board.model.Label.Room;
import org.concordat.kernel.Fraction;

/**
 * A funnel drawn: rates over how many each is of, between limits that come closer the more there are. It says nothing that does not stand
 * in a table beside it.
 *
 * @param grid labels of the rates
 * @param sizes labels of how many each is of
 * @param pooled how far down the pooled rate lies
 * @param curves the limits
 * @param marks one for each unit
 * @param names of the units beside their marks, or the numbers by which the table has them
 */
public record FunnelDrawing(
        Canvas frame,
        List<Label> grid,
        List<Label> sizes,
        String pooled,
        List<Curve> curves,
        List<ControlDrawing.Mark> marks,
        List<Label> names) {

    private static final int GAP = 6;
    private static final int MOST_TICKS = 4;

    /**
     * One of those that are compared.
     *
     * @param number by which the table has it
     * @param rate in percent
     * @param outer whether it lies beyond the wider limits; within both it is {@link Glyph#NORMAL}
     */
    public record Unit(int number, String name, int size, Fraction rate, Glyph glyph, boolean outer) {}

    /** Between which rates, in percent, a unit of a size is within. */
    public record Bound(int size, Fraction lowest95, Fraction highest95, Fraction lowest998, Fraction highest998) {}

    /** A curve of a kind: the 95 % limit, or the 99.8 % limit. */
    public record Curve(String kind, String points) {}

    /** Draws a funnel of at least one unit. */
    public static FunnelDrawing of(Fraction pooled, List<Unit> units, List<Bound> all, Canvas frame) {
        int least = units.stream().mapToInt(Unit::size).min().orElseThrow();
        int most = units.stream().mapToInt(Unit::size).max().orElseThrow();
        List<Bound> bounds =
                all.stream().filter(bound -> 2L * bound.size() >= least).toList();
        Stream<Fraction> limits = bounds.stream().flatMap(b -> Stream.of(b.lowest998(), b.highest998()));
        Axis rates =
                Axis.of(Stream.concat(limits, units.stream().map(Unit::rate)).toList(), Axis.Bounds.PERCENT);
        Axis sizes = Axis.of(List.of(Fraction.ZERO, Fraction.of(most, 1)), Axis.Bounds.POSITIVE);
        return new Pen(pooled, units, bounds, frame, rates, sizes).drawing();
    }

    /** Draws one funnel. */
    private record Pen(Fraction pooled, List<Unit> units, List<Bound> bounds, Canvas frame, Axis rates, Axis sizes) {

        FunnelDrawing drawing() {
            return new FunnelDrawing(
                    frame,
                    grid(),
                    below(),
                    y(pooled).toPlainString(),
                    List.of(
                            curve("outer", Bound::lowest998),
                            curve("outer", Bound::highest998),
                            curve("inner", Bound::lowest95),
                            curve("inner", Bound::highest95)),
                    units.stream().map(this::mark).toList(),
                    names());
        }

        private BigDecimal x(int size) {
            return frame.across(sizes, Fraction.of(size, 1));
        }

        private BigDecimal y(Fraction rate) {
            return frame.down(rates, rate);
        }

        private List<Label> grid() {
            return rates.ticks().stream()
                    .map(tick ->
                            Label.of(BigDecimal.valueOf(frame.left() - (long) GAP), y(tick), "end", Axis.label(tick)))
                    .toList();
        }

        private List<Label> below() {
            List<Fraction> ticks = sizes.ticks();
            int every = ticks.size() > MOST_TICKS && frame.equals(Canvas.NARROW) ? 2 : 1;
            return Stream.iterate(0, i -> i < ticks.size(), i -> i + every)
                    .map(ticks::get)
                    .map(tick -> Label.of(
                            frame.across(sizes, tick),
                            BigDecimal.valueOf(frame.floor() + (long) frame.text() + GAP),
                            "middle",
                            Axis.label(tick)))
                    .toList();
        }

        private Curve curve(String kind, Function<Bound, Fraction> rate) {
            return new Curve(
                    kind,
                    bounds.stream()
                            .map(bound -> x(bound.size()) + "," + y(rate.apply(bound)))
                            .collect(Collectors.joining(" ")));
        }

        private ControlDrawing.Mark mark(Unit unit) {
            boolean hollow = unit.glyph() != Glyph.NORMAL && !unit.outer();
            return new ControlDrawing.Mark(
                    unit.glyph().path(x(unit.size()), y(unit.rate()), frame.mark()),
                    unit.glyph().text(),
                    hollow);
        }

        /** Those outside first, then the others as far as there is room: a name, else a number, else nothing. */
        private List<Label> names() {
            List<Room> taken = new ArrayList<>();
            units.forEach(unit -> taken.add(Room.around(x(unit.size()), y(unit.rate()), frame.mark())));
            taken.add(new Room(
                    frame.left(),
                    frame.end(),
                    y(pooled).doubleValue() - 1,
                    y(pooled).doubleValue() + 1));
            List<Label> labels = new ArrayList<>();
            Comparator<Unit> outsideFirst = Comparator.comparing(unit -> unit.glyph() == Glyph.NORMAL ? 1 : 0);
            units.stream().sorted(outsideFirst).forEach(unit -> Stream.of(unit.name(), Integer.toString(unit.number()))
                    .flatMap(text -> place(unit, text, taken).stream())
                    .findFirst()
                    .ifPresent(labels::add));
            return labels;
        }

        private Optional<Label> place(Unit unit, String text, List<Room> taken) {
            BigDecimal x = x(unit.size());
            BigDecimal y = y(unit.rate());
            BigDecimal side = BigDecimal.valueOf(frame.mark() + (long) GAP);
            BigDecimal level = y.add(BigDecimal.valueOf(frame.text() / 3L));
            BigDecimal above = y.subtract(side);
            BigDecimal below = y.add(BigDecimal.valueOf(frame.mark() + (long) frame.text() + 2));
            return Stream.of(
                            Label.of(x.add(side), level, "start", text),
                            Label.of(x.subtract(side), level, "end", text),
                            Label.of(x, above, "middle", text),
                            Label.of(x, below, "middle", text))
                    .filter(label -> label.room(frame).isIn(frame)
                            && label.room(frame).left() > frame.left()
                            && label.room(frame).isFree(taken))
                    .findFirst()
                    .map(label -> {
                        taken.add(label.room(frame));
                        return label;
                    });
        }
    }
}
