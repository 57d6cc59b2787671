package org.concordat.benefits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.agreements.TermsBook;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.intake.Cases;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.TenantTransactions;

/**
 * Whether the service of a baseline has gone live (rule R1): on the day that its text says, or by what both sides have signed and what has come
 * in, whatever the text says.
 */
@ApplicationScoped
class GoneLive {

    private final TermsBook terms;
    private final Cases cases;
    private final TenantTransactions transactions;

    GoneLive(TermsBook terms, Cases cases, TenantTransactions transactions) {
        this.terms = terms;
        this.cases = cases;
        this.transactions = transactions;
    }

    /** How it is known, in a sentence; empty while it has not. */
    Optional<String> since(Acting acting, Baseline baseline, Instant now) {
        BaselineText text = baseline.written();
        LocalDate today = Keeping.day(acting, now);
        if (!today.isBefore(text.goesLive())) {
            return Optional.of("The service went live on " + text.goesLive());
        }
        Slug service = new Slug(text.service());
        UUID partnership = baseline.partnershipId;
        Optional<String> agreed = terms.inForce(partnership, baseline.organisationId, now).stream()
                .filter(signed -> signed.text().services().anyMatch(text.service()::equals))
                .map(TermsInForce::from)
                .filter(from -> !from.isAfter(today))
                .min(LocalDate::compareTo)
                .map(from -> "An agreement about the service is in force since " + from);
        if (agreed.isPresent()) {
            return agreed;
        }
        Period measured = Period.parse(text.year()).orElseThrow();
        Instant afterwards = measured.last()
                .plusDays(1)
                .atStartOfDay(acting.partnership().timeZone())
                .toInstant();
        // Whether there are any, whoever signs: the board, which reads no cases, signs for one side where there is no
        // provider.
        boolean received = transactions.evaluating(partnership, baseline.organisationId, () -> cases.received(
                        partnership, baseline.organisationId, afterwards, now, now)
                .containsKey(service));
        return received
                ? Optional.of("Cases of the service have been received since the year that was measured")
                : Optional.empty();
    }
}
