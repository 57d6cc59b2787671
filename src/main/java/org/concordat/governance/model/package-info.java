/**
 * How members decide together (rules G1, G3): quorum, majority, casting vote, reserved matters, and what power a majority rule gives to
 * each. Pure and exact.
 */
package org.concordat.governance.model;
