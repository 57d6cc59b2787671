package org.concordat.statements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was issued to all councils at once. */
@ApplicationScoped
class StatementRuns implements PanacheRepositoryBase<StatementRun, StatementRun.Name> {

    /** Of runs of which it was not kept how many statements they have, and of how much, nothing can be told. */
    private static final String INCOMPLETE = "select distinct r.year from statement_runs r left join"
            + " (select year, kind, number, count(*) as stated, sum(amount_pence) as pence from statements"
            + " where partnership_id = :partnership group by year, kind, number) s"
            + " on s.year = r.year and s.kind = r.kind and s.number = r.number where r.partnership_id = :partnership"
            + " and (r.stated <> coalesce(s.stated, 0) or r.stated_pence <> coalesce(s.pence, 0)) order by r.year";

    private final EntityManager entities;

    StatementRuns(EntityManager entities) {
        this.entities = entities;
    }

    /** How many billing periods of a year have been billed by an instant. */
    int billed(UUID partnershipId, String year, Instant knownOn) {
        return (int) count(
                "name.partnershipId = ?1 and name.year = ?2 and name.kind = ?3 and recordedAt <= ?4",
                partnershipId,
                year,
                IssuedStatement.BILL,
                knownOn);
    }

    /** The years of which some statement cannot be seen in this transaction, in order. */
    List<String> incomplete(UUID partnershipId) {
        List<?> years = entities.createNativeQuery(INCOMPLETE, String.class)
                .setParameter("partnership", partnershipId)
                .getResultList();
        return years.stream().map(String.class::cast).toList();
    }

    /** The decision by which a statement was issued; null where none was needed. */
    UUID decision(IssuedStatement statement) {
        return of(statement).map(run -> run.decisionId).orElse(null);
    }

    /** What a statement was issued with; nothing for the statement of a year, which is a sum. */
    Optional<StatementRun> of(IssuedStatement statement) {
        return findByIdOptional(
                new StatementRun.Name(statement.partnershipId, statement.year, statement.kind, statement.number));
    }
}
