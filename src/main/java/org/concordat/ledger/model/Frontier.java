package org.concordat.ledger.model;

import java.util.ArrayList;
import java.util.List;

/** The right edge of a tree that grows: all that is needed to append to it and to know its root. */
public final class Frontier {

    /** Of the largest whole subtrees, from left to right: one for each bit of the size. */
    private final List<Hash> whole = new ArrayList<>();

    private long size;

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** Appends a leaf; a node is made for each subtree that it makes whole. */
    public void append(Hash leaf) {
        Hash made = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            made = whole.remove(whole.size() - 1).with(made);
        }
        whole.add(made);
        size++;
    }

    /** The root of the tree as it is now. */
    public Hash root() {
        if (size == 0) {
            return Hash.OF_NOTHING;
        }
        Hash root = whole.get(whole.size() - 1);
        for (int i = whole.size() - 2; i >= 0; i--) {
            root = whole.get(i).with(root);
        }
        return root;
    }
}
