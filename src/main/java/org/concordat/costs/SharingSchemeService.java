package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.costs.model.SchemeLife;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Reads sharing schemes for every party, names them for who keeps the books. */
@ApplicationScoped
class SharingSchemeService {

    /** Whoever writes schemes of a partnership takes this turn first. */
    static final String TURN = "sharing schemes";

    private final SharingSchemes schemes;
    private final SchemeTitles titles;
    private final SchemeBook book;
    private final Actings actings;
    private final BookKeepers keepers;
    private final KnownOn knownOn;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    SharingSchemeService(
            SharingSchemes schemes,
            SchemeTitles titles,
            SchemeBook book,
            Actings actings,
            BookKeepers keepers,
            KnownOn knownOn,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.schemes = schemes;
        this.titles = titles;
        this.book = book;
        this.actings = actings;
        this.keepers = keepers;
        this.knownOn = knownOn;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    Stored<SharingSchemeView> put(Slug partnership, Slug slug, NewSharingScheme given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership.value());
        keepers.require(acting);
        UUID id = acting.partnership().id();
        turns.take(TURN, id);
        Optional<SharingScheme> before = schemes.named(id, slug.value());
        Preconditions.onReplace(ifMatch, before.map(b -> b.revision).orElse(null));
        Instant now = clock.instant();
        SharingScheme scheme = before.orElseGet(() -> new SharingScheme(id, slug.value()));
        scheme.describe(given, now, acting.who());
        schemes.persistAndFlush(scheme);
        SchemeTitle title = new SchemeTitle(scheme);
        titles.persistAndFlush(title);
        SharingSchemeView view =
                SharingSchemeView.of(title, book.of(id, slug.value(), now), SchemeVersionService.day(now, acting));
        dryRun.end(trial);
        return new Stored<>(view, scheme.revision, before.isEmpty());
    }

    @Transactional
    Stored<SharingSchemeView> get(Slug partnership, Slug slug, Instant asked) {
        Acting acting = actings.in(partnership.value());
        UUID id = acting.partnership().id();
        Instant known = knownOn.of(asked);
        SchemeTitle title = titles.known(id, slug.value(), known).orElseThrow(Rejected::missing);
        return Stored.read(
                SharingSchemeView.of(title, book.of(id, slug.value(), known), SchemeVersionService.day(known, acting)),
                title.id.revision());
    }

    @Transactional
    Page<SharingSchemeView> list(Slug partnership, Instant asked, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        UUID id = acting.partnership().id();
        Instant known = knownOn.of(asked);
        Map<String, SchemeLife> lives = book.all(id, known);
        List<SharingSchemeView> views = titles.page(id, known, cursors.decode(TURN, cursor), limit + 1).stream()
                .map(title -> SharingSchemeView.of(
                        title,
                        lives.getOrDefault(title.id.slug(), new SchemeLife(title.id.slug(), Map.of(), List.of())),
                        SchemeVersionService.day(known, acting)))
                .toList();
        return Page.of(views, limit, view -> cursors.encode(TURN, view.scheme()));
    }
}
