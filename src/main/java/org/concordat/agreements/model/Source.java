package org.concordat.agreements.model;

/**
 * Where an effective attribute came from (rule V3).
 *
 * @param version number of the version
 * @param from {@code base}, {@code variation} or {@code default}: the service's, for the whole partnership
 * @param variation ref of the variation; null for the base and a default
 * @param area for which the variation was made; null for the base, and for a variation of the council as a whole
 */
public record Source(int version, String from, String variation, String area) {

    static Source base(int version) {
        return new Source(version, "base", null, null);
    }

    static Source serviceDefault(int version) {
        return new Source(version, "default", null, null);
    }

    static Source variation(int version, String ref, String area) {
        return new Source(version, "variation", ref, area);
    }
}
