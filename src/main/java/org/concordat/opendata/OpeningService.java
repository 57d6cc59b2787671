package org.concordat.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.opendata.OpeningText.Withheld;
import org.concordat.packs.PackPublished;
import org.concordat.packs.PackShelf;
import org.concordat.packs.PublicationView;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Registry;
import org.concordat.web.DryRun;
import org.concordat.web.Preconditions;

/** Opens the data of published packs, and withdraws them, for the board's secretary (rule P5). */
@ApplicationScoped
class OpeningService {

    static final String RULE = "P5";

    private static final String TURN = "open data";

    private final Openings openings;
    private final OpenFiles files;
    private final FileMaker maker;
    private final PackShelf shelf;
    private final Registry registry;
    private final Actings actings;
    private final Sides sides;
    private final KnownOn knownOn;
    private final Turns turns;
    private final DryRun dryRun;
    private final Clock clock;

    OpeningService(
            Openings openings,
            OpenFiles files,
            FileMaker maker,
            PackShelf shelf,
            Registry registry,
            Actings actings,
            Sides sides,
            KnownOn knownOn,
            Turns turns,
            DryRun dryRun,
            Clock clock) {
        this.openings = openings;
        this.files = files;
        this.maker = maker;
        this.shelf = shelf;
        this.registry = registry;
        this.actings = actings;
        this.sides = sides;
        this.knownOn = knownOn;
        this.turns = turns;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    Stored<OpeningView> get(Slug partnership, Instant asked) {
        UUID id = actings.in(partnership.value()).partnership().id();
        Opening found = openings.known(id, knownOn.of(asked)).orElseThrow(Rejected::missing);
        return Stored.read(OpeningView.of(found, partnership.value()), found.revision());
    }

    @Transactional
    Stored<OpeningView> put(Slug partnership, OpeningText given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership.value());
        sides.requireBoardSecretary(acting);
        UUID id = acting.partnership().id();
        turns.take(TURN, id);
        Instant now = clock.instant();
        Optional<Opening> before = openings.known(id, now);
        Preconditions.onReplace(ifMatch, before.map(Opening::revision).orElse(null));
        if (given.opens()) {
            checkOpens(acting);
        }
        List<PublicationView> packs = shelf.all(partnership);
        Set<UUID> withheld = withheld(given, packs);
        Opening made = new Opening(given, before.map(Opening::revision).orElse(0) + 1, now, acting.who());
        openings.add(id, made, acting.partnership().title(), withheld);
        if (given.opens()) {
            makeMissing(acting, given, packs, withheld, now);
        }
        dryRun.end(trial);
        return new Stored<>(OpeningView.of(made, partnership.value()), made.revision(), before.isEmpty());
    }

    private void checkOpens(Acting acting) {
        if (acting.partnership().sandbox()) {
            throw Rejected.state(RULE, "What is tried in a sandbox is nobody's results, and is not opened.");
        }
        maker.address();
    }

    private static Set<UUID> withheld(OpeningText given, List<PublicationView> packs) {
        Set<UUID> withheld = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < given.withheld().packs().size(); i++) {
            Optional<UUID> pack = find(given.withheld().packs().get(i), packs);
            String at = "/withheld/packs/" + i;
            if (pack.isEmpty()) {
                faults.add(new Fault(at, "names a pack that was published; listReports tells which were"));
            } else if (!withheld.add(pack.get())) {
                faults.add(new Fault(at, "is named once"));
            }
        }
        if (!faults.isEmpty()) {
            throw Rejected.rule(RULE, "What is held back was published.", faults);
        }
        return withheld;
    }

    private static Optional<UUID> find(Withheld named, List<PublicationView> packs) {
        return packs.stream()
                .filter(pack -> pack.period().equals(named.period()) && pack.revision() == named.revision())
                .map(PublicationView::id)
                .findFirst();
    }

    /** Of packs that were published before; those that have files keep them. */
    private void makeMissing(
            Acting acting, OpeningText given, List<PublicationView> packs, Set<UUID> withheld, Instant now) {
        Set<UUID> done = files.made(acting.partnership().id());
        packs.stream()
                .filter(pack -> !done.contains(pack.id()) && !withheld.contains(pack.id()))
                .forEach(pack -> maker.make(acting, pack, given, now));
    }

    /** In the transaction that publishes: where data are open, the new pack's are from its publication on. */
    void published(@Observes PackPublished published) {
        UUID id = published.partnershipId();
        turns.take(TURN, id);
        Instant now = clock.instant(); // a decision that was waited for is known by now
        openings.known(id, now)
                .map(Opening::text)
                .filter(OpeningText::opens)
                .ifPresent(opening -> makeOf(published, opening, now));
    }

    private void makeOf(PackPublished published, OpeningText opening, Instant now) {
        Slug partnership =
                registry.partnership(published.partnershipId()).orElseThrow().slug();
        Acting acting = actings.in(partnership.value());
        shelf.all(partnership).stream()
                .filter(pack -> pack.period().equals(published.period()) && pack.revision() == published.revision())
                .forEach(pack -> maker.make(acting, pack, opening, now));
    }
}
