/**
 * Board packs: everything of a performance report of one period, frozen when it is published and fetched as it was ever after; the version for
 * the board and the one for the public; when packs are due; who has read those that are not public (rules P1 to P4).
 */
package org.concordat.packs;
