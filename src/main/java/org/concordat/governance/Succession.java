package org.concordat.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.hibernate.annotations.DynamicUpdate;

/** That others take the place of a member that ends. */
@Entity
@Table(name = "successions")
@DynamicUpdate
class Succession {

    static final String RECORDED = "recorded";
    static final String SETTLED = "settled";
    static final String WITHDRAWN = "withdrawn";

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    UUID predecessorId;

    /** The first day of the successors. */
    @Column(updatable = false)
    LocalDate fromDate;

    /** Slugs of the successors, in order. */
    @Column(updatable = false)
    String[] successors;

    /** Slug of the one of them that takes over what cannot be divided. */
    @Column(updatable = false)
    String takesOver;

    @Column(updatable = false)
    String legalBasis;

    String state;

    /** By which it was settled; null until then, and where the rules need none. */
    UUID decision;

    int revision;
    Instant recordedAt;
    String recordedBy;

    /** For the persistence provider. */
    protected Succession() {}

    Succession(UUID partnershipId, UUID predecessorId, SuccessionTerms terms, Instant at, String who) {
        this.id = terms.id();
        this.partnershipId = partnershipId;
        this.predecessorId = predecessorId;
        this.fromDate = terms.from();
        this.successors = terms.successors().toArray(String[]::new);
        this.takesOver = terms.takesOver();
        this.legalBasis = terms.legalBasis();
        this.state = RECORDED;
        record(at, who);
    }

    void settle(UUID by, Instant at, String who) {
        requireRecorded();
        state = SETTLED;
        decision = by;
        record(at, who);
    }

    void withdraw(Instant at, String who) {
        requireRecorded();
        state = WITHDRAWN;
        record(at, who);
    }

    private void requireRecorded() {
        if (!state.equals(RECORDED)) {
            throw Rejected.state("G5", "The succession is " + state + "; that stands.");
        }
    }

    /** The last day of the predecessor. */
    LocalDate lastDay() {
        return fromDate.minusDays(1);
    }

    SuccessionTerms terms(String predecessor) {
        return new SuccessionTerms(id, predecessor, fromDate, List.of(successors), takesOver, legalBasis);
    }

    private void record(Instant at, String who) {
        revision++;
        recordedAt = at;
        recordedBy = who;
    }
}
