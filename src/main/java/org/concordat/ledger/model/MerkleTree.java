package org.concordat.ledger.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A tree of RFC 6962 as it was when it had so many leaves, of which the {@link Node}s are kept. Every answer needs as many of them as the
 * tree is high, give or take some.
 *
 * @param size how many leaves it has
 * @param nodes the hash of every node that stands above leaves of the tree only
 */
public record MerkleTree(long size, Function<Node, Hash> nodes) {

    public MerkleTree {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no " + size + " leaves");
        }
    }

    /** Which nodes something needs that is asked of a tree. */
    public static Set<Node> needed(long size, Function<MerkleTree, ?> asked) {
        Set<Node> needed = new LinkedHashSet<>();
        asked.apply(new MerkleTree(size, node -> {
            needed.add(node);
            return Hash.OF_NOTHING;
        }));
        return needed;
    }

    /** The root (RFC 6962, 2.1). */
    public Hash root() {
        return size == 0 ? Hash.OF_NOTHING : above(0, size);
    }

    /** The hash of a leaf. */
    public Hash leaf(long leaf) {
        return nodes.apply(new Node(0, leaf));
    }

    /**
     * What proves that a leaf is in the tree (RFC 6962, 2.1.1).
     *
     * @param leaf how many leaves are left of it
     */
    public List<Hash> inclusion(long leaf) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("there is no leaf " + leaf + " of " + size);
        }
        List<Hash> path = new ArrayList<>();
        path(leaf, 0, size, path);
        return path;
    }

    private void path(long leaf, long from, long count, List<Hash> path) {
        if (count == 1) {
            return;
        }
        long left = split(count);
        if (leaf < from + left) {
            path(leaf, from, left, path);
            path.add(above(from + left, count - left));
        } else {
            path(leaf, from + left, count - left, path);
            path.add(above(from, left));
        }
    }

    /** What proves that the tree begins with the leaves that it had when it was smaller (RFC 6962, 2.1.2). */
    public List<Hash> consistency(long smaller) {
        if (smaller < 1 || smaller > size) {
            throw new IllegalArgumentException("no proof leads from " + smaller + " to " + size + " leaves");
        }
        List<Hash> proof = new ArrayList<>();
        consistency(smaller, 0, size, true, proof);
        return proof;
    }

    private void consistency(long smaller, long from, long count, boolean known, List<Hash> proof) {
        if (smaller == count) {
            if (!known) {
                proof.add(above(from, count));
            }
            return;
        }
        long left = split(count);
        if (smaller <= left) {
            consistency(smaller, from, left, known, proof);
            proof.add(above(from + left, count - left));
        } else {
            consistency(smaller - left, from + left, count - left, false, proof);
            proof.add(above(from, left));
        }
    }

    /** The hash above a stretch of leaves that begins where a subtree does. */
    private Hash above(long from, long count) {
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.apply(new Node(level, from >> level));
        }
        long left = split(count);
        return above(from, left).with(above(from + left, count - left));
    }

    /** The largest power of two below a number. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
