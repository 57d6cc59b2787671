package org.concordat.statements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Money;
import org.concordat.statements.model.Item;

/** What councils have been told, and the lines of it. */
@ApplicationScoped
class Statements implements PanacheRepositoryBase<IssuedStatement, UUID> {

    private static final String KNOWN = "partnershipId = :partnership and recordedAt <= :knownOn";
    private static final String SENT = "select l.organisationId, l.kind, l.reference, sum(l.amountPence)"
            + " from IssuedLine l, IssuedStatement s"
            + " where s.partnershipId = :partnership and l.partnershipId = s.partnershipId"
            + " and l.organisationId = s.organisationId and l.place.statementId = s.id and s.kind <> 'year'"
            + " and (s.year = :year or l.kind in ('credit', 'carried-forward'))"
            + " group by l.organisationId, l.kind, l.reference";
    private static final String LINES =
            "from IssuedLine where partnershipId = :partnership and organisationId = :council"
                    + " and place.statementId = :statement order by place.number";

    private final EntityManager entities;

    Statements(EntityManager entities) {
        this.entities = entities;
    }

    /** What a council has been told so far for an item. */
    record Sent(UUID council, Item item, Money amount) {}

    /** Keeps a statement and its lines. */
    void add(IssuedStatement statement, List<IssuedLine> lines) {
        persistAndFlush(statement);
        lines.forEach(entities::persist);
    }

    Optional<IssuedStatement> known(UUID partnershipId, UUID id, Instant knownOn) {
        return find(KNOWN + " and id = :id", Map.of("partnership", partnershipId, "knownOn", knownOn, "id", id))
                .firstResultOptional();
    }

    /** Statements in the order in which they were issued, after one. */
    List<IssuedStatement> page(UUID partnershipId, StatementFilter filter, UUID after, int size) {
        StringBuilder query = new StringBuilder(KNOWN);
        Map<String, Object> given = new HashMap<>(Map.of("partnership", partnershipId, "knownOn", filter.knownOn()));
        where(
                query,
                given,
                " and year = :year",
                "year",
                filter.year() == null ? null : filter.year().toString());
        where(query, given, " and organisationId = :council", "council", filter.council());
        where(query, given, " and kind = :kind", "kind", filter.kind());
        where(query, given, " and id > :after", "after", after);
        return find(query.append(" order by id").toString(), given)
                .page(0, size)
                .list();
    }

    private static void where(
            StringBuilder query, Map<String, Object> given, String condition, String name, Object value) {
        if (value != null) {
            query.append(condition);
            given.put(name, value);
        }
    }

    /** The bills and reconciliations of a council's year, in order. */
    List<IssuedStatement> ofYear(IssuedStatement year) {
        return list(
                "partnershipId = ?1 and organisationId = ?2 and year = ?3 and kind <> ?4 order by kind, number",
                year.partnershipId,
                year.organisationId,
                year.year,
                IssuedStatement.YEAR);
    }

    /** The reconciliations whose balances are carried forward. */
    List<IssuedStatement> carriedForward(UUID partnershipId) {
        return list("partnershipId = ?1 and settlement = 'carry-forward'", partnershipId);
    }

    /** What bills and reconciliations have had: of a year's costs in this year, of what arises outside it since ever. */
    List<Sent> sent(UUID partnershipId, String year) {
        return entities.createQuery(SENT, Object[].class)
                .setParameter("partnership", partnershipId)
                .setParameter("year", year)
                .getResultStream()
                .map(row -> new Sent(
                        (UUID) row[0],
                        new Item(Item.Kind.parse((String) row[1]).orElseThrow(), (String) row[2]),
                        Money.ofPence(((Number) row[3]).longValue())))
                .toList();
    }

    /** The lines of a statement, in order. */
    List<IssuedLine> lines(IssuedStatement statement) {
        return entities.createQuery(LINES, IssuedLine.class)
                .setParameter("partnership", statement.partnershipId)
                .setParameter("council", statement.organisationId)
                .setParameter("statement", statement.id)
                .getResultList();
    }
}
