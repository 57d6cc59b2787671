package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.CollaborationModel;
import org.concordat.partnerships.model.MemberRole;
import org.concordat.partnerships.model.Terms;
import org.concordat.partnerships.model.Timeline;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Capacity;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Memberships: the operator invites, the organisation's own signatory accepts. */
@ApplicationScoped
class MemberService {

    static final String LIST = "members";

    private final Members members;
    private final Actings actings;
    private final Registry registry;
    private final Sides sides;
    private final MemberStays accepted;
    private final Stays stays;
    private final MembershipDecisions decisions;
    private final Turns turns;
    private final CostsTurn costs;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Today today;
    private final Clock clock;

    MemberService(
            Members members,
            Actings actings,
            Registry registry,
            Sides sides,
            MemberStays accepted,
            Stays stays,
            MembershipDecisions decisions,
            Turns turns,
            CostsTurn costs,
            Cursors cursors,
            DryRun dryRun,
            Today today,
            Clock clock) {
        this.members = members;
        this.actings = actings;
        this.registry = registry;
        this.sides = sides;
        this.accepted = accepted;
        this.stays = stays;
        this.decisions = decisions;
        this.turns = turns;
        this.costs = costs;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.today = today;
        this.clock = clock;
    }

    @Transactional
    public Stored<MemberView> invite(
            Slug partnershipSlug, Slug organisationSlug, NewMember given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnershipSlug.value());
        PartnershipEntry partnership = acting.partnership();
        OrganisationEntry organisation = registry.organisation(organisationSlug).orElseThrow(Rejected::missing);
        turns.take(LIST, partnership.id());
        costs.share(partnership.id());
        MemberId id = new MemberId(partnership.id(), organisation.id());
        Optional<Member> before = members.findByIdOptional(id);
        Preconditions.onReplace(ifMatch, before.map(m -> m.revision).orElse(null));
        Member member = before.orElseGet(() -> new Member(id));
        CollaborationModel model = sides.model(partnership);
        Terms next = given.checked(model).terms();
        List<MemberStay> stays = accepted.of(id);
        Timeline now = kept(partnership, MemberStays.timeline(stays), next);
        UUID decision = decisions.require(acting, organisation, next, member.revision);
        Instant at = clock.instant();
        member.invite(next, same(stays, next), decision, at, acting.who());
        refuseSecond(model, member, now);
        members.persistAndFlush(member);
        accepted.tell(id, now, decision, at, acting.who());
        registry.refreshAfterCommit();
        MemberView view = view(partnership, member, organisation, accepted.of(id));
        dryRun.end(trial);
        return new Stored<>(view, member.revision, before.isEmpty());
    }

    /** What counts at once of other terms; neither that nor all of them may take days away. */
    private Timeline kept(PartnershipEntry partnership, Timeline had, Terms next) {
        Timeline now = had.offered(next);
        stays.requireKept(partnership, had, now);
        if (!had.include(next)) {
            stays.requireKept(partnership, had, now.accepting(next, today.in(partnership)));
        }
        return now;
    }

    private static MemberStay same(List<MemberStay> stays, Terms next) {
        return stays.stream()
                .filter(stay -> stay.terms().include(next))
                .findFirst()
                .orElse(null);
    }

    private void refuseSecond(CollaborationModel model, Member member, Timeline now) {
        Set<MemberRole> ofOne = model.roleOfOne();
        List<Terms> own = now.with(member.offered()).toList();
        Map<UUID, List<MemberStay>> others = accepted.of(member.id.partnershipId());
        members.of(member.id.partnershipId()).stream()
                .filter(other -> !other.id.equals(member.id))
                .flatMap(other -> MemberStays.timeline(others.getOrDefault(other.id.organisationId(), List.of()))
                        .with(other.offered()))
                .flatMap(theirs -> own.stream().flatMap(terms -> terms.sharedWith(theirs).stream()))
                .filter(ofOne::contains)
                .findFirst()
                .ifPresent(role -> {
                    throw Rejected.rule(
                            Partnership.RULE,
                            "Another organisation is the " + role.text() + " in that time.",
                            new Fault("/roles", role.text() + " is one organisation's at a time"));
                });
    }

    @Transactional
    public Stored<MemberView> accept(Slug partnership, Slug organisation, boolean trial) {
        Acting acting = actings.invitedTo(partnership.value());
        OrganisationEntry own = acting.organisation();
        if (own == null || !own.slug().equals(organisation)) {
            throw Rejected.forbidden("An invitation is accepted by the invited organisation's own signatory.");
        }
        turns.take(LIST, acting.partnership().id());
        costs.share(acting.partnership().id());
        Member member = member(acting.partnership().id(), own.id());
        LocalDate day = today.in(acting.partnership());
        Terms next = member.requireOffered(day);
        Timeline had = MemberStays.timeline(accepted.of(member.id));
        Timeline after = had.accepting(next, day);
        stays.requireKept(acting.partnership(), had, after);
        UUID decision =
                member.decision == null ? decisions.require(acting, own, next, member.revision - 1) : member.decision;
        Instant at = clock.instant();
        member.accept(decision, at, acting.who());
        members.flush();
        accepted.tell(member.id, after, decision, at, acting.who());
        registry.refreshAfterCommit();
        MemberView view = view(acting.partnership(), member, own, accepted.of(member.id));
        dryRun.end(trial);
        return Stored.read(view, member.revision);
    }

    private MemberView view(
            PartnershipEntry partnership, Member member, OrganisationEntry organisation, List<MemberStay> stays) {
        return MemberView.of(member, organisation, stays, today.in(partnership));
    }

    @Transactional
    public Stored<MemberView> get(Slug partnership, Slug organisation) {
        Acting acting = actings.invitedTo(partnership.value());
        UUID id = acting.partnership().id();
        OrganisationEntry of = registry.organisation(organisation)
                .filter(o -> isShown(acting, o.id()))
                .orElseThrow(Rejected::missing);
        Member member = member(id, of.id());
        return Stored.read(view(acting.partnership(), member, of, accepted.of(member.id)), member.revision);
    }

    @Transactional
    public Page<MemberView> list(Slug partnership, int limit, String cursor) {
        Acting acting = actings.invitedTo(partnership.value());
        UUID id = acting.partnership().id();
        String after = cursors.decode(LIST, cursor);
        Map<UUID, List<MemberStay>> stays = accepted.of(id);
        List<MemberView> views = members.of(id).stream()
                .filter(m -> isShown(acting, m.id.organisationId()))
                .map(m -> view(
                        acting.partnership(),
                        m,
                        registry.organisation(m.id.organisationId()).orElseThrow(),
                        stays.getOrDefault(m.id.organisationId(), List.of())))
                .filter(m -> after == null || m.organisation().compareTo(after) > 0)
                .sorted(Comparator.comparing(MemberView::organisation))
                .limit(limit + 1L)
                .toList();
        return Page.of(views, limit, view -> cursors.encode(LIST, view.organisation()));
    }

    /** Who is invited sees its own invitation; who else belongs there is for members. */
    private static boolean isShown(Acting acting, UUID organisation) {
        return acting.capacity() != Capacity.INVITED
                || acting.organisation().id().equals(organisation);
    }

    private Member member(UUID partnership, UUID organisation) {
        return members.findByIdOptional(new MemberId(partnership, organisation)).orElseThrow(Rejected::missing);
    }
}
