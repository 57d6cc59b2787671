package org.concordat.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.agreements.model.VersionText;

/**
 * Texts of versions that were read not long ago: the same text is always the same terms, whoever reads it, so that those of fifty councils
 * are not made out anew for each question that a page asks. Whoever asks has the text.
 */
@ApplicationScoped
class ReadTexts {

    /** The longest texts of so many take some tens of megabytes. */
    private static final int MOST = 500;

    private final Map<String, VersionText> read = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, VersionText> eldest) {
            return size() > MOST;
        }
    };

    VersionText text(String json) {
        synchronized (read) {
            VersionText known = read.get(json);
            if (known != null) {
                return known;
            }
        }
        VersionText text = new CanonicalText(json).text();
        synchronized (read) {
            read.put(json, text);
        }
        return text;
    }
}
