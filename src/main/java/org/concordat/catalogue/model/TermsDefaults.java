package org.concordat.catalogue.model;

import java.util.Objects;

/**
 * What a partnership has settled for a service once and for all: the last place where effective terms are looked for (rule V3). It
 * fills what a service level that states a limit leaves open in it; a service level without any limit stays without.
 *
 * @param limit the attributes of limits; what it does not say is for each agreement to say
 * @param weight of the service levels that state none; null for 1
 */
public record TermsDefaults(LimitText limit, Integer weight) {

    /** The most that a service level weighs. */
    public static final int HEAVIEST = 1_000;

    /** Nothing is settled. */
    public static final TermsDefaults NONE = new TermsDefaults(null, null);

    /** A limit that was left out says nothing. */
    public TermsDefaults {
        limit = Objects.requireNonNullElse(limit, LimitText.NOTHING);
    }
}
