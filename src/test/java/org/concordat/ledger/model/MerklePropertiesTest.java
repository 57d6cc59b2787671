package org.concordat.ledger.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** L2: against the definition, for trees of any size. */
class MerklePropertiesTest {

    private static final int LARGEST = 300;

    private static NaiveTree tree(int size) {
        return new NaiveTree(
                IntStream.range(0, size).mapToObj(i -> Hash.ofLeaf("leaf " + i)).toList());
    }

    @Property(tries = 200)
    void whatIsAppendedOneByOneHasTheRootOfAll(@ForAll @IntRange(max = LARGEST) int size) {
        assertEquals(tree(size).root(), tree(size).frontier().root());
        assertEquals(tree(size).root(), tree(size).stored().root());
        assertEquals(size, tree(size).frontier().size());
    }

    @Property(tries = 300)
    void everyLeafIsProvedAndNoOther(
            @ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll @IntRange(max = LARGEST - 1) int drawn) {
        int leaf = drawn % size;
        NaiveTree tree = tree(size);
        List<Hash> path = tree.stored().inclusion(leaf);
        assertTrue(Proofs.includes(tree.root(), size, leaf, tree.leaf(leaf), path));
        assertFalse(Proofs.includes(tree.root(), size, leaf, Hash.ofLeaf("another"), path));
        assertFalse(Proofs.includes(tree.root(), size, leaf + 1L, tree.leaf(leaf), path));
        List<Hash> longer = new ArrayList<>(path);
        longer.add(Hash.OF_NOTHING);
        assertFalse(Proofs.includes(tree.root(), size, leaf, tree.leaf(leaf), longer));
        if (!path.isEmpty()) {
            assertFalse(Proofs.includes(tree.root(), size, leaf, tree.leaf(leaf), path.subList(0, path.size() - 1)));
        }
    }

    @Property(tries = 300)
    void whatGrewIsProvedToContinueAndWhatWasAlteredIsNot(
            @ForAll @IntRange(min = 1, max = LARGEST) int size,
            @ForAll @IntRange(max = LARGEST - 1) int first,
            @ForAll @IntRange(max = LARGEST - 1) int altered) {
        int before = 1 + first % size;
        NaiveTree tree = tree(size);
        List<Hash> proof = tree.stored().consistency(before);
        assertTrue(Proofs.continues(tree.first(before).root(), before, tree.root(), size, proof));
        List<Hash> leaves = new ArrayList<>(tree.leaves());
        leaves.set(altered % before, Hash.ofLeaf("another"));
        NaiveTree forked = new NaiveTree(leaves);
        assertFalse(Proofs.continues(
                tree.first(before).root(),
                before,
                forked.root(),
                size,
                forked.stored().consistency(before)));
    }

    @Property(tries = 200)
    void aProofNeedsFewNodesAndOnlyThoseThatItNames(
            @ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll @IntRange(max = LARGEST - 1) int drawn) {
        int leaf = drawn % size;
        MerkleTree whole = tree(size).stored();
        Set<Node> needed = MerkleTree.needed(size, tree -> tree.inclusion(leaf));
        assertTrue(needed.size() <= 2 * (1 + 64 - Long.numberOfLeadingZeros(size)), needed::toString);
        Map<Node, Hash> fetched = new HashMap<>();
        needed.forEach(node -> fetched.put(node, whole.nodes().apply(node)));
        assertEquals(whole.inclusion(leaf), new MerkleTree(size, fetched::get).inclusion(leaf));
    }
}
