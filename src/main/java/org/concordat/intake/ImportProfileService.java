package org.concordat.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Keeps the import profiles of a partnership. */
@ApplicationScoped
class ImportProfileService {

    private static final String LIST = "import-profiles";

    private final ImportProfiles profiles;
    private final Actings actings;
    private final Sides sides;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    ImportProfileService(
            ImportProfiles profiles,
            Actings actings,
            Sides sides,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.profiles = profiles;
        this.actings = actings;
        this.sides = sides;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    public Stored<ImportProfileView> put(
            Slug partnership, Slug slug, NewImportProfile given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership.value());
        sides.requireParty(acting);
        given.text(acting.partnership().timeZone()); // refuses a profile that cannot be used
        turns.take(LIST, acting.partnership().id());
        Optional<ImportProfileView> before =
                profiles.current(acting.partnership().id(), slug);
        before.ifPresent(b -> requireOwn(acting, b));
        Integer revision = before.map(ImportProfileView::revision).orElse(null);
        Preconditions.onReplace(ifMatch, revision);
        int next = revision == null ? 1 : revision + 1;
        ImportProfileView view = profiles.replace(acting, slug, given, next, clock.instant());
        dryRun.end(trial);
        return new Stored<>(view, next, revision == null);
    }

    /** Whoever could change another's profile would change how the other's next file is read. */
    private static void requireOwn(Acting acting, ImportProfileView profile) {
        if (!acting.organisation().slug().value().equals(profile.organisation())) {
            throw Rejected.forbidden("This profile is of " + profile.organisation()
                    + ", and only its own officers change it: save one of your own under another name.");
        }
    }

    @Transactional
    public Stored<ImportProfileView> get(Slug partnership, Slug slug) {
        Acting acting = actings.in(partnership.value());
        ImportProfileView view =
                profiles.current(acting.partnership().id(), slug).orElseThrow(Rejected::missing);
        return Stored.read(view, view.revision());
    }

    @Transactional
    public Page<ImportProfileView> list(Slug partnership, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        return Page.of(
                profiles.page(acting.partnership().id(), cursors.decode(LIST, cursor), limit + 1),
                limit,
                view -> cursors.encode(LIST, view.slug()));
    }
}
