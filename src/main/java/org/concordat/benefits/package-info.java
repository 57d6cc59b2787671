/**
 * What the partnership is for and what may go wrong: baselines that both sides sign, benefits measured against them, social value by
 * versioned proxies, what becomes of the provider's surplus, and the register of risks (rules R1 to R5). All keep their earlier revisions.
 */
package org.concordat.benefits;
