package org.concordat.packs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.packs.model.Pack;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.MembershipEntry;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;

/** Publishes packs for the board's secretary, and answers them as they were published (rules P1, P2). */
@ApplicationScoped
class PackService {

    static final String RULE = "P1";
    static final String LIST = "reports";

    private final PackMaker maker;
    private final Packs packs;
    private final PackShelf shelf;
    private final Actings actings;
    private final Sides sides;
    private final Turns turns;
    private final ClosedPeriods closed;
    private final Event<PackPublished> published;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    PackService(
            PackMaker maker,
            Packs packs,
            PackShelf shelf,
            Actings actings,
            Sides sides,
            Turns turns,
            ClosedPeriods closed,
            Event<PackPublished> published,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.maker = maker;
        this.packs = packs;
        this.shelf = shelf;
        this.actings = actings;
        this.sides = sides;
        this.turns = turns;
        this.closed = closed;
        this.published = published;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    PublicationView publish(Slug partnership, Period period, NewPublication given, boolean trial) {
        Acting acting = actings.in(partnership.value());
        sides.requireBoardSecretary(acting);
        given.check();
        UUID id = acting.partnership().id();
        turns.take(LIST, id);
        closed.alone(id); // so that all that is dated before now is there, and nothing more ever comes to it
        Making making = new Making(acting, period, clock.instant());
        if (!period.last().isBefore(making.today())) {
            throw Rejected.state(RULE, "The period is not over; its pack is published once its last day has passed.");
        }
        int revision = packs.latest(id, period).map(Publication::revision).orElse(0) + 1;
        Pack whole = maker.of(making, revision, given.told());
        given.check(whole);
        Publication made = kept(acting, whole, given);
        published.fire(
                new PackPublished(id, made.period(), revision, made.exemptDigest(), made.publicDigest(), made.at()));
        dryRun.end(trial);
        return PublicationView.of(made, partnership.value());
    }

    private Publication kept(Acting acting, Pack whole, NewPublication given) {
        FrozenPack exempt = FrozenPack.of(whole);
        FrozenPack told = FrozenPack.of(given.version().of(whole));
        Publication made = new Publication(
                Ids.next(),
                whole.period(),
                whole.revision(),
                exempt.digest().value(),
                told.digest().value(),
                given,
                whole.knownOn(),
                acting.who());
        packs.add(acting.partnership().id(), made, exempt, told, members(acting, whole.knownOn()));
        return made;
    }

    private static List<UUID> members(Acting acting, Instant now) {
        return acting.partnership().members().stream()
                .filter(member -> member.inEffect(
                        LocalDate.ofInstant(now, acting.partnership().timeZone())))
                .map(MembershipEntry::organisationId)
                .toList();
    }

    @Transactional
    Page<PublicationView> list(Slug partnership, Period period, int limit, String cursor) {
        UUID id = actings.in(partnership.value()).partnership().id();
        String list = LIST + " of " + period;
        return Page.of(
                packs.page(id, period, cursors.decode(list, cursor), limit + 1).stream()
                        .map(of -> PublicationView.of(of, partnership.value()))
                        .toList(),
                limit,
                last -> cursors.encode(list, last.id().toString()));
    }

    /**
     * A pack as it was published, or what it would be now.
     *
     * @throws Rejected forbidden, where who is neither board nor auditor asks for a draft
     */
    @Transactional
    FrozenPack get(Slug partnership, Period period, AskedPack asked) {
        if (asked.isDraft()) {
            if (asked.revision() != null) {
                throw Rejected.malformed(
                        "A draft has no revision.",
                        new Fault("revision", "is left out of a draft, or state is published"));
            }
            return shelf.draft(partnership, period, asked.audience());
        }
        return shelf.read(partnership, period, asked.revision(), asked.audience())
                .text();
    }

    /** The results of a pack, in their order. */
    @Transactional
    Page<PackResultView> results(Slug partnership, Period period, AskedPack asked, int limit, String cursor) {
        PackShelf.Taken taken = shelf.read(partnership, period, asked.revision(), asked.audience());
        Pack pack = taken.text().pack();
        if (pack.results() == null) {
            throw Rejected.missing();
        }
        String list = LIST + " results of " + taken.publication().id() + " " + asked.audience();
        String passed = cursors.decode(list, cursor);
        long skipped = passed == null ? 0 : Long.parseLong(passed);
        String digest = taken.text().digest().value();
        List<PackResultView> views = pack.results().stream()
                .skip(skipped)
                .limit(limit + 1L)
                .map(result -> PackResultView.of(pack, digest, result))
                .toList();
        return Page.of(views, limit, last -> cursors.encode(list, Long.toString(skipped + limit)));
    }
}
