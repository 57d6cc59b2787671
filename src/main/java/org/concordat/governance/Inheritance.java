package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Memberships;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/**
 * What passes when a member is succeeded (rule G5): its membership ends, what is to be done from that day on and what it answers for go to the
 * successor. All that was stays with the predecessor, what was due before among it.
 */
@ApplicationScoped
class Inheritance {

    private final Memberships memberships;
    private final Actions actions;
    private final Responsibilities responsibilities;
    private final Registry registry;

    Inheritance(Memberships memberships, Actions actions, Responsibilities responsibilities, Registry registry) {
        this.memberships = memberships;
        this.actions = actions;
        this.responsibilities = responsibilities;
        this.registry = registry;
    }

    void pass(Acting acting, Succession succession, String predecessor, Instant now) {
        UUID partnership = succession.partnershipId;
        memberships.end(acting, succession.predecessorId, succession.lastDay(), succession.decision);
        UUID heir = registry.organisation(new Slug(succession.takesOver))
                .map(OrganisationEntry::id)
                .orElseThrow();
        actions.open(partnership, succession.predecessorId, succession.fromDate)
                .forEach(action -> action.passTo(heir, now, acting.who()));
        answerFor(acting, succession, predecessor, now);
    }

    private void answerFor(Acting acting, Succession succession, String predecessor, Instant now) {
        List<Responsibility> current = responsibilities.page(succession.partnershipId, now, null, Integer.MAX_VALUE);
        for (Responsibility before : current) {
            NewResponsibilities passed = before.content.passed(predecessor, succession.takesOver, succession.fromDate);
            if (!passed.equals(before.content)) {
                var recorded = before.recorded.supersede(now, acting.who());
                responsibilities.flush(); // closes the former revision before there is a second current one
                responsibilities.persistAndFlush(
                        new Responsibility(succession.partnershipId, before.service, passed.checked(), recorded));
            }
        }
    }
}
