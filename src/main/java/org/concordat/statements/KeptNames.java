package org.concordat.statements;

import jakarta.persistence.Converter;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What things were called when a statement was issued: it says so for ever, whatever they are called later.
 *
 * @param partnership its title
 * @param organisations their names, by slug
 * @param pools their titles, by slug
 */
public record KeptNames(String partnership, SortedMap<String, String> organisations, SortedMap<String, String> pools) {

    /** Nobody else can change them. */
    public KeptNames {
        organisations = Collections.unmodifiableSortedMap(new TreeMap<>(organisations));
        pools = Collections.unmodifiableSortedMap(new TreeMap<>(pools));
    }

    /** Stores them. */
    @Converter
    static class Stored extends StoredJson<KeptNames> {
        Stored() {
            super(KeptNames.class);
        }
    }
}
