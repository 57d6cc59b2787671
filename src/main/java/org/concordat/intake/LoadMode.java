package org.concordat.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a load does when some of its rows are wrong (rule C5). */
enum LoadMode {
    ALL_OR_NOTHING,
    ACCEPT_VALID;

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<LoadMode> parse(String text) {
        return Arrays.stream(values()).filter(m -> m.text().equals(text)).findFirst();
    }
}
