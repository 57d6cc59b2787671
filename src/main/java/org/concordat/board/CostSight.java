package org.concordat.board;

import java.util.List;
import org.concordat.board.TableView.Link;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.MembershipEntry;
import org.concordat.tenancy.OrganisationEntry;

/**
 * Whose costs the pages show: those of all councils to who sees all councils' rows, as the board, the keeper of the books and an auditor
 * do; to a council its own.
 */
record CostSight(Acting acting) {

    /** Whether all councils' are shown. */
    boolean all() {
        return acting.partnership().members().stream()
                .filter(CostSight::bears)
                .allMatch(member -> acting.sees(member.organisationId()));
    }

    /** Whether a council's are. */
    boolean of(OrganisationEntry council) {
        return acting.sees(council.id())
                && acting.partnership()
                        .membership(council.id())
                        .filter(CostSight::bears)
                        .isPresent();
    }

    private static boolean bears(MembershipEntry member) {
        return member.isAcceptedMember();
    }

    /** @throws Rejected missing, unless all councils' are shown */
    void requireAll() {
        if (!all()) {
            throw Rejected.missing();
        }
    }

    /**
     * What leads to the costs from a page of results; nothing for who may not see any.
     *
     * @param only the page's council, null where it has all that the caller sees
     */
    List<Link> links(OrganisationEntry only) {
        if (only == null && all()) {
            return List.of(new Link("What all councils bear of the cost", home(acting)));
        }
        OrganisationEntry council = only == null ? acting.organisation() : only;
        return of(council)
                ? List.of(
                        new Link("What " + council.name() + " bears of the cost", home(acting) + "/" + council.slug()))
                : List.of();
    }

    /** The address of the pages of costs. */
    static String home(Acting acting) {
        return "/board/" + acting.partnership().slug() + "/costs";
    }
}
