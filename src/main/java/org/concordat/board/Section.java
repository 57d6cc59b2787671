package org.concordat.board;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.board.SectionView.Part;
import org.concordat.board.TableView.Link;
import org.concordat.tenancy.Acting;

/**
 * Several pages about the same.
 *
 * @param about what they are about
 * @param of the section of the board's pages that they are
 * @param path of the first, below the partnership; the others stand below it
 * @param pages by heading, each with its path; that of the first is empty
 */
record Section(String about, BoardSection of, String path, List<Link> pages) {

    /** The same without one of its pages, which not everybody may open. */
    Section without(String page) {
        return new Section(
                about,
                of,
                path,
                pages.stream().filter(each -> !each.text().equals(page)).toList());
    }

    /** The first of the pages stands above the others. */
    private List<Link> above(String heading, String home) {
        Link first = pages.get(0);
        return first.text().equals(heading) ? List.of() : List.of(new Link(first.text(), home + path));
    }

    /** One of its pages. */
    SectionView page(Acting acting, String heading, List<String> notes, List<Part> parts, String... data) {
        String api = "/v1/partnerships/" + acting.partnership().slug();
        return pageOf(
                acting,
                heading,
                notes,
                parts,
                Stream.of(data).map(address -> api + address).toList());
    }

    /** The same of what the API has elsewhere. */
    SectionView pageOf(Acting acting, String heading, List<String> notes, List<Part> parts, List<String> data) {
        String home = "/board/" + acting.partnership().slug();
        return new SectionView(
                Frame.of(acting, of, above(heading, home)),
                about,
                heading,
                pages.stream()
                        .map(page -> new Link(page.text(), home + path + page.href()))
                        .toList(),
                notes,
                List.of(),
                parts,
                data);
    }
}
