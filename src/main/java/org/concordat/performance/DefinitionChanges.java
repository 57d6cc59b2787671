package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.TreeSet;
import java.util.UUID;
import org.concordat.partnerships.model.ClosedMonths;

/**
 * When anything was recorded that results are defined by: terms, services, measures, calendars, areas. Between two of these instants every
 * closed period is read by the same definitions, so they need to be read once.
 */
@ApplicationScoped
public class DefinitionChanges {

    private static final String CHANGES = """
            select recorded_at from agreement_events where partnership_id = ? and recorded_at > ?
            union select recorded_at from services where partnership_id = ? and recorded_at > ?
            union select recorded_at from measures where partnership_id = ? and recorded_at > ?
            union select recorded_at from calendars where partnership_id = ? and recorded_at > ?
            union select recorded_at from areas where recorded_at > ?
            """;

    private final Statements statements;

    DefinitionChanges(Statements statements) {
        this.statements = statements;
    }

    /** Which instants tell closed periods apart, for one request. */
    public KnownDefinitions of(UUID partnership, ClosedMonths closed) {
        return new KnownDefinitions(this, partnership, closed);
    }

    /** The instants of changes after one. */
    TreeSet<Instant> after(UUID partnership, Instant since) {
        return new TreeSet<>(statements.query(
                CHANGES,
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                partnership,
                since,
                partnership,
                since,
                partnership,
                since,
                partnership,
                since,
                since));
    }
}
