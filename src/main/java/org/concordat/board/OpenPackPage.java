package org.concordat.board;

import java.util.List;
import org.concordat.board.PackPage.Fact;
import org.concordat.board.TableView.Link;
import org.concordat.opendata.OpenCatalogue;
import org.concordat.opendata.OpenCatalogue.Dataset;

/**
 * The public version of a pack that is open, as a page for everybody.
 *
 * @param home where everything is that the partnership has opened
 * @param replaced by which revision; null while it is current
 * @param attribution whom to name
 */
public record OpenPackPage(
        String publisher,
        Link home,
        String heading,
        String about,
        Link replaced,
        List<String> summary,
        List<Link> files,
        Link licence,
        String attribution,
        List<Fact> facts,
        List<PackPart> parts) {

    static OpenPackPage of(OpenCatalogue catalogue, Dataset set, PackTold told) {
        String home = "/open-data/" + catalogue.partnership();
        return new OpenPackPage(
                catalogue.publisher(),
                new Link(catalogue.publisher(), home),
                told.heading(),
                told.about(),
                set.supersededBy() == null
                        ? null
                        : new Link(
                                "Revision " + set.supersededBy(), home + "/" + set.period() + "/" + set.supersededBy()),
                told.summary(),
                OpenIndex.files(set),
                new Link(set.licence().title(), set.licence().address()),
                "Name as the source: " + set.title() + ".",
                told.facts(),
                told.parts());
    }
}
