package org.concordat.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets in so many at once, counted by whose they are. */
public final class Turnstile<K> {

    private final Map<K, Integer> inside = new ConcurrentHashMap<>();

    /** Lets one in, and answers true; false, and nothing counted, where as many of the same are inside. */
    public boolean enter(K whose, int most) {
        if (inside.merge(whose, 1, Integer::sum) <= most) {
            return true;
        }
        leave(whose);
        return false;
    }

    /** Lets one out that was let in. */
    public void leave(K whose) {
        inside.computeIfPresent(whose, (of, count) -> count == 1 ? null : count - 1);
    }

    /** How many are inside, by whose they are. */
    public Map<K, Integer> inside() {
        return Map.copyOf(inside);
    }
}
