package org.concordat.statements;

import jakarta.persistence.Converter;
import java.util.List;

/** How what was issued at once came about. */
record Workings(List<PoolWorkings> pools) {

    /** Nobody else can change them. */
    Workings {
        pools = List.copyOf(pools);
    }

    /** Stores them. */
    @Converter
    static class Stored extends StoredJson<Workings> {
        Stored() {
            super(Workings.class);
        }
    }
}
