package org.concordat.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.agreements.model.Lifecycle;
import org.concordat.agreements.model.VersionState;
import org.concordat.agreements.model.VersionText;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.partnerships.model.Act;
import org.concordat.partnerships.model.Side;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Recorded;
import org.concordat.tenancy.Registry;
import org.concordat.web.DryRun;
import org.concordat.web.Preconditions;

/** Writes drafts, reads versions, tells what differs. */
@ApplicationScoped
class VersionService {

    /** How many versions an agreement may have. */
    static final int MOST_VERSIONS = 500;

    private final Agreements agreements;
    private final Versions versions;
    private final Events events;
    private final Lifecycles lifecycles;
    private final Actings actings;
    private final Registry registry;
    private final Sides sides;
    private final Turns turns;
    private final KnownOn knownOn;
    private final DryRun tries;
    private final Clock clock;

    VersionService(
            Agreements agreements,
            Versions versions,
            Events events,
            Lifecycles lifecycles,
            Actings actings,
            Registry registry,
            Sides sides,
            Turns turns,
            KnownOn knownOn,
            DryRun tries,
            Clock clock) {
        this.agreements = agreements;
        this.versions = versions;
        this.events = events;
        this.lifecycles = lifecycles;
        this.actings = actings;
        this.registry = registry;
        this.sides = sides;
        this.turns = turns;
        this.knownOn = knownOn;
        this.tries = tries;
        this.clock = clock;
    }

    @Transactional
    Stored<VersionView> put(
            String partnership, String name, int number, VersionText text, String ifMatch, boolean dryRun) {
        Acting acting = actings.in(partnership);
        Agreement agreement = agreements.named(acting.partnership().id(), name);
        sides.require(acting, Act.DRAFT, agreement.organisationId);
        turns.take(SigningService.TURN, agreement.organisationId);
        Instant now = clock.instant();
        Optional<Version> before = versions.known(agreement, number, now);
        Preconditions.onReplace(
                ifMatch, before.map(b -> b.recorded.revision().number()).orElse(null));
        requireDraft(agreement, number, before.isPresent(), now, acting);
        Recorded recorded = before.map(b -> b.recorded.supersede(now, acting.who()))
                .orElseGet(() -> Recorded.first(now, acting.who()));
        versions.flush(); // closes the former revision before there is a second current one
        Version version = new Version(agreement, number, CanonicalText.of(text), recorded);
        versions.persistAndFlush(version);
        tries.end(dryRun);
        return new Stored<>(
                view(agreement, version, now, acting), recorded.revision().number(), before.isEmpty());
    }

    private void requireDraft(Agreement agreement, int number, boolean exists, Instant now, Acting acting) {
        Lifecycle life = lifecycles.of(agreement, now);
        if (exists) {
            life.requireState(number, day(now, acting), VersionState.DRAFT);
        } else if (number != life.texts().size() + 1 || number > MOST_VERSIONS) {
            throw Rejected.rule(
                    "V1",
                    "Versions are numbered one after another.",
                    new Fault("version", "is " + (life.texts().size() + 1) + " for the next version"));
        }
    }

    @Transactional
    Stored<VersionView> get(String partnership, String name, int number, Instant asked) {
        Acting acting = actings.in(partnership);
        Instant known = knownOn.of(asked);
        Agreement agreement = agreements.named(acting.partnership().id(), name);
        Version version = versions.known(agreement, number, known).orElseThrow(Rejected::missing);
        return Stored.read(
                view(agreement, version, known, acting),
                version.recorded.revision().number());
    }

    @Transactional
    DiffView diff(String partnership, String name, int number, int against) {
        Acting acting = actings.in(partnership);
        Agreement agreement = agreements.named(acting.partnership().id(), name);
        return diff(agreement, against, number);
    }

    DiffView diff(Agreement agreement, int against, int number) {
        Instant now = clock.instant();
        return new DiffView(
                against, number, TextDiff.between(text(agreement, against, now), text(agreement, number, now)), null);
    }

    private CanonicalText text(Agreement agreement, int number, Instant now) {
        return new CanonicalText(versions.known(agreement, number, now).orElseThrow(Rejected::missing).text);
    }

    VersionView view(Agreement agreement, Version version, Instant known, Acting acting) {
        Lifecycle life = lifecycles.of(agreement, known);
        return new VersionView(
                agreement.ref,
                registry.organisation(agreement.organisationId)
                        .orElseThrow()
                        .slug()
                        .value(),
                version.number,
                life.state(version.number, day(known, acting)).text(),
                version.digest,
                life.proposer(version.number).map(Side::text).orElse(null),
                Stream.of(Side.values())
                        .filter(side -> life.signedBy(version.number, side))
                        .map(Side::text)
                        .toList(),
                events.decision(agreement, version.number, known).orElse(null),
                version.recorded.revision().number(),
                new CanonicalText(version.text).text());
    }

    private static LocalDate day(Instant instant, Acting acting) {
        return LocalDate.ofInstant(instant, acting.partnership().timeZone());
    }
}
