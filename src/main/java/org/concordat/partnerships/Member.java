package org.concordat.partnerships;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.model.MemberRole;
import org.concordat.partnerships.model.Terms;
import org.hibernate.annotations.DynamicUpdate;

/**
 * What an organisation was asked last to be to a partnership; what it has accepted are its {@linkplain MemberStay stays}. Only the columns that
 * change are written: a member may write its acceptance alone.
 */
@Entity
@Table(name = "members")
@DynamicUpdate
class Member {

    @EmbeddedId
    MemberId id;

    String[] roles;
    LocalDate fromDate;
    LocalDate toDate;
    int votes;
    Instant acceptedAt;
    String acceptedBy;

    /** Whether it fell, accepted or not, with a membership that ended before it began: whoever comes back is invited anew. */
    boolean fallen;

    /** By which it is asked to accept it, or has accepted it; null where none was needed. */
    UUID decision;

    int revision;
    Instant recordedAt;
    String recordedBy;

    /** For the persistence provider. */
    protected Member() {}

    Member(MemberId id) {
        this.id = id;
    }

    /**
     * Invites, be it anew.
     *
     * @param accepted the stay that has these terms accepted already; null where they are to be accepted
     */
    void invite(Terms next, MemberStay accepted, UUID by, Instant at, String who) {
        acceptedAt = accepted == null ? null : accepted.acceptedAt;
        acceptedBy = accepted == null ? null : accepted.acceptedBy;
        roles = MemberRole.texts(next.roles());
        fromDate = next.from();
        toDate = next.to();
        votes = next.votes();
        decision = by;
        fallen = false;
        record(at, who);
    }

    /** @throws Rejected state, when it has been accepted already, or has fallen, or its days are over */
    Terms requireOffered(LocalDate today) {
        Terms offered = offered()
                .orElseThrow(() -> Rejected.state(
                        Partnership.RULE,
                        fallen
                                ? "The membership has ended since: whoever comes back is invited anew."
                                : "The membership has been accepted already."));
        if (offered.to() != null && offered.to().isBefore(today)) {
            throw Rejected.state(Partnership.RULE, "The days of this invitation are over.");
        }
        return offered;
    }

    void accept(UUID by, Instant at, String who) {
        decision = by;
        acceptedAt = at;
        acceptedBy = who;
        record(at, who);
    }

    /** Ends what it is asked to accept with what is in effect; where it begins later it falls, for it was offered to one that stays. */
    void end(LocalDate last, Instant at, String who) {
        if (last.isBefore(fromDate)) {
            fallen = true;
        } else if (toDate == null || last.isBefore(toDate)) {
            toDate = last;
        }
        record(at, who);
    }

    /** What it is asked to accept; empty for nothing. */
    Optional<Terms> offered() {
        return acceptedAt == null && !fallen ? Optional.of(terms()) : Optional.empty();
    }

    Terms terms() {
        return new Terms(MemberRole.parsed(roles), fromDate, toDate, votes);
    }

    private void record(Instant at, String who) {
        revision++;
        recordedAt = at;
        recordedBy = who;
    }
}
