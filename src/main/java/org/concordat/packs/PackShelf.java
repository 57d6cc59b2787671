package org.concordat.packs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.packs.model.Pack;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;

/**
 * Gives out what was published, as it was: to whoever asks for the whole version it is recorded, by the transaction that reads it (rule P1).
 */
@ApplicationScoped
public class PackShelf {

    private final Packs packs;
    private final PackReads reads;
    private final Actings actings;

    PackShelf(Packs packs, PackReads reads, Actings actings) {
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

    private Publication find(Acting acting, Period period, Integer revision) {
        UUID id = acting.partnership().id();
        return (revision == null ? packs.latest(id, period) : packs.find(id, period, revision))
                .orElseThrow(Rejected::missing);
    }
}
