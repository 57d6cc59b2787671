package org.concordat.governance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.concordat.governance.model.Choice;

/** What a member said to a decision; rows are only ever added. */
@Entity
@Table(name = "decision_votes")
class DecisionVote {

    @Id
    UUID id;

    UUID partnershipId;
    UUID decisionId;
    UUID memberId;
    boolean casting;
    String choice;
    Instant recordedAt;
    String recordedBy;

    Choice choiceOf() {
        return Choice.parse(choice).orElseThrow();
    }
}
