package org.concordat.packs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Capacity;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;
import org.concordat.web.Cursors;
import org.concordat.web.Page;

/** Tells the board's secretary and an auditor who was answered packs that are not for the public. */
@ApplicationScoped
class ReaderService {

    private static final String LIST = "report reads";

    private final PackReads reads;
    private final Registry registry;
    private final Actings actings;
    private final Cursors cursors;

    ReaderService(PackReads reads, Registry registry, Actings actings, Cursors cursors) {
        this.reads = reads;
        this.registry = registry;
        this.actings = actings;
        this.cursors = cursors;
    }

    @Transactional
    Page<ReadView> list(Slug partnership, Period period, Slug organisation, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        if (acting.capacity() != Capacity.BOARD && acting.capacity() != Capacity.AUDITOR) {
            throw Rejected.forbidden("Who has read packs is told to the board's secretary and to an auditor.");
        }
        Optional<UUID> reader = Optional.ofNullable(organisation)
                .flatMap(registry::organisation)
                .map(OrganisationEntry::id);
        if (organisation != null && reader.isEmpty()) {
            return Page.whole(List.of());
        }
        String list = LIST + " of " + period + " by " + organisation;
        return Page.of(
                reads
                        .page(
                                acting.partnership().id(),
                                period,
                                reader.orElse(null),
                                cursors.decode(list, cursor),
                                limit + 1)
                        .stream()
                        .map(read -> ReadView.of(read, slug(read.readerId())))
                        .toList(),
                limit,
                last -> cursors.encode(list, last.id().toString()));
    }

    private String slug(UUID id) {
        return registry.organisation(id).map(o -> o.slug().value()).orElseThrow();
    }
}
