package org.concordat.statements;

import jakarta.persistence.Converter;
import java.util.List;

/**
 * How what was issued at once came about.
 *
 * @param leftOut what is in none of the pools, since not all have approved it
 */
record Workings(List<PoolWorkings> pools, List<LeftOutCharge> leftOut) {

    /** Nobody else can change them; what was issued before it was kept what is left out has nothing of it. */
    Workings {
        pools = List.copyOf(pools);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
    }

    /** Stores them. */
    @Converter
    static class Stored extends StoredJson<Workings> {
        Stored() {
            super(Workings.class);
        }
    }
}
