package org.concordat.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.kernel.Money;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Ids;
import org.hibernate.annotations.DynamicUpdate;

/** That a member leaves. */
@Entity
@Table(name = "leavings")
@DynamicUpdate
class Leaving {

    static final String GIVEN = "given";
    static final String SETTLED = "settled";
    static final String WITHDRAWN = "withdrawn";

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    UUID memberId;

    @Column(updatable = false)
    LocalDate givenOn;

    @Column(updatable = false)
    String reason;

    LocalDate lastDay;

    /** Null where none is settled. */
    Long compensationPence;

    String state;

    /** By which it was settled; null until then, and where the rules need none. */
    UUID decision;

    int revision;
    Instant recordedAt;
    String recordedBy;

    /** For the persistence provider. */
    protected Leaving() {}

    Leaving(UUID partnershipId, UUID memberId, LocalDate givenOn, NewLeaving given, Instant at, String who) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.memberId = memberId;
        this.givenOn = givenOn;
        this.reason = given.reason();
        this.lastDay = given.lastDay();
        this.state = GIVEN;
        record(at, who);
    }

    void agree(LocalDate last, Long pence, Instant at, String who) {
        requireGiven();
        lastDay = last;
        compensationPence = pence;
        record(at, who);
    }

    void settle(UUID by, Instant at, String who) {
        requireGiven();
        state = SETTLED;
        decision = by;
        record(at, who);
    }

    void withdraw(Instant at, String who) {
        requireGiven();
        state = WITHDRAWN;
        record(at, who);
    }

    private void requireGiven() {
        if (!state.equals(GIVEN)) {
            throw Rejected.state("G5", "The notice is " + state + "; that stands.");
        }
    }

    LeavingTerms terms(String member) {
        return new LeavingTerms(member, lastDay, compensation());
    }

    MoneyText compensation() {
        return compensationPence == null ? null : MoneyText.of(Money.ofPence(compensationPence));
    }

    private void record(Instant at, String who) {
        revision++;
        recordedAt = at;
        recordedBy = who;
    }
}
