package org.concordat.board;

import java.util.function.Function;
import org.concordat.statements.KeptNames;

/** As everything was called when a statement was issued. */
record PaperWording(KeptNames kept) implements Wording {

    @Override
    public String title(String pool) {
        return kept.pools().getOrDefault(pool, Words.name(pool));
    }

    @Override
    public Function<String, String> names() {
        return council -> kept.organisations().getOrDefault(council, council);
    }
}
