package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.board.LevelView.Key;
import org.concordat.board.model.ControlDrawing;
import org.concordat.board.model.FunnelDrawing;
import org.concordat.board.model.Glyph;

/** What the marks and lines of a drawing mean: those that are in it, and no others. */
final class Keys {

    private Keys() {}

    static List<Key> of(ControlDrawing drawing) {
        List<Key> key = new ArrayList<>();
        for (Glyph glyph : Glyph.values()) {
            if (drawing.marks().stream().anyMatch(mark -> mark.shape().equals(glyph.text()))) {
                key.add(new Key("mark " + glyph.text(), glyph.sample(), said(glyph)));
            }
        }
        if (drawing.marks().stream().anyMatch(ControlDrawing.Mark::hollow)) {
            key.add(new Key("mark normal hollow", Glyph.NORMAL.sample(), "Hollow: provisional, it may still change"));
        }
        List<String> lines = drawing.lines().stream()
                .map(ControlDrawing.Line::kind)
                .distinct()
                .toList();
        line(key, lines, "mean", "Mean");
        line(key, lines, "limit", "Natural process limits");
        line(key, lines, "target", "Target");
        if (!drawing.breaks().isEmpty()) {
            key.add(new Key("break", "", "The process was changed: limits begin anew"));
        }
        return key;
    }

    private static void line(List<Key> key, List<String> lines, String kind, String text) {
        if (lines.contains(kind)) {
            key.add(new Key(kind, "", text));
        }
    }

    private static String said(Glyph glyph) {
        return switch (glyph) {
            case NORMAL -> "Within normal variation";
            case BETTER -> "Special cause, better: a square";
            case WORSE -> "Special cause, worse: a diamond";
            case UNUSUAL -> "Special cause: a triangle";
        };
    }

    static List<Key> of(FunnelDrawing drawing) {
        Stream<Key> marks = Stream.of(Glyph.values())
                .filter(glyph ->
                        drawing.marks().stream().anyMatch(mark -> mark.shape().equals(glyph.text())))
                .map(glyph -> new Key("mark " + glyph.text(), glyph.sample(), compared(glyph)));
        Stream<Key> hollow = drawing.marks().stream().anyMatch(ControlDrawing.Mark::hollow)
                ? Stream.of(new Key(
                        "mark worse hollow",
                        Glyph.WORSE.sample(),
                        "Hollow: beyond the 95\u202f% limits only, as one in twenty is by chance"))
                : Stream.of();
        return Stream.of(
                        marks,
                        hollow,
                        Stream.of(
                                new Key("mean", "", "Rate of all together"),
                                new Key("inner", "", "95\u202f% limits"),
                                new Key("outer", "", "99.8\u202f% limits")))
                .flatMap(each -> each)
                .toList();
    }

    private static String compared(Glyph glyph) {
        return switch (glyph) {
            case NORMAL -> "Within what chance explains";
            case BETTER -> "Outside the limits, better: a square";
            case WORSE -> "Outside the limits, worse: a diamond";
            case UNUSUAL -> "Outside the limits: a triangle";
        };
    }
}
