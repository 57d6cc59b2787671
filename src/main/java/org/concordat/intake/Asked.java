package org.concordat.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A question about revisioned rows of one partnership that grows by its filters; every value is bound, never written into it. */
public final class Asked {

    private final StringBuilder query;
    private final List<Object> parameters = new ArrayList<>();

    /**
     * The beginning of a question.
     *
     * @param select up to and with {@code partnership_id = ?::uuid}
     * @param alias of the table
     * @param knownOn null for the present revisions
     */
    public Asked(String select, String alias, Instant knownOn, UUID partnershipId) {
        query = new StringBuilder(select);
        parameters.add(partnershipId);
        if (knownOn == null) {
            and(" and " + alias + ".superseded_at is null");
        } else {
            and(" and " + alias + ".recorded_at <= ?::timestamptz", knownOn);
            and(" and (" + alias + ".superseded_at is null or " + alias + ".superseded_at > ?::timestamptz)", knownOn);
        }
    }

    /** A further condition, with what stands for its question marks. */
    public Asked and(String condition, Object... given) {
        query.append(condition);
        parameters.addAll(List.of(given));
        return this;
    }

    /** A condition that holds only where there is something to filter by. */
    public Asked where(String condition, Object given) {
        return given == null ? this : and(condition, given);
    }

    /** The whole question. */
    public String query() {
        return query.toString();
    }

    /** What stands for its question marks, in order. */
    public Object[] parameters() {
        return parameters.toArray();
    }
}
