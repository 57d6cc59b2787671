package org.concordat.board.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * A text in a drawing.
 *
 * @param anchor which part of it stands there: start, middle or end
 * @param text what it says
 */
public record Label(String x, String y, String anchor, String text) {

    private static final double BOLD = 1.2;

    /** The room that a label takes. */
    record Room(double left, double right, double top, double bottom) {

        /** Of a mark. */
        static Room around(BigDecimal x, BigDecimal y, int half) {
            return new Room(
                    x.doubleValue() - half, x.doubleValue() + half, y.doubleValue() - half, y.doubleValue() + half);
        }

        boolean meets(Room other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isFree(List<Room> taken) {
            return taken.stream().noneMatch(this::meets);
        }

        boolean isIn(Canvas frame) {
            return left >= 0 && right <= frame.width() && top >= 0 && bottom <= frame.floor();
        }
    }

    static Label of(BigDecimal x, BigDecimal y, String anchor, String text) {
        return new Label(x.toPlainString(), y.toPlainString(), anchor, text);
    }

    /** The room that it takes in a drawing. */
    Room room(Canvas canvas) {
        return room(canvas, canvas.widthOf(text));
    }

    /** The room that it takes in bold letters, which are wider. */
    Room bold(Canvas canvas) {
        return room(canvas, canvas.widthOf(text) * BOLD);
    }

    private Room room(Canvas canvas, double width) {
        double at = Double.parseDouble(x);
        double left = at - (anchor.equals("start") ? 0 : anchor.equals("end") ? width : width / 2);
        double base = Double.parseDouble(y);
        return new Room(left, left + width, base - canvas.text(), base + 2);
    }
}
