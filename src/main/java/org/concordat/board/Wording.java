package org.concordat.board;

import java.util.function.Function;

/** How councils and pools are called on a page, or on paper. */
interface Wording {

    /** A pool's title. */
    String title(String pool);

    /** The names of councils, by slug. */
    Function<String, String> names();
}
