package org.concordat.ledger.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree as the definition has it: everything is computed of the leaves each time. */
record NaiveTree(List<Hash> leaves) {

    Hash leaf(int number) {
        return leaves.get(number);
    }

    Hash root() {
        return root(leaves);
    }

    NaiveTree first(int count) {
        return new NaiveTree(leaves.subList(0, count));
    }

    private static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = 1;
        while (left * 2 < leaves.size()) {
            left *= 2;
        }
        return root(leaves.subList(0, left)).with(root(leaves.subList(left, leaves.size())));
    }

    Frontier frontier() {
        Frontier frontier = new Frontier();
        leaves.forEach(frontier::append);
        return frontier;
    }

    /** The tree over the nodes that are kept of it. */
    MerkleTree stored() {
        Map<Node, Hash> nodes = new HashMap<>();
        for (int level = 0; 1 << level <= leaves.size(); level++) {
            int width = 1 << level;
            for (int position = 0; (position + 1) * width <= leaves.size(); position++) {
                nodes.put(new Node(level, position), root(leaves.subList(position * width, (position + 1) * width)));
            }
        }
        return new MerkleTree(leaves.size(), node -> {
            if (!nodes.containsKey(node)) {
                throw new IllegalStateException("there is no " + node + " above " + leaves.size() + " leaves");
            }
            return nodes.get(node);
        });
    }
}
