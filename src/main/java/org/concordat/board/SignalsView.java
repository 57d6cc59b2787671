package org.concordat.board;

import java.util.List;
import org.concordat.board.TableView.Link;

/**
 * The page of what is a signal now.
 *
 * @param here address of this page, without its query
 * @param heading with the period
 * @param choosers service, council and kind to choose from
 * @param choices the periods to choose from
 * @param summary what there is, in sentences
 * @param parts of the page, one for each kind
 * @param paging where the service levels are too many for one page; else empty
 * @param others pages of it
 * @param data where the same is to be had as data
 */
public record SignalsView(
        Frame frame,
        String heading,
        String here,
        List<Chooser> choosers,
        List<PeriodChoices> choices,
        List<String> summary,
        List<Part> parts,
        String paging,
        List<Link> others,
        List<String> data) {

    /**
     * The signals of one kind.
     *
     * @param id of the element
     * @param note what they are, and by which rule
     * @param none what to say where there are none
     */
    public record Part(String id, String heading, String note, String none, List<Item> items) {}

    /**
     * A signal.
     *
     * @param style of its word: worse, better or unusual
     * @param word the same in words
     * @param chart of the service level and the council
     * @param figure the latest, or so far
     * @param explanation of it
     * @param sentence what it says
     * @param more what else, such as what must happen
     * @param open what is open about it: queries, plans
     */
    public record Item(
            String council,
            String level,
            String style,
            String word,
            Link chart,
            String figure,
            String period,
            String explanation,
            String sentence,
            List<String> more,
            List<Link> open) {}
}
