package org.concordat.kernel;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names that measures are told apart by: so many, and one more for all the others, so that what is measured does not grow with who comes. */
public final class BoundedLabels {

    /** What all others are called; no slug looks like it. */
    public static final String OTHERS = "_other";

    private final int most;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public BoundedLabels(int most) {
        this.most = most;
    }

    /** The name itself, while it is one of the first so many; else {@link #OTHERS}. */
    public String of(String name) {
        if (known.contains(name)) {
            return name;
        }
        synchronized (known) {
            if (known.size() >= most && !known.contains(name)) {
                return OTHERS;
            }
            known.add(name);
            return name;
        }
    }
}
