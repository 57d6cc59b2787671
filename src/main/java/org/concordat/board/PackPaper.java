package org.concordat.board;

import java.util.List;
import org.concordat.board.PackPage.Fact;

/**
 * A version of a pack as it is printed.
 *
 * @param partnership its title
 * @param title of the paper
 * @param footer what stands below every page: which version it is, and its digest
 */
public record PackPaper(
        String partnership,
        String title,
        String about,
        String footer,
        List<Fact> facts,
        List<String> summary,
        List<PackPart> parts) {

    static PackPaper of(PackTold told) {
        return new PackPaper(
                told.pack().title(),
                told.heading(),
                told.about(),
                told.digest(),
                told.facts(),
                told.summary(),
                told.parts());
    }
}
