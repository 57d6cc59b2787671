package org.concordat.board;

import java.util.List;
import org.concordat.board.TableView.Link;

/**
 * A page of tables, one of several about the same.
 *
 * @param frame what stands around it
 * @param about what the pages are about
 * @param heading of this page
 * @param pages those about the same, this one among them
 * @param notes what to know before reading it
 * @param links where more of it is
 * @param parts its tables
 * @param data addresses of the same as data
 */
public record SectionView(
        Frame frame,
        String about,
        String heading,
        List<Link> pages,
        List<String> notes,
        List<Link> links,
        List<Part> parts,
        List<String> data) {

    /**
     * A table, or one that is folded below what it says in a line.
     *
     * @param line empty where it is not folded
     */
    public record Part(CostTable table, String line) {

        static Part open(CostTable table) {
            return new Part(table, "");
        }

        static Part folded(CostTable table, String line) {
            return new Part(table, line);
        }
    }

    /** The same with links to where more of it is. */
    SectionView leadingTo(List<Link> more) {
        return new SectionView(frame, about, heading, pages, notes, more, parts, data);
    }

    /** Whether a page is this one. */
    public boolean isHere(Link page) {
        return page.text().equals(heading);
    }
}
