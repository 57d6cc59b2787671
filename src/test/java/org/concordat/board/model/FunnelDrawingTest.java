package org.concordat.board.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.board.model.FunnelDrawing.Bound;
import org.concordat.board.model.FunnelDrawing.Unit;
import org.concordat.kernel.Fraction;
import org.junit.jupiter.api.Test;

/** Where the marks of a funnel stand. */
class FunnelDrawingTest {

    private static final Fraction POOLED = Fraction.of(90, 1);

    private static Unit unit(int number, String name, int size, int rate) {
        boolean outside = rate < 80;
        return new Unit(
                number, name, size, Fraction.of(rate, 1), outside ? Glyph.WORSE : Glyph.NORMAL, outside && rate < 70);
    }

    private static List<Bound> bounds(int most) {
        return IntStream.rangeClosed(1, 10)
                .map(i -> most * i / 10)
                .mapToObj(size ->
                        new Bound(size, Fraction.of(85, 1), Fraction.of(95, 1), Fraction.of(80, 1), Fraction.of(99, 1)))
                .toList();
    }

    private static FunnelDrawing drawn(List<Unit> units, Canvas canvas) {
        int most = units.stream().mapToInt(Unit::size).max().orElseThrow();
        return FunnelDrawing.of(POOLED, units, bounds(most), canvas);
    }

    @Test
    void whoLiesOutsideIsADiamondFullWhereItIsFarOut() {
        FunnelDrawing drawing = drawn(
                List.of(unit(1, "Corby", 100, 92), unit(2, "Kettering", 50, 75), unit(3, "Daventry", 80, 60)),
                Canvas.WIDE);
        assertEquals(
                List.of("normal", "worse", "worse"),
                drawing.marks().stream().map(ControlDrawing.Mark::shape).toList());
        assertEquals(
                List.of(false, true, false),
                drawing.marks().stream().map(ControlDrawing.Mark::hollow).toList());
        assertEquals(3, drawing.names().size());
    }

    @Test
    void limitsAreDrawnFromHalfTheSmallestOn() {
        FunnelDrawing drawing = drawn(List.of(unit(1, "a", 60, 90), unit(2, "b", 100, 90)), Canvas.WIDE);
        assertEquals(
                List.of("outer", "outer", "inner", "inner"),
                drawing.curves().stream().map(FunnelDrawing.Curve::kind).toList());
        assertEquals(8, drawing.curves().get(0).points().split(" ").length);
    }

    @Test
    void unitsOfOneSizeHaveLimitsToo() {
        FunnelDrawing drawing = drawn(List.of(unit(1, "a", 20, 90), unit(2, "b", 20, 60)), Canvas.NARROW);
        assertTrue(drawing.curves().get(0).points().split(" ").length > 1);
    }

    @Test
    void fiftyCouncilsAreNamedAsFarAsThereIsRoomThoseOutsideFirst() {
        List<Unit> units = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            units.add(unit(i, "Council number " + i, 100 + i % 5, i == 50 ? 60 : 88 + i % 4));
        }
        FunnelDrawing drawing = drawn(units, Canvas.NARROW);
        assertEquals("Council number 50", drawing.names().get(0).text());
        assertTrue(drawing.names().size() < 50, () -> drawing.names().toString());
    }
}
