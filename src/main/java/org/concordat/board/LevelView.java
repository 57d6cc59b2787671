package org.concordat.board;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.board.TableView.Link;
import org.concordat.board.model.ControlDrawing;
import org.concordat.board.model.FunnelDrawing;

/**
 * The page of one service level over time.
 *
 * @param heading the service level, in words
 * @param service in words
 * @param here address of this page, without its query
 * @param choosers the council, what a point is, and from when to when
 * @param notes what to know before reading it
 * @param charts large, each with its table
 * @param councilsEach the councils beside each other, each small
 * @param funnel the councils compared in one period
 * @param data where the same is to be had as data
 */
public record LevelView(
        Frame frame,
        String heading,
        String service,
        String here,
        List<Chooser> choosers,
        List<String> notes,
        List<Chart> charts,
        List<Small> councilsEach,
        Compared funnel,
        List<String> data) {

    /**
     * A control chart.
     *
     * @param id of its elements
     * @param heading whose it is
     * @param sentence what it says
     * @param title of the drawing
     * @param told what it shows, for who does not see it
     * @param drawings the same for a wide and for a narrow column
     * @param axes what stands up and across
     * @param key what the marks and lines mean
     * @param facts mean and limits of each stretch, exact
     * @param reasons of process changes, by letter
     */
    public record Chart(
            String id,
            String heading,
            String sentence,
            String title,
            String told,
            List<ControlDrawing> drawings,
            String axes,
            List<Key> key,
            List<String> facts,
            List<Reason> reasons,
            CostTable table) {}

    /**
     * What a mark or a line means.
     *
     * @param sign names it in the style
     * @param path of a mark; empty for a line
     */
    public record Key(String sign, String path, String text) {

        /** Its classes. */
        public String style() {
            return Stream.of(sign.split(" "))
                    .map(part -> part.equals("mark")
                            ? "board-plot__mark"
                            : path.isEmpty() ? "board-plot__" + part : "board-plot__mark--" + part)
                    .collect(Collectors.joining(" "));
        }

        /** Whether the line stands upright. */
        public boolean upright() {
            return sign.equals("break");
        }
    }

    /** Why the limits begin anew. */
    public record Reason(String letter, String text) {}

    /** A council among the others: its latest figure, its chart, and what that says. */
    public record Small(
            String id,
            String name,
            Link link,
            String figure,
            String period,
            Link explanation,
            ControlDrawing drawing,
            String told,
            String sentence) {}

    /**
     * The councils compared in one period.
     *
     * @param choices the periods to choose from
     * @param kept what the address says beside the period
     * @param drawings none where nothing can be compared
     * @param note why nothing can be compared; empty where it can
     */
    public record Compared(
            String period,
            List<PeriodChoices> choices,
            List<Kept> kept,
            String sentence,
            String title,
            List<FunnelDrawing> drawings,
            List<Key> key,
            List<CostTable> tables,
            String note) {}

    /** A parameter of the address that stays as it is. */
    public record Kept(String name, String value) {}
}
