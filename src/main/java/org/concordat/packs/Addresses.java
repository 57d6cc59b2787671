package org.concordat.packs;

import java.time.Instant;
import org.concordat.kernel.Period;

/** Where the API tells how what a pack says came about, as it was known when the pack was made. */
record Addresses(String home, Instant knownOn) {

    static Addresses of(String partnership, Instant knownOn) {
        return new Addresses("/v1/partnerships/" + partnership + "/", knownOn);
    }

    /** Something that keeps its earlier revisions. */
    String known(String path) {
        return home + path + (path.contains("?") ? "&" : "?") + "knownOn=" + knownOn;
    }

    /** Something that is judged at an instant as well. */
    String judged(String path) {
        return known(path + (path.contains("?") ? "&" : "?") + "asOf=" + knownOn);
    }

    /** Something of which there is only what it is now. */
    String now(String path) {
        return home + path;
    }

    /** How a result came about. */
    String result(String id) {
        return judged("results/" + id + "/explanation");
    }

    /** The credits of a council in a period. */
    String credits(String council, Period period) {
        return judged("credits?period=" + period + "&council=" + council);
    }
}
