package org.concordat.board;

import java.util.List;
import org.concordat.board.TableView.Link;
import org.concordat.board.TableView.Pointless;

/**
 * The page of all results: in short what a councillor has to know, then the results, by service or one by one.
 *
 * @param frame what stands around it
 * @param here address of this page, without its query
 * @param choices the periods to choose from
 * @param choosers the other filters
 * @param state whether the period is closed, since when
 * @param unasked why it is this period, where nobody asked for one; empty otherwise
 * @param newer newer periods, where nobody asked for one
 * @param pack the period's board pack, where one was published; null otherwise
 * @param notes what to know before the results are read
 * @param pointless says that no points arise at periods of this length, and where they do; null where some arise
 * @param inShort what happened, whether it is real, what is done, what it costs, what is to be decided
 * @param services all services beside each other; null where there is one
 * @param tables one for each service of this page; none where results are listed one by one
 * @param listed results one by one; null where they stand in tables
 * @param paging null where all is on one page
 * @param costs pages of what the services cost
 * @param matters what a board has to see to beside the results
 * @param plans what is in hand beside the overdue ones; null where nothing is
 */
public record OverviewView(
        Frame frame,
        String heading,
        String period,
        String here,
        List<PeriodChoices> choices,
        List<Chooser> choosers,
        String state,
        String unasked,
        List<Link> newer,
        Saying pack,
        List<String> notes,
        Pointless pointless,
        List<Saying> inShort,
        CostTable services,
        List<ResultTable> tables,
        Listed listed,
        Paging paging,
        List<Link> costs,
        Matters matters,
        CostTable plans) {

    /**
     * One thing to know.
     *
     * @param what it is about, in a few words
     * @param text one sentence
     * @param link where it is told in full; null where nothing tells more
     */
    public record Saying(String what, String text, Link link) {}

    /** Results one by one. */
    public record Listed(String caption, List<Line> lines) {}

    /**
     * One result.
     *
     * @param link the council's page
     * @param level its service level, of which service
     * @param overTime address of the page of the service level over time
     * @param since since when it has missed its target; empty where it has not
     * @param real whether that is more than normal variation; empty where it has met it
     */
    public record Line(
            String council, String link, String level, String overTime, Cell cell, String since, String real) {}

    /** Where one is among several pages; addresses are empty where there is no such page. */
    public record Paging(String text, String previous, String next) {}
}
