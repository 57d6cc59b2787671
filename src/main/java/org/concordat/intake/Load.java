package org.concordat.intake;

import java.time.Instant;
import java.util.UUID;
import org.concordat.intake.model.ProfileText;
import org.concordat.intake.model.RowKind;
import org.concordat.tenancy.Acting;

/**
 * One bulk load while it runs.
 *
 * @param importId what it will be known by
 * @param format {@code json}, {@code ndjson} or {@code csv}
 * @param readBy the import profile; null for none
 * @param at when it began to write; all it records bears this instant
 */
record Load(Acting acting, UUID importId, RowKind kind, String format, LoadMode mode, ReadBy readBy, Instant at) {

    /** An import profile and which revision of it. */
    record ReadBy(String slug, int revision, ProfileText text) {}

    UUID partnershipId() {
        return acting.partnership().id();
    }

    String profile() {
        return readBy == null ? null : readBy.slug();
    }

    Integer profileRevision() {
        return readBy == null ? null : readBy.revision();
    }
}
