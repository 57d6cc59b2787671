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

    /** The last day that the notice named; null of notices before it was kept. */
    @Column(updatable = false)
    LocalDate noticedFor;

    LocalDate lastDay;

    /** Null where none is settled. */
    Long compensationPence;

    String state;

    /** Digest of the terms to which the signatory of who leaves has agreed, when, and who it was; null until then. */
    String agreedDigest;

    Instant agreedAt;
    String agreedBy;

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
        this.noticedFor = given.lastDay();
        this.lastDay = given.lastDay();
        this.state = GIVEN;
        record(at, who);
    }

    void propose(LocalDate last, Long pence, Instant at, String who) {
        requireGiven();
        lastDay = last;
        compensationPence = pence;
        record(at, who);
    }

    /** The signatory of who leaves agrees to the terms as they are. */
    void agree(String member, Instant at, String who) {
        requireGiven();
        agreedDigest = terms(member).digest();
        agreedAt = at;
        agreedBy = who;
        record(at, who);
    }

    /** Whether whoever leaves has agreed to the terms as they are: by its notice, which named the last day and owes nothing, or since. */
    boolean isAgreed(String member) {
        boolean asNoticed = lastDay.equals(noticedFor) && !owes();
        return asNoticed || hasAgreed(member);
    }

    /** Whether it has agreed since to the terms as they are. */
    boolean hasAgreed(String member) {
        return terms(member).digest().equals(agreedDigest);
    }

    boolean owes() {
        return compensationPence != null && compensationPence > 0;
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

    void requireGiven() {
        if (!state.equals(GIVEN)) {
            throw Rejected.state("G5", "The notice is " + state + "; that stands.");
        }
    }

    LeavingTerms terms(String member) {
        return new LeavingTerms(id, member, lastDay, compensation());
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
