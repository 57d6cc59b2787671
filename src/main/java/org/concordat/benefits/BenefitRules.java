package org.concordat.benefits;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.benefits.model.BaselineState;
import org.concordat.benefits.model.BenefitKind;
import org.concordat.benefits.model.Proxy;
import org.concordat.catalogue.Catalogue;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;

/** What has to hold of a benefit (rules R2, R3). */
@ApplicationScoped
class BenefitRules {

    private static final String RULE = "R2";

    private final Catalogue catalogue;
    private final Baselines baselines;
    private final BaselineEvents events;
    private final SocialProxies proxies;
    private final Keeping keeping;

    BenefitRules(
            Catalogue catalogue, Baselines baselines, BaselineEvents events, SocialProxies proxies, Keeping keeping) {
        this.catalogue = catalogue;
        this.baselines = baselines;
        this.events = events;
        this.proxies = proxies;
        this.keeping = keeping;
    }

    /**
     * Whose a benefit is.
     *
     * @param before what stands now, whose kind and council stay
     * @throws Rejected rule R2, with everything that is wrong
     */
    UUID checked(Acting acting, BenefitText text, Optional<Benefit> before, Instant now) {
        List<Fault> faults = new ArrayList<>();
        UUID owner = keeping.owner(acting, text.council(), before.map(b -> b.organisationId), faults);
        before.ifPresent(b -> unchanged(b, text, owner, faults));
        UUID partnership = acting.partnership().id();
        if (text.service() != null
                && catalogue
                        .service(partnership, new Slug(text.service()), null)
                        .isEmpty()) {
            faults.add(new Fault("/service", "is a service of the partnership; there is no " + text.service()));
        }
        keeping.requireParty(acting, text.owner().organisation(), "/owner/organisation", faults);
        if (text.baseline() != null) {
            baseline(partnership, text, owner, now, faults);
        }
        kind(text, faults);
        Proxy proxy = text.proxy() == null
                ? null
                : proxies.known(partnership, text.proxy(), now)
                        .map(SocialProxy::value)
                        .orElse(null);
        if (text.proxy() != null && proxy == null) {
            faults.add(new Fault("/proxy", "is a proxy of the partnership; there is no " + text.proxy()));
        }
        years(text, proxy, faults);
        if (!faults.isEmpty()) {
            throw Rejected.rule(
                    RULE, "A benefit says what was planned and what it came to, in the terms of its kind.", faults);
        }
        return owner;
    }

    private static void unchanged(Benefit before, BenefitText text, UUID owner, List<Fault> faults) {
        if (!before.kind.equals(text.kind())) {
            faults.add(new Fault("/kind", "stays " + before.kind + ": what is of another kind is another benefit"));
        }
        if (!before.organisationId.equals(owner)) {
            faults.add(new Fault("/council", "stays as it is: what is for others is another benefit"));
        }
    }

    private void baseline(UUID partnership, BenefitText text, UUID owner, Instant now, List<Fault> faults) {
        Baseline baseline = baselines.known(partnership, text.baseline(), now).orElse(null);
        if (baseline == null || !baseline.organisationId.equals(owner)) {
            faults.add(new Fault("/baseline", "is a baseline of the council that the benefit is for alone"));
            return;
        }
        List<BaselineEvent> done =
                events.of(partnership, List.of(baseline.slug), now).getOrDefault(baseline.slug, List.of());
        if (BaselineEvents.life(done).state() != BaselineState.FROZEN) {
            faults.add(new Fault("/baseline", "is signed by both sides before anything is measured against it"));
        }
        String by = events.superseded(partnership, List.of(baseline.slug), now).get(baseline.slug);
        if (by != null) {
            faults.add(new Fault("/baseline", "is one that stands: " + by + " has taken its place"));
        }
        if (text.service() != null && !text.service().equals(baseline.written().service())) {
            faults.add(new Fault("/service", "is the service of the baseline"));
        }
        if (!text.sort().isSentInPounds()) {
            faults.add(new Fault("/baseline", "is left out of a benefit that is not in pounds"));
        }
    }

    private static void kind(BenefitText text, List<Fault> faults) {
        boolean social = text.sort() == BenefitKind.SOCIAL_VALUE;
        boolean resilience = text.sort() == BenefitKind.RESILIENCE;
        given(text.proxy(), social, "/proxy", "a social value", faults);
        given(text.unit(), resilience, "/unit", "resilience", faults);
        if (!social && (text.deadweight() != null || text.attribution() != null)) {
            faults.add(new Fault(
                    text.deadweight() == null ? "/attribution" : "/deadweight", "is left out of all but social value"));
        }
    }

    private static void given(Object given, boolean wanted, String at, String of, List<Fault> faults) {
        if (wanted != (given != null)) {
            faults.add(new Fault(at, wanted ? "is named by " + of : "is left out of all but " + of));
        }
    }

    private static void years(BenefitText text, Proxy proxy, List<Fault> faults) {
        Set<Period> planned = new HashSet<>();
        for (int i = 0; i < text.planned().size(); i++) {
            BenefitText.Planned each = text.planned().get(i);
            year(text, proxy, planned, "/planned/" + i, each.year(), each.amount(), each.quantity(), faults);
        }
        Set<Period> known = new HashSet<>();
        for (int i = 0; i < text.known().size(); i++) {
            BenefitText.Actual each = text.known().get(i);
            year(text, proxy, known, "/actual/" + i, each.year(), each.amount(), each.quantity(), faults);
        }
    }

    private static void year(
            BenefitText text,
            Proxy proxy,
            Set<Period> seen,
            String at,
            String named,
            MoneyText amount,
            BigDecimal quantity,
            List<Fault> faults) {
        Period year = Amounts.year(named, at + "/year", faults);
        if (year != null && !seen.add(year)) {
            faults.add(new Fault(at + "/year", "is named once"));
        }
        boolean inPounds = text.sort().isSentInPounds();
        given(amount, inPounds, at + "/amount", "what is told in pounds", faults);
        given(quantity, !inPounds, at + "/quantity", "social value and resilience", faults);
        if (amount != null) {
            Amounts.read(amount, at + "/amount", faults);
        }
        if (year != null && proxy != null && proxy.inForce(year.last()).isEmpty()) {
            faults.add(new Fault(at + "/year", "is one of which the proxy has a version in force (rule R3)"));
        }
    }
}
