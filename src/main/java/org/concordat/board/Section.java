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
 * @param path of the first, below the partnership; the others stand below it
 * @param pages by heading, each with its path; that of the first is empty
 */
record Section(String about, String path, List<Link> pages) {

    /** One of its pages. */
    SectionView page(Acting acting, String heading, List<String> notes, List<Part> parts, String... data) {
        String home = "/board/" + acting.partnership().slug();
        String api = "/v1/partnerships/" + acting.partnership().slug();
        return new SectionView(
                acting.partnership().title(),
                about,
                heading,
                List.of(new Link(acting.partnership().title(), home)),
                pages.stream()
                        .map(page -> new Link(page.text(), home + path + page.href()))
                        .toList(),
                notes,
                parts,
                Stream.of(data).map(address -> api + address).toList());
    }
}
