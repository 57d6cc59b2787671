package org.concordat.governance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.governance.model.Choice;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Ids;

/** The votes on decisions; only ever added to. */
@ApplicationScoped
class Votes implements PanacheRepositoryBase<DecisionVote, UUID> {

    /** In the order in which they were given. */
    List<DecisionVote> on(Decision decision) {
        return list(
                "partnershipId = ?1 and decisionId = ?2 order by recordedAt, id", decision.partnershipId, decision.id);
    }

    List<DecisionVote> on(UUID partnershipId, List<UUID> decisions) {
        return decisions.isEmpty()
                ? List.of()
                : list("partnershipId = ?1 and decisionId in ?2 order by recordedAt, id", partnershipId, decisions);
    }

    void add(Acting acting, Decision decision, Choice choice, boolean casting, Instant at) {
        DecisionVote vote = new DecisionVote();
        vote.id = Ids.next();
        vote.partnershipId = decision.partnershipId;
        vote.decisionId = decision.id;
        vote.memberId = acting.organisation().id();
        vote.casting = casting;
        vote.choice = choice.text();
        vote.recordedAt = at;
        vote.recordedBy = acting.who();
        persistAndFlush(vote);
    }
}
