package org.concordat.tenancy;

import java.util.Set;

/** The neighbours, for tests of other rooms: of the partnership {@code iso-primo} the councils iso-alfa and iso-bravo and the provider iso-unit. */
public final class Neighbourhood {

    private Neighbourhood() {}

    /** Makes everything, once for each database. */
    public static void moveIn() {
        Neighbours.moveIn();
    }

    /** What nobody but a council and its provider, and nobody in any address, ever says. */
    public static Set<String> secretsOf(String council) {
        return Neighbours.COUNCILS.stream()
                .filter(c -> c.slug().equals(council))
                .findFirst()
                .orElseThrow()
                .secrets();
    }
}
