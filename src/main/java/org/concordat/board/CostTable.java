package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import org.concordat.board.TableView.Link;

/**
 * A table of a page of costs.
 *
 * @param id of the element, that links may lead to it
 * @param under id of a heading that tells it from others with the same caption; empty where there is none
 * @param numbers whether its cells are numbers, to be set below each other
 * @param heads of the columns, the first that of the rows' names
 */
public record CostTable(String id, String under, String caption, boolean numbers, List<String> heads, List<Row> rows) {

    /**
     * A row.
     *
     * @param link where its name leads; empty for nowhere
     * @param style {@code own} for the council of the page, {@code sum} for a sum; else empty
     */
    public record Row(String name, String link, String style, List<Entry> entries) {

        static Row of(String name, List<Entry> entries) {
            return new Row(name, "", "", entries);
        }

        Row linked(String address) {
            return new Row(name, address, style, entries);
        }

        Row styled(String as) {
            return new Row(name, link, as, entries);
        }
    }

    /**
     * A cell.
     *
     * @param head of its column, for where there is no room for heads
     * @param link where its text leads; empty for nowhere
     * @param about what is there, for who cannot see where the link stands
     * @param notes what stands below
     * @param files to be had
     */
    public record Entry(String head, String text, String link, String about, List<String> notes, List<Link> files) {

        /** A cell of the row of a table; its head is set by the table. */
        static Entry of(String text, String... notes) {
            return new Entry("", text, "", "", List.of(notes), List.of());
        }

        /** The same with a link. */
        Entry linked(String address, String to) {
            return new Entry(head, text, address, to, notes, files);
        }

        /** Whether there is nothing in it. */
        public boolean blank() {
            return text.isEmpty() && notes.isEmpty() && files.isEmpty();
        }

        Entry below(String column) {
            return new Entry(column, text, link, about, notes, files);
        }
    }

    /** A table whose cells know their heads. */
    static CostTable of(String id, String caption, boolean numbers, List<String> heads, List<Row> rows) {
        List<Row> headed = new ArrayList<>();
        for (Row row : rows) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < row.entries().size(); i++) {
                entries.add(row.entries().get(i).below(heads.get(i + 1)));
            }
            headed.add(new Row(row.name(), row.link(), row.style(), entries));
        }
        return new CostTable(id, "", caption, numbers, heads, headed);
    }

    /** The same as another element. */
    CostTable called(String element) {
        return new CostTable(element, under, caption, numbers, heads, rows);
    }

    /** The same, one of several with its caption. */
    CostTable under(String heading) {
        return new CostTable(id, heading, caption, numbers, heads, rows);
    }
}
