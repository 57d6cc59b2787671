package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.concordat.board.CostPages.Asked;
import org.concordat.fairness.FairnessSeen;
import org.concordat.fairness.FairnessView;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/**
 * Makes the page of whether a year's shares are fair (rule M7): the board sees all councils, a council itself and the groups that it
 * belongs to. It holds no transaction while it computes.
 */
@ApplicationScoped
class FairnessPages {

    private static final Set<Rejected.Kind> NOT_COMPARED = Set.of(Rejected.Kind.RULE, Rejected.Kind.STATE);

    private final Entrance entrance;
    private final Registry registry;
    private final FairnessSeen fairness;
    private final Clock clock;

    FairnessPages(Entrance entrance, Registry registry, FairnessSeen fairness, Clock clock) {
        this.entrance = entrance;
        this.registry = registry;
        this.fairness = fairness;
        this.clock = clock;
    }

    /** The address of the page, without its query. */
    static String home(Acting acting) {
        return "/board/" + acting.partnership().slug() + "/fairness";
    }

    /** The comparison, or why there is none. */
    CostsView fairness(Slug partnership, Asked asked) {
        Acting acting = entrance.into(partnership);
        CostSight sight = new CostSight(acting);
        if (!sight.all() && !sight.of(acting.organisation())) {
            throw Rejected.missing();
        }
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), acting.partnership().timeZone());
        FairnessFrame frame = new FairnessFrame(acting, asked.year(today), asked.of(), today);
        try {
            FairnessView answered = fairness.of(partnership, frame.year(), frame.stage());
            return new FairnessShown(frame, answered, this::name).view();
        } catch (Rejected why) {
            if (!NOT_COMPARED.contains(why.kind())) {
                throw why;
            }
            return frame.withoutFigures(why.getMessage());
        }
    }

    private String name(String council) {
        return Slug.parse(council)
                .flatMap(registry::organisation)
                .map(OrganisationEntry::name)
                .orElse(council);
    }
}
