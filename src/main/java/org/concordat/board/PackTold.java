package org.concordat.board;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.concordat.board.PackPage.Fact;
import org.concordat.packs.FrozenPack;
import org.concordat.packs.model.Pack;

/**
 * A version of a pack in words, the same on a page, on paper and on the first sheet of a workbook.
 *
 * @param digest of its text to the byte
 */
record PackTold(PackShown shown, String digest) {

    static PackTold of(FrozenPack frozen, String partnership, ZoneId zone, Predicate<String> open) {
        return new PackTold(
                new PackShown(frozen.pack(), "/board/" + partnership, zone, open),
                frozen.digest().value());
    }

    Pack pack() {
        return shown.pack();
    }

    String heading() {
        return "Board pack, " + PackShown.period(pack().period());
    }

    /** For whom it is. */
    static String audience(String audience) {
        return audience.equals(Pack.PUBLIC) ? "Public version" : "Whole version, not for the public";
    }

    /** For whom it is, and which of the period's publications. */
    String about() {
        return audience(pack().audience()) + (pack().revision() == null ? ", draft" : ", revision " + revision());
    }

    private String revision() {
        return pack().revision() == null
                ? "None: a draft, which nobody has published"
                : pack().revision().toString();
    }

    /** What tells it from every other. */
    List<Fact> facts() {
        return List.of(
                new Fact("Partnership", pack().title()),
                new Fact("Period", Words.day(pack().from()) + " to " + Words.day(pack().to())),
                new Fact("Revision", revision()),
                new Fact("Audience", audience(pack().audience())),
                new Fact("Made of what was known on", PackShown.at(pack().knownOn())),
                new Fact("Digest of its text", digest));
    }

    List<String> summary() {
        return new PackSummary(shown).sentences();
    }

    List<PackPart> parts() {
        return new PackContents(shown).parts();
    }
}
