package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;

/** Lets the signed-in caller into the partnerships that the pages show: sandboxes are not among them. */
@ApplicationScoped
class Entrance {

    private final Actings actings;

    Entrance(Actings actings) {
        this.actings = actings;
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
