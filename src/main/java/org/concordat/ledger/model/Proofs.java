package org.concordat.ledger.model;

import java.util.Iterator;
import java.util.List;

/** Judges proofs without the tree, as RFC 9162, sections 2.1.3.2 and 2.1.4.2, has it. */
public final class Proofs {

    private Proofs() {}

    /**
     * Whether a leaf is in a tree.
     *
     * @param leaf how many leaves are left of it
     * @param size how many leaves the tree has
     */
    public static boolean includes(Hash root, long size, long leaf, Hash hash, List<Hash> path) {
        if (leaf < 0 || leaf >= size) {
            return false;
        }
        long place = leaf;
        long last = size - 1;
        Hash above = hash;
        for (Hash next : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                above = next.with(above);
                int up = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= up;
                last >>= up;
            } else {
                above = above.with(next);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && above.equals(root);
    }

    /**
     * Whether a tree begins with all the leaves of an earlier one.
     *
     * @param before the earlier tree's root
     * @param smaller how many leaves that had
     */
    public static boolean continues(Hash before, long smaller, Hash after, long larger, List<Hash> proof) {
        if (smaller < 1 || smaller > larger) {
            return false;
        }
        if (smaller == larger) {
            return proof.isEmpty() && before.equals(after);
        }
        boolean whole = Long.bitCount(smaller) == 1;
        if (proof.isEmpty() && !whole) {
            return false;
        }
        Iterator<Hash> rest = proof.iterator();
        int up = Long.numberOfTrailingZeros(smaller);
        return whole
                ? continues(before, after, smaller - 1 >> up, larger - 1 >> up, before, rest)
                : continues(before, after, smaller - 1 >> up, larger - 1 >> up, rest.next(), rest);
    }

    private static boolean continues(Hash before, Hash after, long from, long to, Hash first, Iterator<Hash> rest) {
        long place = from;
        long last = to;
        Hash old = first;
        Hash now = first;
        while (rest.hasNext()) {
            Hash next = rest.next();
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                old = next.with(old);
                now = next.with(now);
                int up = (place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place);
                place >>= up;
                last >>= up;
            } else {
                now = now.with(next);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(before) && now.equals(after);
    }
}
