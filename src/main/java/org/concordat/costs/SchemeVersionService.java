package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.agreements.DiffView;
import org.concordat.agreements.TextDiff;
import org.concordat.costs.model.SchemeLife;
import org.concordat.costs.model.SchemeState;
import org.concordat.costs.model.SchemeText;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Recorded;
import org.concordat.web.DryRun;
import org.concordat.web.Preconditions;

/** Writes drafts of sharing schemes, reads versions. */
@ApplicationScoped
class SchemeVersionService {

    /** How many versions a scheme may have. */
    static final int MOST_VERSIONS = 500;

    private final SharingSchemes schemes;
    private final SchemeVersions versions;
    private final SchemeBook book;
    private final SchemeDrafts drafts;
    private final SchemeMembers members;
    private final Actings actings;
    private final BookKeepers keepers;
    private final KnownOn knownOn;
    private final Turns turns;
    private final DryRun dryRun;
    private final Clock clock;

    SchemeVersionService(
            SharingSchemes schemes,
            SchemeVersions versions,
            SchemeBook book,
            SchemeDrafts drafts,
            SchemeMembers members,
            Actings actings,
            BookKeepers keepers,
            KnownOn knownOn,
            Turns turns,
            DryRun dryRun,
            Clock clock) {
        this.schemes = schemes;
        this.versions = versions;
        this.book = book;
        this.drafts = drafts;
        this.members = members;
        this.actings = actings;
        this.keepers = keepers;
        this.knownOn = knownOn;
        this.turns = turns;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    Stored<SharingSchemeVersionView> put(
            Slug partnership, Slug slug, int number, SchemeText text, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership.value());
        keepers.require(acting);
        UUID id = acting.partnership().id();
        turns.take(SharingSchemeService.TURN, id);
        SharingScheme scheme = schemes.named(id, slug.value()).orElseThrow(Rejected::missing);
        Instant now = clock.instant();
        Optional<SchemeVersion> before = versions.known(id, slug.value(), number, now);
        Preconditions.onReplace(
                ifMatch, before.map(b -> b.recorded.revision().number()).orElse(null));
        requireDraft(book.of(id, slug.value(), now), number, before.isPresent(), day(now, acting));
        drafts.requireSound(acting, text, now);
        Recorded recorded = before.map(b -> b.recorded.supersede(now, acting.who()))
                .orElseGet(() -> Recorded.first(now, acting.who()));
        versions.flush(); // closes the former revision before there is a second current one
        SchemeVersion version = new SchemeVersion(scheme, number, text, recorded);
        versions.persistAndFlush(version);
        SharingSchemeVersionView view = view(acting, version, now);
        dryRun.end(trial);
        return new Stored<>(view, recorded.revision().number(), before.isEmpty());
    }

    private static void requireDraft(SchemeLife life, int number, boolean exists, LocalDate today) {
        if (exists) {
            life.requireState(number, today, SchemeState.DRAFT);
        } else if (number != life.texts().size() + 1 || number > MOST_VERSIONS) {
            throw Rejected.rule(
                    "M2",
                    "Versions are numbered one after another.",
                    new Fault("version", "is " + (life.texts().size() + 1) + " for the next version"));
        }
    }

    @Transactional
    Stored<SharingSchemeVersionView> get(Slug partnership, Slug slug, int number, Instant asked) {
        Acting acting = actings.in(partnership.value());
        Instant known = knownOn.of(asked);
        SchemeVersion version = versions.known(acting.partnership().id(), slug.value(), number, known)
                .orElseThrow(Rejected::missing);
        return Stored.read(
                view(acting, version, known), version.recorded.revision().number());
    }

    /** What a version says otherwise than another one of the scheme. */
    @Transactional
    DiffView diff(Slug partnership, Slug slug, int number, int against) {
        UUID id = actings.in(partnership.value()).partnership().id();
        Instant now = clock.instant();
        return new DiffView(
                against, number, TextDiff.between(text(id, slug, against, now), text(id, slug, number, now)), null);
    }

    private String text(UUID partnership, Slug slug, int number, Instant now) {
        return versions.known(partnership, slug.value(), number, now).orElseThrow(Rejected::missing).text;
    }

    SharingSchemeVersionView view(Acting acting, SchemeVersion version, Instant known) {
        LocalDate today = day(known, acting);
        return SharingSchemeVersionView.of(
                version,
                book.of(version.partnershipId, version.scheme, known),
                today,
                members.approval(acting.partnership()).text(),
                members.asked(acting.partnership(), version.written(), today).keySet().stream()
                        .toList(),
                book.decision(version, known).orElse(null));
    }

    static LocalDate day(Instant instant, Acting acting) {
        return LocalDate.ofInstant(instant, acting.partnership().timeZone());
    }
}
