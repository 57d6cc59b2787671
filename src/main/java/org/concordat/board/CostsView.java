package org.concordat.board;

import java.util.List;
import org.concordat.board.TableView.Link;

/**
 * A page of what a year costs: of all councils, or of one; or of whether that is fair.
 *
 * @param frame what stands around it
 * @param period the year, in words
 * @param here address of this page, without its query
 * @param choosers the year and the figures to choose from
 * @param notes what to know before the figures are read, the state of the year first
 * @param summary how the year stands; may be empty
 * @param charts beside the first table
 * @param tables in their order; empty ones are left out
 * @param meanings what words of the page mean; may be empty
 * @param more pages that belong to it
 * @param data where the same is to be had as data
 */
public record CostsView(
        Frame frame,
        String heading,
        String period,
        String here,
        List<Chooser> choosers,
        List<String> notes,
        List<Said> summary,
        List<ShareChart> charts,
        List<CostTable> tables,
        List<Said> meanings,
        List<Link> more,
        List<String> data) {

    /** Something that is said of the year, and where it is worked out. */
    public record Said(String what, String value, String link, String note) {}
}
