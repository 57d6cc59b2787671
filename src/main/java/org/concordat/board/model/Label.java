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

    /** The room that a label takes. */
    record Room(double left, double right, double top, double bottom) {

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

    /** The room of a text whose baseline begins, lies with its middle, or ends at a place. */
    static Room room(Canvas frame, BigDecimal x, BigDecimal y, String anchor, String text) {
        double width = frame.widthOf(text);
        double left = x.doubleValue() - (anchor.equals("start") ? 0 : anchor.equals("end") ? width : width / 2);
        return new Room(left, left + width, y.doubleValue() - frame.text(), y.doubleValue() + 2);
    }
}
