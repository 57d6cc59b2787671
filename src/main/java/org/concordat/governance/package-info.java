/**
 * How the members of a partnership decide (rules G1 to G3): the rules that they give themselves, meetings, decisions with their votes, and
 * what power the votes have. What a decision is about stands in other rooms, which ask whether it is carried.
 */
package org.concordat.governance;
