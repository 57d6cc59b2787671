package org.concordat.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.agreements.model.EffectiveTerms;
import org.concordat.agreements.model.Lifecycle;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionText;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Turns;
import org.concordat.partnerships.model.Act;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;

/** Makes and finds agreements, and says what applies. */
@ApplicationScoped
class AgreementService {

    private static final String LIST = "agreements";

    private final Agreements agreements;
    private final Lifecycles lifecycles;
    private final Areas areas;
    private final Actings actings;
    private final Registry registry;
    private final Sides sides;
    private final Turns turns;
    private final KnownOn knownOn;
    private final Cursors cursors;
    private final DryRun tries;
    private final Clock clock;

    AgreementService(
            Agreements agreements,
            Lifecycles lifecycles,
            Areas areas,
            Actings actings,
            Registry registry,
            Sides sides,
            Turns turns,
            KnownOn knownOn,
            Cursors cursors,
            DryRun tries,
            Clock clock) {
        this.agreements = agreements;
        this.lifecycles = lifecycles;
        this.areas = areas;
        this.actings = actings;
        this.registry = registry;
        this.sides = sides;
        this.turns = turns;
        this.knownOn = knownOn;
        this.cursors = cursors;
        this.tries = tries;
        this.clock = clock;
    }

    @Transactional
    AgreementView make(String partnership, NewAgreement body, boolean dryRun) {
        Acting acting = actings.in(partnership);
        OrganisationEntry council = Slug.parse(body.council())
                .flatMap(registry::organisation)
                .filter(o -> acting.sees(o.id()) && sides.hasAgreementFor(acting.partnership(), o.id()))
                .orElseThrow(() -> Rejected.rule(
                        "V1",
                        "There can be no agreement for this council.",
                        new Fault("/council", "is a member council whose two sides are taken by two organisations")));
        sides.require(acting, Act.DRAFT, council.id());
        String ref = body.ref() == null ? "sla-" + council.slug() : body.ref();
        turns.take(LIST, acting.partnership().id());
        if (agreements.ofCouncil(acting.partnership().id(), council.id()).stream()
                .anyMatch(a -> a.ref.equals(ref))) {
            throw Rejected.state("V1", "The council has an agreement of this name: choose another ref.");
        }
        Agreement agreement = new Agreement();
        agreement.id = Ids.next();
        agreement.partnershipId = acting.partnership().id();
        agreement.organisationId = council.id();
        agreement.ref = ref;
        agreement.title = body.title();
        agreement.recordedAt = clock.instant();
        agreement.recordedBy = acting.who();
        agreements.persistAndFlush(agreement);
        tries.end(dryRun);
        return view(agreement, clock.instant(), today(acting));
    }

    @Transactional
    AgreementView get(String partnership, String name, Instant asked) {
        Acting acting = actings.in(partnership);
        Instant known = knownOn.of(asked);
        Agreement agreement = agreements.named(acting.partnership().id(), name);
        if (agreement.recordedAt.isAfter(known)) {
            throw Rejected.missing();
        }
        return view(agreement, known, dayOf(known, acting));
    }

    @Transactional
    Page<AgreementView> list(String partnership, Slug council, Instant asked, int limit, String cursor) {
        Acting acting = actings.in(partnership);
        Instant known = knownOn.of(asked);
        UUID of = council == null
                ? null
                : registry.organisation(council)
                        .map(OrganisationEntry::id)
                        .orElse(acting.partnership().id());
        List<Agreement> found = agreements.page(acting.partnership().id(), of, cursors.decode(LIST, cursor), limit + 1);
        Page<Agreement> page = Page.of(found, limit, a -> cursors.encode(LIST, a.ref + " " + a.id));
        return new Page<>(
                page.items().stream()
                        .filter(a -> !a.recordedAt.isAfter(known))
                        .map(a -> view(a, known, dayOf(known, acting)))
                        .toList(),
                page.next());
    }

    private AgreementView view(Agreement agreement, Instant known, LocalDate on) {
        Lifecycle life = lifecycles.of(agreement, known);
        return new AgreementView(
                agreement.ref,
                council(agreement),
                agreement.title,
                life.texts().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(e -> line(life, e.getKey(), e.getValue().text(), on))
                        .toList());
    }

    private static AgreementView.Line line(Lifecycle life, int number, VersionText text, LocalDate on) {
        return new AgreementView.Line(number, life.state(number, on).text(), text.commences(), text.expires());
    }

    private String council(Agreement agreement) {
        return registry.organisation(agreement.organisationId)
                .map(o -> o.slug().value())
                .orElseThrow();
    }

    @Transactional
    EffectiveTermsView effective(
            String partnership, String name, LocalDate asked, Slug service, Slug area, Instant askedKnown) {
        Acting acting = actings.in(partnership);
        Instant known = knownOn.of(askedKnown);
        LocalDate on = asked == null ? dayOf(known, acting) : asked;
        Agreement agreement = agreements.named(acting.partnership().id(), name);
        List<String> path = path(agreement, area, on, known);
        Optional<TermsInForce> terms = lifecycles.inForce(agreement, known).stream()
                .filter(t -> t.holdsOn(on))
                .findFirst();
        List<EffectiveTermsView.Level> levels = terms.stream()
                .flatMap(t -> t.text().serviceLevels().stream()
                        .map(ServiceLevel::ref)
                        .flatMap(ref -> EffectiveTerms.resolve(t, ref, path, on).stream()))
                .filter(l -> service == null || l.service().equals(service.value()))
                .map(EffectiveTermsView.Level::of)
                .toList();
        return new EffectiveTermsView(
                agreement.ref,
                council(agreement),
                area == null ? null : area.value(),
                on,
                terms.map(TermsInForce::version).orElse(null),
                terms.map(TermsInForce::digest).orElse(null),
                levels,
                null);
    }

    private List<String> path(Agreement agreement, Slug area, LocalDate on, Instant known) {
        if (area == null) {
            return List.of();
        }
        AreaTree tree = areas.tree(agreement.organisationId, known);
        if (!tree.has(area)) {
            throw Rejected.rule("C6", "The council has no such area.", new Fault("area", "is an area of the council"));
        }
        return tree.path(area, on).stream().map(Slug::value).toList();
    }

    private LocalDate today(Acting acting) {
        return dayOf(clock.instant(), acting);
    }

    private static LocalDate dayOf(Instant instant, Acting acting) {
        return LocalDate.ofInstant(instant, acting.partnership().timeZone());
    }
}
