package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Registry;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Reads partnerships for those who have a part in them, writes them for the operator. */
@ApplicationScoped
class PartnershipService {

    private static final String LIST = "partnerships";
    private static final UUID ALL = new UUID(0, 0);

    private final Partnerships partnerships;
    private final Actings actings;
    private final Registry registry;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    PartnershipService(
            Partnerships partnerships,
            Actings actings,
            Registry registry,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.partnerships = partnerships;
        this.actings = actings;
        this.registry = registry;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    public Stored<PartnershipView> put(Slug slug, NewPartnership given, String ifMatch, boolean trial) {
        turns.take(LIST, ALL);
        Optional<Partnership> before = partnerships.bySlug(slug);
        Preconditions.onReplace(ifMatch, before.map(p -> p.revision).orElse(null));
        Partnership partnership = before.orElseGet(() -> new Partnership(slug, given.checked()));
        partnership.describe(given, clock.instant(), actings.mustCall().who());
        partnerships.persistAndFlush(partnership);
        registry.refreshAfterCommit();
        dryRun.end(trial);
        return new Stored<>(PartnershipView.of(partnership), partnership.revision, before.isEmpty());
    }

    @Transactional
    public Stored<PartnershipView> get(Slug slug) {
        UUID id = actings.invitedTo(slug.value()).partnership().id();
        Partnership partnership = partnerships.findByIdOptional(id).orElseThrow(Rejected::missing);
        return Stored.read(PartnershipView.of(partnership), partnership.revision);
    }

    /** From the registry: no transaction sees several partnerships at once. */
    Page<PartnershipView> list(int limit, String cursor) {
        String after = cursors.decode(LIST, cursor);
        List<PartnershipView> views = actings.everywhere().stream()
                .map(Acting::partnership)
                .map(PartnershipView::of)
                .filter(p -> after == null || p.partnership().compareTo(after) > 0)
                .sorted(Comparator.comparing(PartnershipView::partnership))
                .limit(limit + 1L)
                .toList();
        return Page.of(views, limit, view -> cursors.encode(LIST, view.partnership()));
    }
}
