package org.concordat.statements;

/**
 * A statement, how it came about, and what is called how in it.
 *
 * @param named whether the names are those of when it was issued; else they are those of now
 */
public record StatementTold(ExplanationView explained, KeptNames names, boolean named) {}
