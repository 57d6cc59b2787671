package org.concordat.agreements.model;

import java.time.LocalDate;
import java.util.Map;
import org.concordat.catalogue.model.TermsDefaults;

/**
 * A signed version and the days on which it applies (rule V2): no two of one agreement overlap.
 *
 * @param agreement ref of the agreement
 * @param version its number
 * @param from first day, inclusive
 * @param to last day, inclusive; null for none
 * @param digest of the canonical text that both sides signed
 * @param defaults by service, what the partnership has settled for it (rule V3)
 */
public record TermsInForce(
        String agreement,
        int version,
        LocalDate from,
        LocalDate to,
        VersionText text,
        String digest,
        Map<String, TermsDefaults> defaults) {

    /** As it stands by itself. */
    public TermsInForce(String agreement, int version, LocalDate from, LocalDate to, VersionText text, String digest) {
        this(agreement, version, from, to, text, digest, Map.of());
    }

    /** The same terms, with what the partnership has settled for their services. */
    public TermsInForce with(Map<String, TermsDefaults> settled) {
        return new TermsInForce(agreement, version, from, to, text, digest, Map.copyOf(settled));
    }

    TermsDefaults defaults(String service) {
        return defaults.getOrDefault(service, TermsDefaults.NONE);
    }

    /** Whether it applies on a date. */
    public boolean holdsOn(LocalDate on) {
        return !on.isBefore(from) && (to == null || !on.isAfter(to));
    }
}
