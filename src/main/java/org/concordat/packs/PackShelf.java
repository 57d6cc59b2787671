package org.concordat.packs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.packs.model.Pack;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Capacity;
import org.concordat.web.Page;

/**
 * Gives out what was published, as it was: to whoever asks for the whole version it is recorded, by the transaction that reads it (rule P1).
 */
@ApplicationScoped
public class PackShelf {

    private final PackMaker maker;
    private final Packs packs;
    private final PackReads reads;
    private final Actings actings;
    private final Clock clock;

    PackShelf(PackMaker maker, Packs packs, PackReads reads, Actings actings, Clock clock) {
        this.maker = maker;
        this.clock = clock;
        this.packs = packs;
        this.reads = reads;
        this.actings = actings;
    }

    /** What was taken off the shelf. */
    record Taken(Publication publication, FrozenPack text) {}

    /**
     * A version of a pack as it was published.
     *
     * @param revision null for the last
     * @param audience {@link Pack#EXEMPT} or {@link Pack#PUBLIC}
     * @param format as what it is shown: html, pdf, xlsx
     * @throws Rejected missing, where the period was not published or it is not the caller's to read
     */
    @Transactional
    public FrozenPack shown(Slug partnership, Period period, Integer revision, String audience, String format) {
        Acting acting = actings.in(partnership.value());
        Publication of = find(acting, period, revision);
        if (!audience.equals(Pack.PUBLIC)) {
            reads.note(acting, of, format);
        }
        return packs.text(acting.partnership().id(), of, audience);
    }

    /** The same for an answer of the API, in the format that the request wants. */
    Taken read(Slug partnership, Period period, Integer revision, String audience) {
        Acting acting = actings.in(partnership.value());
        Publication of = find(acting, period, revision);
        if (!audience.equals(Pack.PUBLIC)) {
            reads.note(acting, of);
        }
        return new Taken(of, packs.text(acting.partnership().id(), of, audience));
    }

    /** Records that the caller takes away every pack that it sees, within the transaction that copies them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void noteAll(Acting acting) {
        packs.all(acting.partnership().id()).forEach(of -> reads.note(acting, of, "export"));
    }

    /** Every publication of a partnership that the caller may read, in the order in which they were published. */
    @Transactional
    public List<PublicationView> all(Slug partnership) {
        return packs.all(actings.in(partnership.value()).partnership().id()).stream()
                .map(of -> PublicationView.of(of, partnership.value()))
                .toList();
    }

    /** The publications of a partnership that the caller may read, the latest first, at most 200. */
    @Transactional
    public List<PublicationView> publications(Slug partnership) {
        UUID id = actings.in(partnership.value()).partnership().id();
        return packs.page(id, null, null, Page.LARGEST_LIMIT).stream()
                .map(of -> PublicationView.of(of, partnership.value()))
                .toList();
    }

    /**
     * What a version of a pack would be if it were published now, with what was chosen for the public when it was published last. It is kept
     * nowhere.
     *
     * @throws Rejected forbidden, to whoever is neither board nor auditor
     */
    @Transactional
    public FrozenPack draft(Slug partnership, Period period, String audience) {
        Acting acting = actings.in(partnership.value());
        if (acting.capacity() != Capacity.BOARD && acting.capacity() != Capacity.AUDITOR) {
            throw Rejected.forbidden("What a pack would be is the board's to read; what was published, every party's.");
        }
        NewPublication chosen = packs.latest(acting.partnership().id(), period)
                .map(Publication::chosen)
                .orElse(NewPublication.OF_ALL);
        Pack whole = maker.of(new Making(acting, period, clock.instant()), null, chosen.told());
        return FrozenPack.of(audience.equals(Pack.PUBLIC) ? chosen.version().of(whole) : whole);
    }

    private Publication find(Acting acting, Period period, Integer revision) {
        UUID id = acting.partnership().id();
        return (revision == null ? packs.latest(id, period) : packs.find(id, period, revision))
                .orElseThrow(Rejected::missing);
    }
}
