package org.concordat.partnerships;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.partnerships.model.MemberRole;
import org.concordat.partnerships.model.Terms;
import org.concordat.tenancy.Ids;

/** One revision of a stay that was accepted. A row never changes; whatever is told otherwise closes it. */
@Entity
@Table(name = "member_stays")
class MemberStay {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    UUID organisationId;

    @Column(updatable = false)
    String[] roles;

    @Column(updatable = false)
    LocalDate fromDate;

    @Column(updatable = false)
    LocalDate toDate;

    @Column(updatable = false)
    int votes;

    /** Of what was accepted; an earlier last day needs nobody's acceptance. */
    @Column(updatable = false)
    Instant acceptedAt;

    @Column(updatable = false)
    String acceptedBy;

    /** By which it is so (rule G2); null where none was needed. */
    @Column(updatable = false)
    UUID decision;

    /** When it was told that this is its last day, be its votes told anew later. */
    @Column(updatable = false)
    Instant toldAt;

    @Column(updatable = false)
    Instant recordedAt;

    @Column(updatable = false)
    String recordedBy;

    Instant supersededAt;

    /** For the persistence provider. */
    protected MemberStay() {}

    MemberStay(MemberId of, Terms terms, UUID decision, Instant at, String who) {
        id = Ids.next();
        partnershipId = of.partnershipId();
        organisationId = of.organisationId();
        roles = MemberRole.texts(terms.roles());
        fromDate = terms.from();
        toDate = terms.to();
        votes = terms.votes();
        acceptedAt = at;
        acceptedBy = who;
        this.decision = decision;
        toldAt = at;
        recordedAt = at;
        recordedBy = who;
    }

    /** The next revision of this, of which no more was accepted. */
    MemberStay ending(Terms terms, UUID by, Instant at, String who) {
        MemberStay next = new MemberStay(new MemberId(partnershipId, organisationId), terms, by, at, who);
        next.acceptedAt = acceptedAt;
        next.acceptedBy = acceptedBy;
        return next;
    }

    Terms terms() {
        return new Terms(MemberRole.parsed(roles), fromDate, toDate, votes);
    }
}
