package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.performance.ReadOnce;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;

/** Lets the signed-in caller into the partnerships that the pages show: sandboxes are not among them. */
@ApplicationScoped
class Entrance {

    private final Actings actings;
    private final ReadOnce results;

    Entrance(Actings actings, ReadOnce results) {
        this.actings = actings;
        this.results = results;
    }

    /**
     * The same within a transaction that reads results once, whatever the page asks of them: pages write none.
     *
     * @throws Rejected missing, when there is no such partnership, the caller has no part in it, or it is a sandbox
     */
    Acting toResults(Slug partnership) {
        Acting acting = into(partnership);
        results.begin();
        return acting;
    }

    /** @throws Rejected missing, when there is no such partnership, the caller has no part in it, or it is a sandbox */
    Acting into(Slug partnership) {
        Acting acting = actings.in(partnership.value());
        if (acting.partnership().sandbox()) {
            throw Rejected.missing();
        }
        return acting;
    }
}
