package org.concordat.fairness.model;

import java.util.List;

/**
 * A guess of which groups cannot all have less excess.
 *
 * @param groups those that are worst off, the heaviest first
 * @param alone those of one member that pay what they would alone, the heaviest first
 */
record WorstOff(List<Integer> groups, List<Integer> alone) {}
