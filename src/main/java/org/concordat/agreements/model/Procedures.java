package org.concordat.agreements.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.agreements.model.ProcedureTerms.QueryLimits;
import org.concordat.kernel.Period;

/**
 * What the agreements say of dealing with one figure or result (rules F1, G4). Where several of a council's agreements use one
 * measure, none of them is cut short: the longest limit of all counts.
 *
 * @param of one for each agreement; empty where none was in force
 */
public record Procedures(List<ProcedureTerms> of) {

    private static final ProcedureTerms NOTHING_SAID = new ProcedureTerms(null, null);

    /** Keeps a copy. */
    public Procedures {
        of = List.copyOf(of);
    }

    /**
     * The procedures of a period: as for its ladder, those in force on its last day, or on the last day of an agreement that ended
     * in it (rule V6).
     *
     * @param all a council's terms, of any agreement and time
     * @param concerned which of them
     */
    public static Procedures of(Collection<TermsInForce> all, Period period, Predicate<TermsInForce> concerned) {
        return new Procedures(all.stream()
                .filter(concerned)
                .filter(terms -> !terms.from().isAfter(period.last())
                        && (terms.to() == null || !terms.to().isBefore(period.first())))
                .collect(Collectors.groupingBy(TermsInForce::agreement))
                .values()
                .stream()
                .map(ofOne -> ofOne.stream()
                        .max(Comparator.comparing(TermsInForce::from))
                        .orElseThrow())
                .map(terms -> Objects.requireNonNullElse(terms.text().procedures(), NOTHING_SAID))
                .toList());
    }

    /** After how many working days a figure counts as agreed; empty for never, which it is unless every agreement says so. */
    public OptionalInt figuresAgreedAfter() {
        boolean everyOne = of.stream().allMatch(terms -> terms.figuresAgreedAfter() != null);
        return everyOne
                ? of.stream().mapToInt(ProcedureTerms::figuresAgreedAfter).max()
                : OptionalInt.empty();
    }

    /** What each agreement says of queries; nothing where it leaves them to the rules. */
    public List<QueryLimits> queries() {
        return of.stream()
                .map(terms -> Objects.requireNonNullElse(terms.queries(), new QueryLimits(null, null, null, null)))
                .toList();
    }
}
