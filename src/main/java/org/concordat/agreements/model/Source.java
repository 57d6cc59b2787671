package org.concordat.agreements.model;

/**
 * Where an effective attribute came from (rule V3).
 *
 * @param version number of the version
 * @param from {@code base} or {@code variation}
 * @param variation ref of the variation; null for the base
 * @param area for which the variation was made; null for the base
 */
public record Source(int version, String from, String variation, String area) {

    static Source base(int version) {
        return new Source(version, "base", null, null);
    }

    static Source variation(int version, String ref, String area) {
        return new Source(version, "variation", ref, area);
    }
}
