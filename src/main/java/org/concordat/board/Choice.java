package org.concordat.board;

/**
 * One of a list to choose from.
 *
 * @param value as the address says it; empty for no filter
 * @param text as the page says it
 */
public record Choice(String value, String text, boolean selected) {}
