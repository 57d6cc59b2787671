package org.concordat.partnerships;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /** By which it is what it is, or is asked to accept; null where none was needed. */
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
     * Invites anew. Where it only ends earlier, what the organisation had accepted stays accepted; otherwise it stays in effect until the
     * other terms are accepted.
     */
    void invite(NewMember given, UUID by, Instant at, String who) {
        Terms next = given.terms();
        boolean includes = accepted().filter(had -> had.include(next)).isPresent();
        accepted().ifPresent(had -> {
            wasMember |= had.isCouncils();
            hold(had.until(next));
        });
        acceptedAt = includes ? heldAcceptedAt : null;
        acceptedBy = includes ? heldAcceptedBy : null;
        roles = texts(next.roles());
        fromDate = next.from();
        toDate = next.to();
        votes = next.votes();
        decision = by;
        record(at, who);
    }

    private void hold(Terms had) {
        if (acceptedAt != null) {
            heldAcceptedAt = acceptedAt;
            heldAcceptedBy = acceptedBy;
        }
        heldRoles = texts(had.roles());
        heldFrom = had.from();
        heldTo = had.to();
        heldVotes = had.votes();
    }

    /** @throws Rejected state, when it has been accepted already */
    void requireOffered() {
        if (acceptedAt != null) {
            throw Rejected.state(Partnership.RULE, "The membership has been accepted already.");
        }
    }

    void accept(UUID by, Instant at, String who) {
        decision = by;
        acceptedAt = at;
        acceptedBy = who;
        record(at, who);
    }

    /**
     * Ends what is in effect, and with it the other terms that it is asked to accept, unless these begin later: then they are an invitation to
     * come back.
     *
     * @throws Rejected state, when it would end before it begins, or later than it does already
     */
    void end(LocalDate last, Instant at, String who) {
        boolean held = acceptedAt == null && heldRoles != null;
        LocalDate begins = held ? heldFrom : fromDate;
        if (last.isBefore(begins)) {
            throw Rejected.state("G5", "The membership begins on " + begins + "; it does not end before.");
        }
        LocalDate present = held ? heldTo : toDate;
        if (present != null && last.isAfter(present)) {
            throw Rejected.state(
                    "G5", "The membership ends on " + present + " already; whoever leaves does not stay longer.");
        }
        if (held) {
            heldTo = last;
        }
        if (!last.isBefore(fromDate) && (toDate == null || last.isBefore(toDate))) {
            toDate = last;
        }
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
