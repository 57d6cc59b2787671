package org.concordat.board;

import java.util.List;
import java.util.function.Function;

/**
 * The first of what may be much.
 *
 * @param said how many of how many these are, to follow a caption; empty where they are all
 */
record FirstOf<T>(List<T> items, String said) {

    private static final int MOST = 50;

    static <S, T> FirstOf<T> of(List<S> all, Function<S, T> shown) {
        return new FirstOf<>(
                all.stream().limit(MOST).map(shown).toList(),
                all.size() <= MOST ? "" : ", the first " + MOST + " of " + all.size());
    }
}
