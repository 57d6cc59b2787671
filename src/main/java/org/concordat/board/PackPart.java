package org.concordat.board;

import java.util.List;
import java.util.stream.IntStream;
import org.concordat.board.SectionView.Part;

/**
 * A section of a pack, on a page and on paper.
 *
 * @param id of its heading, that links and bookmarks may lead to it
 * @param says what to know before reading it
 * @param tables none where there is nothing to tell
 */
public record PackPart(String id, String heading, List<String> says, List<CostTable> tables) {

    /** A table with more rows is folded. */
    private static final int LONG = 8;

    /**
     * With what there is in its tables.
     *
     * @param none said where nothing is
     * @param says said above them; empty for nothing
     */
    static PackPart of(String id, String heading, String none, String says, List<CostTable> tables) {
        List<CostTable> filled =
                tables.stream().filter(table -> !table.rows().isEmpty()).toList();
        String said = filled.isEmpty() ? none : says;
        return new PackPart(id, heading, said.isEmpty() ? List.of() : List.of(said), numbered(id, filled));
    }

    /** What the version does not have, and why. */
    static PackPart exempt(String id, String heading, String why) {
        return new PackPart(id, heading, List.of(why), List.of());
    }

    /** Its tables as a page shows them: one of several, and a long one, is folded below its name, so that the page can be looked over. */
    public List<Part> shown() {
        return tables.stream()
                .map(table -> tables.size() > 1 || table.rows().size() > LONG
                        ? Part.folded(
                                table,
                                table.caption() + ": "
                                        + Words.count(table.rows().size(), "line"))
                        : Part.open(table))
                .toList();
    }

    private static List<CostTable> numbered(String id, List<CostTable> tables) {
        return IntStream.range(0, tables.size())
                .mapToObj(i -> tables.get(i).called(id + "-" + (i + 1)).under(id))
                .toList();
    }
}
