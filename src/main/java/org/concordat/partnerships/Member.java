package org.concordat.partnerships;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.model.MemberRole;
import org.concordat.partnerships.model.Terms;
import org.hibernate.annotations.DynamicUpdate;

/** An organisation's part in a partnership. Only the columns that change are written: a member may write its acceptance alone. */
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

    /** What was accepted last before these terms; it counts until they are accepted. Null for nothing. */
    String[] heldRoles;

    LocalDate heldFrom;
    LocalDate heldTo;
    Integer heldVotes;
    Instant heldAcceptedAt;
    String heldAcceptedBy;

    /** Whether it has been a council by terms that it had accepted before. */
    boolean wasMember;

    /** Last day of a stay before this one. */
    LocalDate leftOn;

    int revision;
    Instant recordedAt;
    String recordedBy;

    /** For the persistence provider. */
    protected Member() {}

    Member(MemberId id) {
        this.id = id;
    }

    /**
     * Invites anew. Where only its last day changes, what the organisation had accepted stays accepted; otherwise it stays in effect until
     * the other terms are accepted.
     */
    void invite(NewMember given, Instant at, String who) {
        Terms next = given.terms();
        accepted().ifPresent(had -> {
            wasMember |= had.isCouncils();
            leftOn = had.isLeftBefore(next) ? had.to() : leftOn;
            hold(had, next);
        });
        boolean again = heldRoles != null && held().differOnlyInTheLastDay(next);
        acceptedAt = again ? heldAcceptedAt : null;
        acceptedBy = again ? heldAcceptedBy : null;
        roles = texts(next.roles());
        fromDate = next.from();
        toDate = next.to();
        votes = next.votes();
        record(at, who);
    }

    /** Where the first day stays, another last day counts at once. */
    private void hold(Terms had, Terms next) {
        if (acceptedAt != null) {
            heldAcceptedAt = acceptedAt;
            heldAcceptedBy = acceptedBy;
        }
        heldRoles = texts(had.roles());
        heldFrom = had.from();
        heldTo = had.from().equals(next.from()) ? next.to() : had.to();
        heldVotes = had.votes();
    }

    /** @throws Rejected state, when it has been accepted already */
    void requireOffered() {
        if (acceptedAt != null) {
            throw Rejected.state(Partnership.RULE, "The membership has been accepted already.");
        }
    }

    void accept(Instant at, String who) {
        acceptedAt = at;
        acceptedBy = who;
        record(at, who);
    }

    /**
     * Ends what is in effect, and what it is asked to accept instead.
     *
     * @throws Rejected state, when it would end before it begins
     */
    void end(LocalDate last, Instant at, String who) {
        if (last.isBefore(fromDate)) {
            throw Rejected.state("G5", "The membership begins on " + fromDate + "; it does not end before.");
        }
        if (heldRoles != null && last.isBefore(heldFrom)) {
            throw Rejected.state("G5", "The membership begins on " + heldFrom + "; it does not end before.");
        }
        toDate = last;
        heldTo = heldRoles == null ? null : last;
        record(at, who);
    }

    /** What it is, or is asked to accept. */
    Terms terms() {
        return new Terms(parsed(roles), fromDate, toDate, votes);
    }

    private Terms held() {
        return new Terms(parsed(heldRoles), heldFrom, heldTo, heldVotes);
    }

    /** What is in effect, or will be from its first day on; empty where nothing has been accepted. */
    Optional<Terms> accepted() {
        if (acceptedAt != null) {
            return Optional.of(terms());
        }
        return heldRoles == null ? Optional.empty() : Optional.of(held());
    }

    /** The roles that this and another membership both hold on some day, by what they are or by what they are asked to accept. */
    Set<MemberRole> sharedWith(Member other) {
        return all().flatMap(terms -> other.all().flatMap(theirs -> terms.sharedWith(theirs).stream()))
                .collect(Collectors.toSet());
    }

    private Stream<Terms> all() {
        return Stream.concat(Stream.of(terms()), accepted().stream());
    }

    private static Set<MemberRole> parsed(String... roles) {
        return Stream.of(roles).flatMap(role -> MemberRole.parse(role).stream()).collect(Collectors.toSet());
    }

    private static String[] texts(Set<MemberRole> roles) {
        return roles.stream().map(MemberRole::text).sorted().toArray(String[]::new);
    }

    private void record(Instant at, String who) {
        revision++;
        recordedAt = at;
        recordedBy = who;
    }
}
