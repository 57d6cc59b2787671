package org.concordat.board;

import java.util.List;

/**
 * A page with a table of results of one council, or of one area.
 *
 * @param frame what stands around it
 * @param heading of the page
 * @param period the period shown
 * @param here address of this page, without the period
 * @param choices the periods to choose from
 * @param unasked why it is this period, where nobody asked for one; empty otherwise
 * @param newer newer periods, where nobody asked for one
 * @param note what to know before adding rows up; may be empty
 * @param state whether the period is closed, since when
 * @param pointless says that no points arise at periods of this length, and where they do; null where some arise
 * @param table of results
 * @param costs pages of what the service costs, as far as the caller may see it
 * @param matters what a board has to see to beside the results; null where the page has none
 * @param tables what else belongs to it
 * @param data where the same is to be had as data; none where the matters say so
 */
public record TableView(
        Frame frame,
        String heading,
        String period,
        String here,
        List<PeriodChoices> choices,
        String unasked,
        List<Link> newer,
        String note,
        String state,
        Pointless pointless,
        ResultTable table,
        List<Link> costs,
        Matters matters,
        List<CostTable> tables,
        List<String> data) {

    /**
     * A column: one service level of one service.
     *
     * @param link address of its page over time
     */
    public record Head(String title, String target, String link) {}

    /**
     * A row: a council or an area.
     *
     * @param link address of the page below; empty where there is none
     * @param depth how deep an area stands in its tree, 0 for a council
     * @param cells one for each column
     */
    public record Row(String name, String link, int depth, List<Entry> cells) {

        /** Whether there is a page below. */
        public boolean linked() {
            return !link.isEmpty();
        }
    }

    /**
     * What stands in a row below one head.
     *
     * @param head its title, for where there is no room for heads
     * @param parts one for each agreement
     */
    public record Entry(String head, List<Cell> parts) {}

    /**
     * Why the page has no points (rule B8).
     *
     * @param lengths of its periods, in words: quarters
     * @param others periods that lie in it, or around it
     */
    public record Pointless(String lengths, List<Link> others) {}

    /** Another page. */
    public record Link(String text, String href) {}
}
