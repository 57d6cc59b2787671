package org.concordat.export.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.kernel.Digest;

/** The one digest of many files: that of the list which {@code sha256sum} prints of them, in the order of their names. */
public final class Contents {

    private final SortedMap<String, Digest> files = new TreeMap<>();

    /** @param files their digests by their names */
    public Contents(Map<String, Digest> files) {
        this.files.putAll(files);
    }

    /** Two collections of files have the same digest exactly where they have the same names and the same bytes. */
    public Digest digest() {
        return Digest.of(files.entrySet().stream()
                .map(file -> file.getValue().hexadecimal() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining()));
    }
}
