package org.concordat.ledger.model;

/**
 * The place of a node that stands above a whole power of two of leaves; it never changes once they are all there.
 *
 * @param level 0 for a leaf; a node of level n stands above 2 to the n leaves
 * @param position how many nodes of its level are left of it
 */
public record Node(int level, long position) {}
