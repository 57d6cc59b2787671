package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.agreements.TermsBook;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.catalogue.Catalogue;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Sql;

/**
 * Which results are other ones now, within the running transaction. Of composites the service levels that they weigh are told, not they
 * themselves; nor is what turns with time alone.
 */
@ApplicationScoped
public class RevisedResults {

    private static final String REVISED = "select distinct agreement, service_level, month from result_revisions"
            + " where partnership_id = ?::uuid and organisation_id = ?::uuid and recorded_at = ?::timestamptz";

    private final Sql sql;
    private final TermsBook terms;
    private final Catalogue catalogue;

    RevisedResults(Sql sql, TermsBook terms, Catalogue catalogue) {
        this.sql = sql;
        this.terms = terms;
        this.catalogue = catalogue;
    }

    /** A service level and the period of which the result is another one. */
    public record Revised(String agreement, String serviceLevel, Period period) {}

    /** Numbers of a measure that were recorded for a period. */
    public record Figures(Slug measure, Period period) {}

    /** The results of cases that were revised at an instant. */
    public List<Revised> ofCases(UUID partnership, UUID council, Instant at) {
        return sql.list(
                row -> new Revised(
                        row.getString("agreement"),
                        row.getString("service_level"),
                        Period.containing(row.getObject("month", LocalDate.class), Period.Length.MONTH)),
                REVISED,
                partnership,
                council,
                at);
    }

    /** The results that are made of figures, or divided by them. */
    public List<Revised> ofFigures(UUID partnership, UUID council, Collection<Figures> figures) {
        return terms.inForce(partnership, council, null).stream()
                .flatMap(inForce -> inForce.text().serviceLevels().stream().flatMap(level -> figures.stream()
                        .filter(given -> overlaps(inForce, given.period()) && reads(partnership, level, given))
                        .map(given -> new Revised(inForce.agreement(), level.ref(), given.period()))))
                .distinct()
                .toList();
    }

    private static boolean overlaps(TermsInForce inForce, Period period) {
        return !inForce.from().isAfter(period.last())
                && (inForce.to() == null || !inForce.to().isBefore(period.first()));
    }

    private boolean reads(UUID partnership, ServiceLevel level, Figures given) {
        Stream<Slug> driver = catalogue.measure(partnership, new Slug(level.measure()), null).stream()
                .flatMap(measure -> Optional.ofNullable(measure.driver()).stream());
        return level.measure().equals(given.measure().value()) || driver.anyMatch(given.measure()::equals);
    }
}
