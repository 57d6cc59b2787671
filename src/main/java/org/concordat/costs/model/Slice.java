package org.concordat.costs.model;

import org.concordat.kernel.Fraction;

/**
 * The part of a pool that belongs to the days of one segment (rule M3).
 *
 * @param pounds of the pool, exactly
 * @param days of the segment, out of all days on which the pool is shared
 * @param setting who is there on these days
 */
record Slice(Fraction pounds, Fraction days, Setting setting) {}
