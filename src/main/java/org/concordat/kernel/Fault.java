package org.concordat.kernel;

/**
 * What is wrong with one field of an input.
 *
 * @param pointer JSON pointer of the field ({@code /serviceLevels/0/bands/2/limit}), or a query parameter's name
 * @param detail what is wrong and how to mend it, in a sentence
 */
public record Fault(String pointer, String detail) {}
