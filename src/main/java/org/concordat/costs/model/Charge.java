package org.concordat.costs.model;

import java.util.List;
import java.util.Map;
import org.concordat.kernel.Fraction;

/**
 * What a key makes of a slice of a pool, not rounded.
 *
 * @param shares out of one, by organisation; of what is charged, where a key does not charge the whole
 * @param pounds that are charged
 */
record Charge(Map<String, Fraction> shares, Fraction pounds, List<Working> workings) {}
