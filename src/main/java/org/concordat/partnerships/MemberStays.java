package org.concordat.partnerships;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.partnerships.model.Terms;
import org.concordat.partnerships.model.Timeline;

/** The stays that organisations have accepted. */
@ApplicationScoped
class MemberStays implements PanacheRepositoryBase<MemberStay, UUID> {

    /** As they are told now, in order. */
    List<MemberStay> of(MemberId member) {
        return list(
                "partnershipId = ?1 and organisationId = ?2 and supersededAt is null order by fromDate",
                member.partnershipId(),
                member.organisationId());
    }

    /** The same of each organisation. */
    Map<UUID, List<MemberStay>> of(UUID partnershipId) {
        return list("partnershipId = ?1 and supersededAt is null order by fromDate", partnershipId).stream()
                .collect(Collectors.groupingBy(stay -> stay.organisationId));
    }

    static Timeline timeline(List<MemberStay> stays) {
        return new Timeline(stays.stream().map(MemberStay::terms).toList());
    }

    /** Tells the stays of an organisation anew: those that are as they were are left alone. */
    void tell(MemberId member, Timeline timeline, UUID decision, Instant at, String who) {
        List<MemberStay> before = of(member);
        List<MemberStay> next = new ArrayList<>();
        List<Terms> added = new ArrayList<>(timeline.stays());
        for (MemberStay stay : before) {
            Terms terms = stay.terms();
            if (!added.remove(terms)) {
                stay.supersededAt = at;
                added.stream().filter(terms::include).findFirst().ifPresent(shorter -> {
                    added.remove(shorter);
                    next.add(stay.ending(shorter, decision, at, who));
                });
            }
        }
        added.forEach(terms -> next.add(accepted(member, terms, before, decision, at, who)));
        flush(); // closes former revisions before there is a second of one first day
        persist(next);
        flush();
    }

    private static MemberStay accepted(
            MemberId member, Terms terms, List<MemberStay> before, UUID decision, Instant at, String who) {
        MemberStay made = new MemberStay(member, terms, decision, at, who);
        toldBefore(terms, before).ifPresent(told -> made.toldAt = told);
        return made;
    }

    /** When it was told that a stay with these days has the last day that it has. */
    private static Optional<Instant> toldBefore(Terms terms, List<MemberStay> before) {
        return before.stream()
                .filter(stay -> stay.terms().sameDays(terms))
                .map(stay -> stay.toldAt)
                .findFirst();
    }
}
