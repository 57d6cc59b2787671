package org.concordat.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.opendata.model.OpenText;
import org.concordat.packs.model.Pack;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Anybody;
import org.concordat.web.CanonicalJson;

/** Gives out what is open, to whoever asks; who that is, nobody looks at. What is not open is as missing as what there is not. */
@ApplicationScoped
public class OpenShelf {

    private final Anybody anybody;
    private final Openings openings;
    private final OpenFiles files;
    private final Actings actings;
    private final Clock clock;

    OpenShelf(Anybody anybody, Openings openings, OpenFiles files, Actings actings, Clock clock) {
        this.anybody = anybody;
        this.openings = openings;
        this.files = files;
        this.actings = actings;
        this.clock = clock;
    }

    /**
     * A file that was taken off the shelf.
     *
     * @param latest the last revision of its period that is open
     */
    record Taken(String content, int latest) {}

    /** @throws Rejected missing, where the partnership has opened nothing, or there is none */
    public OpenCatalogue catalogue(Slug partnership) {
        return anybody.reading(partnership, id -> openings.inForce(id)
                .map(opening -> new Catalogued(partnership, opening, files.all(id)).catalogue())
                .orElseThrow(Rejected::missing));
    }

    /** @throws Rejected missing, where that is not open */
    Taken file(Slug partnership, Period period, int revision, OpenText is) {
        return anybody.reading(partnership, id -> taken(id, period, revision, is));
    }

    private Taken taken(UUID partnership, Period period, int revision, OpenText is) {
        return files.text(partnership, period.toString(), revision, is)
                .map(content -> new Taken(content, files.latest(partnership, period.toString())))
                .orElseThrow(Rejected::missing);
    }

    /** The public version of a pack that is open. */
    public Pack pack(Slug partnership, Period period, int revision) {
        return CanonicalJson.read(
                file(partnership, period, revision, OpenText.PACK).content(), Pack.class);
    }

    /** Whether the caller's partnership has opened its data; asked within its own rights. */
    @Transactional
    public boolean isOpen(Slug partnership) {
        UUID id = actings.in(partnership.value()).partnership().id();
        return openings.known(id, clock.instant())
                .filter(opening -> opening.text().opens())
                .isPresent();
    }
}
