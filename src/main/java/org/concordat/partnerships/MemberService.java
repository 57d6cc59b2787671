package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.CollaborationModel;
import org.concordat.partnerships.model.MemberRole;
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
    private final Stays stays;
    private final MembershipDecisions decisions;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    MemberService(
            Members members,
            Actings actings,
            Registry registry,
            Sides sides,
            Stays stays,
            MembershipDecisions decisions,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.members = members;
        this.actings = actings;
        this.registry = registry;
        this.sides = sides;
        this.stays = stays;
        this.decisions = decisions;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    public Stored<MemberView> invite(
            Slug partnershipSlug, Slug organisationSlug, NewMember given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnershipSlug.value());
        PartnershipEntry partnership = acting.partnership();
        OrganisationEntry organisation = registry.organisation(organisationSlug).orElseThrow(Rejected::missing);
        turns.take(LIST, partnership.id());
        MemberId id = new MemberId(partnership.id(), organisation.id());
        Optional<Member> before = members.findByIdOptional(id);
        Preconditions.onReplace(ifMatch, before.map(m -> m.revision).orElse(null));
        Member member = before.orElseGet(() -> new Member(id));
        CollaborationModel model = sides.model(partnership);
        stays.requireKept(partnership, member.accepted(), given.checked(model).terms());
        UUID decision = decisions.require(acting, organisation, given.terms(), member.revision);
        member.invite(given, decision, clock.instant(), acting.who());
        refuseSecond(model, member);
        members.persistAndFlush(member);
        registry.refreshAfterCommit();
        dryRun.end(trial);
        return new Stored<>(MemberView.of(member, organisation), member.revision, before.isEmpty());
    }

    private void refuseSecond(CollaborationModel model, Member member) {
        Set<MemberRole> ofOne = model.roleOfOne();
        members.of(member.id.partnershipId()).stream()
                .filter(other -> !other.id.equals(member.id))
                .flatMap(other -> member.sharedWith(other).stream())
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
        Member member = member(acting.partnership().id(), own.id());
        member.requireOffered();
        stays.requireKept(acting.partnership(), member.accepted(), member.terms());
        UUID decision = member.decision == null
                ? decisions.require(acting, own, member.terms(), member.revision - 1)
                : member.decision;
        member.accept(decision, clock.instant(), acting.who());
        members.flush();
        registry.refreshAfterCommit();
        dryRun.end(trial);
        return Stored.read(MemberView.of(member, own), member.revision);
    }

    @Transactional
    public Stored<MemberView> get(Slug partnership, Slug organisation) {
        Acting acting = actings.invitedTo(partnership.value());
        UUID id = acting.partnership().id();
        OrganisationEntry of = registry.organisation(organisation)
                .filter(o -> isShown(acting, o.id()))
                .orElseThrow(Rejected::missing);
        Member member = member(id, of.id());
        return Stored.read(MemberView.of(member, of), member.revision);
    }

    @Transactional
    public Page<MemberView> list(Slug partnership, int limit, String cursor) {
        Acting acting = actings.invitedTo(partnership.value());
        UUID id = acting.partnership().id();
        String after = cursors.decode(LIST, cursor);
        List<MemberView> views = members.of(id).stream()
                .filter(m -> isShown(acting, m.id.organisationId()))
                .map(m -> MemberView.of(
                        m, registry.organisation(m.id.organisationId()).orElseThrow()))
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
