package org.concordat.exclusions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concordat.agreements.TermsBook;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.exclusions.model.ReliefSpan;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Areas;

/** Whether there is anything to relieve: terms on those days, a service level with a whole period in them, an area (rule B6). */
@ApplicationScoped
class ReliefTerms {

    private static final String RULE = Kind.RELIEF.rule();

    private final TermsBook terms;
    private final Areas areas;

    ReliefTerms(TermsBook terms, Areas areas) {
        this.terms = terms;
        this.areas = areas;
    }

    /** The periods that a body names. */
    ReliefSpan span(NewRelief body) {
        boolean one = body.period() != null && body.from() == null && body.to() == null;
        boolean two = body.period() == null && body.from() != null && body.to() != null;
        if (!one && !two) {
            throw refused("A relief is of one period, or from one to another.", "/period", "goes without from and to");
        }
        ReliefSpan span = one
                ? new ReliefSpan(period("/period", body.period()), period("/period", body.period()))
                : new ReliefSpan(period("/from", body.from()), period("/to", body.to()));
        if (span.isBackward()) {
            throw refused("The relief ends before it begins.", "/to", "does not end before from begins");
        }
        return span;
    }

    private static Period period(String pointer, String text) {
        return Period.parse(text)
                .orElseThrow(
                        () -> refused("There is no such period.", pointer, "is 2026-04, FY2026-27-Q1 or FY2026-27"));
    }

    /** Refuses what relieves nothing: terms that do not hold in those periods, or whose own periods are longer. */
    void require(UUID partnership, UUID council, NewRelief body, ReliefSpan span) {
        List<TermsInForce> then = terms.inForce(partnership, council, null).stream()
                .filter(t -> t.agreement().equals(body.agreement()))
                .filter(t -> !t.from().isAfter(span.lastDay()) && (t.to() == null || !t.to().isBefore(span.firstDay())))
                .toList();
        if (then.isEmpty()) {
            throw refused(
                    "The council has no such agreement in force in these periods.",
                    "/agreement",
                    "is an agreement of the council with a signed version that applies then");
        }
        List<ServiceLevel> levels = then.stream()
                .flatMap(t -> t.text().serviceLevels().stream())
                .filter(level ->
                        body.serviceLevel() == null || body.serviceLevel().equals(level.ref()))
                .toList();
        if (levels.isEmpty()) {
            throw refused(
                    "The agreement has no such service level in these periods.",
                    "/serviceLevel",
                    "is a service level of the version that applies then");
        }
        if (levels.stream().map(ReliefTerms::length).noneMatch(span::coversAny)) {
            throw refused(
                    "No period of the service level lies in these periods whole.",
                    body.period() == null ? "/to" : "/period",
                    "is as long as the service level's own period, or longer");
        }
    }

    private static Period.Length length(ServiceLevel level) {
        return Period.Length.valueOf(level.period().toUpperCase(Locale.ROOT));
    }

    /** Refuses an area that the council does not have; null is the council as a whole. */
    void requireArea(UUID council, String area) {
        if (area != null && !areas.tree(council, null).has(new Slug(area))) {
            throw Rejected.rule("C6", "The council has no such area.", new Fault("/area", "is an area of the council"));
        }
    }

    private static Rejected refused(String detail, String pointer, String mend) {
        return Rejected.rule(RULE, detail, new Fault(pointer, mend));
    }
}
