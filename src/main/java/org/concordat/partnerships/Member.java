package org.concordat.partnerships;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.model.MemberRole;
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
    int revision;
    Instant recordedAt;
    String recordedBy;

    /** For the persistence provider. */
    protected Member() {}

    Member(MemberId id) {
        this.id = id;
    }

    /** Invites anew. What the organisation had accepted stays accepted where only its last day changes. */
    void invite(NewMember given, Instant at, String who) {
        String[] asked = given.roles().stream().sorted().toArray(String[]::new);
        boolean same = roles != null
                && List.of(roles).equals(List.of(asked))
                && fromDate.equals(given.from())
                && votes == given.votes();
        if (!same) {
            acceptedAt = null;
            acceptedBy = null;
        }
        roles = asked;
        fromDate = given.from();
        toDate = given.to();
        votes = given.votes();
        record(at, who);
    }

    /** @throws Rejected state, when it has been accepted already */
    void accept(Instant at, String who) {
        if (acceptedAt != null) {
            throw Rejected.state(Partnership.RULE, "The membership has been accepted already.");
        }
        acceptedAt = at;
        acceptedBy = who;
        record(at, who);
    }

    /** @throws Rejected state, when it would end before it begins */
    void end(LocalDate last, Instant at, String who) {
        if (last.isBefore(fromDate)) {
            throw Rejected.state("G5", "The membership begins on " + fromDate + "; it does not end before.");
        }
        toDate = last;
        record(at, who);
    }

    /** The roles that this and another membership both hold on some day. */
    Set<MemberRole> sharedWith(Member other) {
        boolean apart = toDate != null && other.fromDate.isAfter(toDate)
                || other.toDate != null && fromDate.isAfter(other.toDate);
        List<String> others = apart ? List.of() : List.of(other.roles);
        return Stream.of(roles)
                .filter(others::contains)
                .flatMap(role -> MemberRole.parse(role).stream())
                .collect(Collectors.toSet());
    }

    private void record(Instant at, String who) {
        revision++;
        recordedAt = at;
        recordedBy = who;
    }
}
