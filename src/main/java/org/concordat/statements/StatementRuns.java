package org.concordat.statements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What was issued to all councils at once. */
@ApplicationScoped
class StatementRuns implements PanacheRepositoryBase<StatementRun, StatementRun.Name> {

    /** How many billing periods of a year have been billed by an instant. */
    int billed(UUID partnershipId, String year, Instant knownOn) {
        return (int) count(
                "name.partnershipId = ?1 and name.year = ?2 and name.kind = ?3 and recordedAt <= ?4",
                partnershipId,
                year,
                IssuedStatement.BILL,
                knownOn);
    }

    /** What a statement was issued with; nothing for the statement of a year, which is a sum. */
    Optional<StatementRun> of(IssuedStatement statement) {
        return findByIdOptional(
                new StatementRun.Name(statement.partnershipId, statement.year, statement.kind, statement.number));
    }
}
