package org.concordat.packs.model;

/**
 * Why a section is kept from the public (rule P2).
 *
 * @param section its name
 * @param paragraph of Part 1 of Schedule 12A to the Local Government Act 1972, 1 to 7
 * @param reason in a sentence, which is public; null for none
 */
public record PackExemption(String section, int paragraph, String reason) {}
