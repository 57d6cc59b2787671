package org.concordat.opendata;

import java.util.ArrayList;
import java.util.List;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.opendata.model.OpenText;

/** What the answer that holds an open file links to: what its columns mean, and the revision that has replaced it. */
final class OpenLinks {

    private OpenLinks() {}

    static List<String> of(Slug partnership, Period period, int revision, OpenText is, int latest) {
        String home = "/v1/open-data/" + partnership + "/" + period + "/";
        List<String> links = new ArrayList<>();
        if (is == OpenText.RESULTS) {
            links.add("<" + home + revision + "/" + OpenText.METADATA.fileName() + ">; rel=\"describedby\"; type=\""
                    + OpenText.METADATA.mediaType() + "\"");
        }
        if (revision < latest) {
            links.add("<" + home + latest + "/" + is.fileName() + ">; rel=\"latest-version\"");
        }
        return links;
    }
}
