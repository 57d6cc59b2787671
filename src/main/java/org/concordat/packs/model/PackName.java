package org.concordat.packs.model;

/** How something is called that a pack names by its slug. */
public record PackName(String slug, String name) {}
