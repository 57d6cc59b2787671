package org.concordat.board.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.board.model.ControlDrawing.Change;
import org.concordat.board.model.ControlDrawing.Content;
import org.concordat.board.model.ControlDrawing.Normal;
import org.concordat.board.model.ControlDrawing.Point;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Period;
import org.concordat.signals.model.ControlChart;
import org.concordat.signals.model.Limits;
import org.concordat.signals.model.Observation;
import org.concordat.signals.model.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the marks of a control chart stand. */
class ControlDrawingTest {

    private static final Optional<Fraction> TARGET = Optional.of(number("95"));

    private static Fraction number(String text) {
        return Fraction.of(new BigDecimal(text));
    }

    private static List<Period> months(int count) {
        return Stream.iterate(new Period(Period.Length.MONTH, YearMonth.of(2024, 1)), Period::next)
                .limit(count)
                .toList();
    }

    /** Months from January 2024 on; - is one without data, ! after a value a special cause, ? a provisional one. */
    private static Content content(String values, List<Change> changes, List<Normal> normals) {
        String[] texts = values.split(" ");
        List<Period> months = months(texts.length);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].equals("-")) {
                boolean special = texts[i].endsWith("!");
                points.add(new Point(
                        months.get(i),
                        number(texts[i].replaceAll("[!?]", "")),
                        TARGET,
                        texts[i].endsWith("?"),
                        special ? Glyph.WORSE : Glyph.NORMAL,
                        special));
            }
        }
        return new Content(months, points, normals, changes, Axis.Bounds.PERCENT);
    }

    private static ControlDrawing wide(String values) {
        return ControlDrawing.of(content(values, List.of(), List.of()), Canvas.WIDE);
    }

    @ParameterizedTest(name = "{0}: {1} marks in {2} strokes")
    @CsvSource({
        "95, 1, 0",
        "95 95 95, 3, 1",
        "95 - 95, 2, 0",
        "95 96 - 95 94, 4, 2",
        "- - 95 96, 2, 1",
        "100 100, 2, 1",
        "0 100, 2, 1",
    })
    void strokesEndAtAGap(String values, int marks, int strokes) {
        ControlDrawing drawing = wide(values);
        assertEquals(marks, drawing.marks().size());
        assertEquals(strokes, drawing.strokes().size());
    }

    @Test
    void oneMonthStandsInTheMiddle() {
        ControlDrawing drawing = wide("95");
        assertEquals("394.0", drawing.times().get(0).x());
        assertTrue(drawing.marks().get(0).path().startsWith("M389.0,162.0"), () -> drawing.marks()
                .toString());
    }

    @Test
    void everythingIsTheTopOfAShareAndNothingItsBottom() {
        ControlDrawing drawing = wide("0 100");
        assertEquals("228.0,300.0 560.0,24.0", drawing.strokes().get(0));
    }

    @Test
    void aProcessChangePartsTheStroke() {
        List<Period> months = months(4);
        Content content = content(
                "95 95 90 90",
                List.of(new Change(months.get(2), "A"), new Change(months(9).get(8), "B")),
                List.of());
        ControlDrawing drawing = ControlDrawing.of(content, Canvas.WIDE);
        assertEquals(2, drawing.strokes().size());
        assertEquals(1, drawing.breaks().size(), "one that lies outside of the months is not drawn");
        assertEquals("394.0", drawing.breaks().get(0).x(), "between the second month and the third");
        assertEquals("A", drawing.breaks().get(0).letter().text());
    }

    @Test
    void limitsThatNoValueCanReachAreNotDrawn() {
        List<Period> months = months(2);
        Normal normal = new Normal(months.get(0), months.get(1), number("91"), number("97"), number("103"));
        ControlDrawing drawing = ControlDrawing.of(content("96 98", List.of(), List.of(normal)), Canvas.WIDE);
        assertEquals(
                List.of("limit", "mean", "target"),
                drawing.lines().stream().map(ControlDrawing.Line::kind).toList());
        assertEquals("62.0", drawing.lines().get(0).x1());
        assertEquals("726.0", drawing.lines().get(0).x2());
    }

    /**
     * NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: the mean of 50.81 and the limits of 55.8041 and 45.8159 (with 3 / 1.128, which
     * 2.66 is rounded from) of ten flow rates, on an axis from 44 to 56 that is 276 high.
     */
    @Test
    void thePublishedLimitsStandWhereTheyShould() {
        String rates = "49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1";
        List<Period> months = months(10);
        List<Observation> observations = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (String rate : rates.split(" ")) {
            Period month = months.get(points.size());
            observations.add(new Observation(month, number(rate)));
            points.add(new Point(month, number(rate), Optional.empty(), false, Glyph.NORMAL, false));
        }
        Limits limits = ControlChart.of(observations, List.of())
                .latest()
                .flatMap(Stretch::limits)
                .orElseThrow();
        Normal normal = new Normal(months.get(0), months.get(9), limits.lower(), limits.mean(), limits.upper());
        ControlDrawing drawing = ControlDrawing.of(
                new Content(months, points, List.of(normal), List.of(), Axis.Bounds.POSITIVE), Canvas.WIDE);
        assertEquals("44", drawing.grid().get(0).text());
        assertEquals("56", drawing.grid().get(drawing.grid().size() - 1).text());
        assertEquals(
                List.of("limit 258.3", "mean 143.4", "limit 28.5"),
                drawing.lines().stream()
                        .map(line -> line.kind() + " " + line.y())
                        .toList());
    }

    @Test
    void aTargetThatChangesIsTwoLines() {
        List<Period> months = months(3);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Optional<Fraction> target = i == 0 ? TARGET : i == 1 ? Optional.of(number("90")) : Optional.empty();
            points.add(new Point(months.get(i), number("93"), target, false, Glyph.NORMAL, false));
        }
        Content content = new Content(months, points, List.of(), List.of(), Axis.Bounds.PERCENT);
        assertEquals(2, ControlDrawing.of(content, Canvas.WIDE).lines().size());
    }

    @Test
    void aSpecialCauseHasAShapeAndAWordAndAProvisionalMonthIsHollow() {
        ControlDrawing drawing = wide("95 95 80! 95?");
        assertEquals("worse", drawing.marks().get(2).shape());
        assertEquals(List.of("worse"), drawing.words().stream().map(Label::text).toList());
        assertEquals(
                List.of(false, false, false, true),
                drawing.marks().stream().map(ControlDrawing.Mark::hollow).toList());
    }

    @Test
    void theSmallestHasNoText() {
        ControlDrawing drawing = ControlDrawing.of(content("95 95 80! 95", List.of(), List.of()), Canvas.SMALL);
        assertEquals(
                0,
                drawing.grid().size() + drawing.times().size() + drawing.words().size());
        assertEquals(4, drawing.marks().size());
    }

    @ParameterizedTest(name = "{0} months, {1}: every {2}")
    @CsvSource({
        "1, wide, 1",
        "7, wide, 1",
        "12, wide, 2",
        "24, wide, 3",
        "36, wide, 6",
        "24, narrow, 6",
        "36, narrow, 12"
    })
    void monthsAreLabelledAsFarAsThereIsRoom(int count, String name, int every) {
        Canvas canvas = name.equals("wide") ? Canvas.WIDE : Canvas.NARROW;
        ControlDrawing drawing = ControlDrawing.of(content("95 ".repeat(count).strip(), List.of(), List.of()), canvas);
        assertEquals((count - 1) / every + 1, drawing.times().size());
        assertTrue(
                drawing.times().stream()
                        .map(label -> label.room(canvas))
                        .allMatch(room -> room.left() >= 0 && room.right() <= canvas.width()),
                () -> drawing.times().toString());
        assertEquals(
                Times.label(months(count).get(count - 1)),
                drawing.times().get(drawing.times().size() - 1).text());
    }

    @ParameterizedTest
    @CsvSource({"2026-05, May 26", "FY2026-27-Q1, 26/27 Q1"})
    void periodsAsAnAxisHasThem(String period, String label) {
        assertEquals(label, Times.label(Period.parse(period).orElseThrow()));
    }

    @Test
    void textKeepsTwelvePixelsInTheNarrowestColumnOfEach() {
        // 600 pixels beside 641 of the window, 330 beside 360
        assertTrue(Canvas.WIDE.text() * 600 / Canvas.WIDE.width() >= 12);
        assertTrue(Canvas.NARROW.text() * 330 / Canvas.NARROW.width() >= 12);
    }
}
