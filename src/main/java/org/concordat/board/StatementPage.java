package org.concordat.board;

import java.util.List;
import org.concordat.board.TableView.Link;
import org.concordat.board.WorkingsView.Step;

/**
 * One statement of a council, line by line, and how each line came about.
 *
 * @param frame what stands around it
 * @param amount what the council owes by it, or is owed
 * @param says what becomes of it, who issued it and when
 * @param files to be had
 * @param lines each leads to its section
 * @param sections one for each line; of a statement of a year one for all
 * @param data where the same is to be had as data
 */
public record StatementPage(
        Frame frame,
        String heading,
        String amount,
        List<String> says,
        List<Link> files,
        CostTable lines,
        List<Section> sections,
        List<String> data) {

    /**
     * How a line came about.
     *
     * @param id of the element, that the line leads to
     * @param says in sentences
     * @param tables of what went in
     * @param steps of the key; none where it has none
     * @param links pages that tell more
     */
    public record Section(
            String id, String heading, List<String> says, List<CostTable> tables, List<Step> steps, List<Link> links) {}
}
