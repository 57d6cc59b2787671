package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;

/** The results as the pages need them. */
@ApplicationScoped
class BoardResults {

    List<Shown> ofCouncils(Acting acting, Period period) {
        return List.of();
    }

    List<Shown> ofAreas(Acting acting, OrganisationEntry council, Period period) {
        return List.of();
    }

    ExplanationView explanation(Acting acting, String result) {
        throw Rejected.missing();
    }
}
