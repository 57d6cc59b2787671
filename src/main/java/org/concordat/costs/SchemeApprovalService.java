package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.costs.model.SchemeLife;
import org.concordat.costs.model.SchemeLife.Kind;
import org.concordat.costs.model.SchemeState;
import org.concordat.costs.model.SchemeText;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.DecisionsNeeded;
import org.concordat.partnerships.Memberships;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.PresentActing;
import org.concordat.web.DryRun;

/** What is done with a version of a scheme: it is proposed, withdrawn, approved by the members (rule M2). */
@ApplicationScoped
class SchemeApprovalService {

    private static final String RULE = "M2";

    private final SchemeVersions versions;
    private final SchemeEvents events;
    private final SchemeBook book;
    private final SchemeDrafts drafts;
    private final SchemeMembers members;
    private final SchemeVersionService reading;
    private final Actings actings;
    private final BookKeepers keepers;
    private final DecisionsNeeded decisions;
    private final CostYears years;
    private final Memberships memberships;
    private final PresentActing present;
    private final Turns turns;
    private final DryRun dryRun;
    private final Clock clock;

    SchemeApprovalService(
            SchemeVersions versions,
            SchemeEvents events,
            SchemeBook book,
            SchemeDrafts drafts,
            SchemeMembers members,
            SchemeVersionService reading,
            Actings actings,
            BookKeepers keepers,
            DecisionsNeeded decisions,
            CostYears years,
            Memberships memberships,
            PresentActing present,
            Turns turns,
            DryRun dryRun,
            Clock clock) {
        this.versions = versions;
        this.events = events;
        this.book = book;
        this.drafts = drafts;
        this.members = members;
        this.reading = reading;
        this.actings = actings;
        this.keepers = keepers;
        this.decisions = decisions;
        this.years = years;
        this.memberships = memberships;
        this.present = present;
        this.turns = turns;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    /** One act on one version, its turn taken. */
    private record Doing(Acting acting, SchemeVersion version, Map<String, SchemeLife> lives, Instant now) {

        SchemeText text() {
            return version.written();
        }

        SchemeLife life() {
            return lives.get(version.scheme);
        }

        LocalDate today() {
            return SchemeVersionService.day(now, acting);
        }

        void requireState(SchemeState state) {
            life().requireState(version.number, today(), state);
        }
    }

    private Doing begin(Acting acting, Slug slug, int number) {
        UUID id = acting.partnership().id();
        years.keepOpen(id);
        turns.take(SharingSchemeService.TURN, id);
        Instant now = clock.instant();
        SchemeVersion version = versions.known(id, slug.value(), number, now).orElseThrow(Rejected::missing);
        return new Doing(acting, version, book.all(id, now), now);
    }

    /** The caller by the memberships of the moment, which nobody writes meanwhile: who will pay is who is asked, whichever node was told of it. */
    private Acting present(Slug partnership) {
        Acting acting = actings.in(partnership.value());
        memberships.hold(acting.partnership().id());
        return present.of(acting);
    }

    private SharingSchemeVersionView done(Doing doing, boolean trial, Kind kind) {
        add(doing, kind, null);
        return end(doing, trial);
    }

    /** @param decision null where none is needed */
    private void add(Doing doing, Kind kind, UUID decision) {
        events.add(doing.version().scheme, doing.version().number, kind, decision, doing.acting(), doing.now());
    }

    private SharingSchemeVersionView end(Doing doing, boolean trial) {
        SharingSchemeVersionView view = reading.view(doing.acting(), doing.version(), doing.now());
        dryRun.end(trial);
        return view;
    }

    @Transactional
    SharingSchemeVersionView propose(Slug partnership, Slug slug, int number, boolean trial) {
        Acting acting = present(partnership);
        keepers.require(acting);
        Doing doing = begin(acting, slug, number);
        doing.requireState(SchemeState.DRAFT);
        SchemeText text = doing.text();
        drafts.requireSound(acting, text, doing.now());
        drafts.requireOpen(doing.version(), doing.life());
        drafts.unasked(acting, text, doing.today(), List.of()).ifPresent(fault -> {
            throw Rejected.rule(RULE, "The version would charge a council that cannot approve it any more.", fault);
        });
        List<Fault> shared = drafts.shared(doing.version().scheme, text, doing.lives());
        if (!shared.isEmpty()) {
            throw Rejected.rule(RULE, "A pool is shared by one scheme at a time.", shared);
        }
        return done(doing, trial, Kind.PROPOSED);
    }

    @Transactional
    SharingSchemeVersionView withdraw(Slug partnership, Slug slug, int number, boolean trial) {
        Acting acting = actings.in(partnership.value());
        keepers.require(acting);
        Doing doing = begin(acting, slug, number);
        doing.requireState(SchemeState.PROPOSED);
        return done(doing, trial, Kind.WITHDRAWN);
    }

    @Transactional
    SharingSchemeVersionView approve(Slug partnership, Slug slug, int number, NewApproval body, boolean trial) {
        Acting acting = present(partnership);
        members.requireSignatory(acting, SchemeVersionService.day(clock.instant(), acting));
        Doing doing = begin(acting, slug, number);
        doing.requireState(SchemeState.PROPOSED);
        String own = keepers.slug(acting.organisation().id());
        SortedMap<String, Integer> asked = members.asked(acting.partnership(), doing.text(), doing.today());
        if (!asked.containsKey(own)) {
            throw Rejected.forbidden(
                    "Your organisation will be no member when this version commences: those who will pay by it"
                            + " approve it.");
        }
        List<String> approved = doing.life().approvedBy(number);
        if (approved.contains(own)) {
            throw Rejected.state(RULE, "Your organisation has approved this version already.");
        }
        if (!doing.version().digest.equals(body.digest())) {
            throw Rejected.rule(
                    RULE,
                    "The digest is not that of this version: read it again before you approve.",
                    new Fault("/digest", "is the digest of the version that is approved"));
        }
        Optional<UUID> decision =
                decisions.require(acting, DecisionsNeeded.SHARING_SCHEME, slug + "/" + number, doing.version().digest);
        List<String> with = Stream.concat(approved.stream(), Stream.of(own)).toList();
        if (!members.approval(acting.partnership()).isReached(asked, with)) {
            return done(doing, trial, Kind.APPROVED);
        }
        requireStill(doing);
        add(doing, Kind.APPROVED, null);
        add(doing, Kind.CARRIED, decision.orElse(null));
        return end(doing, trial);
    }

    /** What was right when it was proposed may no longer be, when it is to take effect. */
    private void requireStill(Doing doing) {
        SchemeText text = doing.text();
        drafts.requireOpen(doing.version(), doing.life());
        drafts.unasked(doing.acting(), text, doing.today(), doing.life().approvedBy(doing.version().number))
                .ifPresent(fault -> {
                    throw Rejected.state(
                            RULE,
                            "Since this was proposed, a council has left that cannot approve it any more. Propose a version whose "
                                    + fault.pointer().substring(1) + " " + fault.detail() + ".");
                });
        List<Fault> shared = drafts.shared(doing.version().scheme, text, doing.lives());
        if (!shared.isEmpty()) {
            throw Rejected.state(
                    RULE,
                    "A pool is shared by one scheme at a time; since this was proposed, the pool at "
                            + shared.get(0).pointer() + " " + shared.get(0).detail() + ".");
        }
    }
}
