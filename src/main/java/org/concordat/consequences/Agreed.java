package org.concordat.consequences;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.kernel.Period;
import org.concordat.performance.ResultView;

/**
 * One agreement of one council in a period: its terms as they stand on the period's last day, or on the agreement's last (rule V6),
 * and its results at the service levels' own periods, where alone consequences arise (rule B8).
 *
 * @param council slug
 * @param versions that began by the end of the period, the latest first; at least one
 * @param results of the council as a whole, of those service levels whose own period this is
 */
record Agreed(String council, Period period, List<TermsInForce> versions, List<ResultView> results) {

    /**
     * The agreement in a period; empty where it was not in force in it and nothing counts in it.
     *
     * @param versions of one agreement
     * @param all results of the council in the period
     */
    static Optional<Agreed> of(String council, Period period, Collection<TermsInForce> versions, List<ResultView> all) {
        List<TermsInForce> begun = versions.stream()
                .filter(version -> !version.from().isAfter(period.last()))
                .sorted(Comparator.comparing(TermsInForce::from).reversed())
                .toList();
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        TermsInForce last = begun.get(0);
        List<ResultView> own = all.stream()
                .filter(result -> result.agreement().equals(last.agreement()))
                .filter(result -> isOwn(begun, result.serviceLevel(), period))
                .toList();
        boolean ended = last.to() != null && last.to().isBefore(period.first());
        return ended && own.isEmpty() ? Optional.empty() : Optional.of(new Agreed(council, period, begun, own));
    }

    /** The latest version that has the service level says what its period is. */
    private static boolean isOwn(List<TermsInForce> begun, String serviceLevel, Period period) {
        return begun.stream()
                .flatMap(version -> version.text().serviceLevel(serviceLevel).stream())
                .findFirst()
                .map(ServiceLevel::period)
                .filter(period.length().text()::equals)
                .isPresent();
    }

    /** The terms as they stand at the end of the period. */
    TermsInForce terms() {
        return versions.get(0);
    }

    /** Name of the agreement. */
    String agreement() {
        return terms().agreement();
    }
}
