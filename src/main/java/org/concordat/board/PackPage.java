package org.concordat.board;

import java.util.List;
import org.concordat.board.TableView.Link;

/**
 * The page of a version of a pack.
 *
 * @param frame what stands around it
 * @param about what it is of, and for whom
 * @param facts what tells it from every other
 * @param summary what it comes to, in words
 * @param files to keep it as; none of a draft
 * @param stands whether it stays as it is
 * @param now where what the period is now stands; null for who has left
 * @param versions the period's other versions
 */
public record PackPage(
        Frame frame,
        String heading,
        String about,
        List<Fact> facts,
        List<String> summary,
        List<PackPart> parts,
        List<Link> files,
        String stands,
        Link now,
        List<Link> versions) {

    /** A name and what is said of it. */
    public record Fact(String name, String text) {}
}
