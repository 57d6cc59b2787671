package org.concordat.agreements.model;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.agreements.model.CreditTerms.Charge;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.catalogue.model.Direction;
import org.concordat.catalogue.model.MeasureDefinition;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/** Whether what a version says of credits can be computed for every service level that it has (rule B3). */
final class CreditRules {

    private static final long MOST_PENCE = 100_000_000_000L;

    private static final String RULE = "B3";
    private static final String AT = "/credits";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final VersionText text;
    private final CreditTerms credits;
    private final TermsRules.Known known;
    private final TermsRules rules;

    CreditRules(VersionText text, TermsRules.Known known, TermsRules rules) {
        this.text = text;
        this.credits = text.credits();
        this.known = known;
        this.rules = rules;
    }

    void check() {
        if (credits == null) {
            return;
        }
        if (CreditTerms.BASES.stream().noneMatch(basis -> basis.equals(credits.basis()))) {
            say("/basis", "is none, points or shortfall");
        }
        rate();
        charges();
        cap(credits.capPerService(), "/capPerService");
        cap(credits.capInAggregate(), "/capInAggregate");
        if (credits.arise()) {
            charged();
        }
        if (CreditTerms.SHORTFALL.equals(credits.basis())) {
            inPercent();
        }
    }

    private void say(String place, String detail) {
        rules.say(RULE, AT + place, detail);
    }

    private void rate() {
        boolean wanted = CreditTerms.POINTS.equals(credits.basis());
        if (!wanted && credits.rate() != null) {
            say("/rate", "is given only where the basis is points");
        } else if (wanted && !isShare(credits.rate())) {
            say("/rate", "is given where the basis is points: more than 0 percent, at most 100");
        }
    }

    private void cap(BigDecimal cap, String place) {
        if (cap != null && !isShare(cap)) {
            say(place, "is more than 0 percent and at most 100");
        }
    }

    private static boolean isShare(BigDecimal percent) {
        return percent != null && percent.signum() > 0 && percent.compareTo(HUNDRED) <= 0;
    }

    private void charges() {
        Set<String> services = new HashSet<>();
        for (int i = 0; i < credits.charges().size(); i++) {
            Charge charge = credits.charges().get(i);
            String place = "/charges/" + i;
            if (text.services().noneMatch(service -> service.equals(charge.service()))) {
                say(place + "/service", "names a service of the scope");
            } else if (!services.add(charge.service())) {
                say(place + "/service", "names a service that no other charge names");
            }
            if (amount(charge.charge())
                    .filter(money -> money.pence() > 0 && money.pence() <= MOST_PENCE)
                    .isEmpty()) {
                say(
                        place + "/charge",
                        "is an amount in GBP of more than 0 and at most 1000000000, with two decimals at most");
            }
            if (Period.Length.parse(charge.period()).isEmpty()) {
                say(place + "/period", "is month, quarter or year");
            }
        }
    }

    private static Optional<Money> amount(MoneyText text) {
        return text == null ? Optional.empty() : Money.parse(text.amount(), text.currency());
    }

    /** What is credited is a part of a charge: where failure is credited, every service that can fail has one. */
    private void charged() {
        List<String> charged = credits.charges().stream().map(Charge::service).toList();
        text.services()
                .filter(service -> text.serviceLevels().stream().anyMatch(level -> service.equals(level.service())))
                .filter(service -> !charged.contains(service))
                .forEach(service -> say("/charges", "has a charge for " + service + ", which has service levels"));
    }

    /**
     * Percent of a charge are told by percent only, and by how far they are from one target; they are shared among units by what was
     * counted, and a composite counts nothing.
     */
    private void inPercent() {
        for (int i = 0; i < text.serviceLevels().size(); i++) {
            ServiceLevel level = text.serviceLevels().get(i);
            String at = "/serviceLevels/" + i + "/measure";
            Optional.ofNullable(level.measure())
                    .flatMap(known::measure)
                    .filter(measure -> !MeasureDefinition.PERCENT.equals(measure.unit())
                            || measure.direction() == Direction.WITHIN_RANGE
                            || measure.kind() == MeasureKind.COMPOSITE)
                    .ifPresent(
                            measure -> rules.say(
                                    RULE,
                                    at,
                                    "is in percent, with one target, and no composite, where the basis of credits is shortfall"));
        }
    }
}
