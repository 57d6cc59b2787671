package org.concordat.consequences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.consequences.model.PlanState;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.partnerships.model.Act;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Reads rectification plans; the provider's side writes them, the client's decides (rule B5). */
@ApplicationScoped
class PlanService {

    private static final String RULE = "B5";
    static final String LIST = "rectification plans";

    private final Plans plans;
    private final Actings actings;
    private final Sides sides;
    private final Registry registry;
    private final Turns turns;
    private final KnownOn known;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    PlanService(
            Plans plans,
            Actings actings,
            Sides sides,
            Registry registry,
            Turns turns,
            KnownOn known,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.plans = plans;
        this.actings = actings;
        this.sides = sides;
        this.registry = registry;
        this.turns = turns;
        this.known = known;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    Page<PlanView> page(Slug partnership, AskedPlans asked, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        UUID council = asked.council() == null ? null : council(acting, asked.council());
        PlanFilter filter = new PlanFilter(
                council,
                asked.state(),
                asked.overdue(),
                asked.period(),
                today(acting, asked.asOf()),
                known.of(asked.knownOn()));
        String list = LIST + " as of " + asked.asOf(); // which plans are overdue depends on it
        List<PlanView> views = views(acting, filter, cursors.decode(list, cursor), limit + 1);
        return Page.of(views, limit, last -> cursors.encode(list, last.plan()));
    }

    /** Plans with their histories, in order of their names; within the caller's transaction. */
    List<PlanView> views(Acting acting, PlanFilter filter, String after, int size) {
        UUID id = acting.partnership().id();
        List<Plan> found = plans.page(id, filter, after, size);
        List<String> names = found.stream().map(plan -> plan.result).toList();
        Map<String, List<Plan>> histories =
                plans.history(id, names, filter.knownOn()).stream().collect(Collectors.groupingBy(plan -> plan.result));
        return found.stream()
                .map(plan -> PlanView.of(plan, slug(plan.organisationId), histories.get(plan.result), filter.today()))
                .toList();
    }

    @Transactional
    Stored<PlanView> get(Slug partnership, String plan, Instant asOf, Instant knownOn) {
        Acting acting = actings.in(partnership.value());
        Instant at = known.of(knownOn);
        Plan found = plans.known(acting.partnership().id(), plan, at).orElseThrow(Rejected::missing);
        return Stored.read(view(found, today(acting, asOf), at), found.revision());
    }

    @Transactional
    Stored<PlanView> submit(Slug partnership, String plan, NewPlanContent given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership.value());
        Plan before = mine(acting, plan, Act.RECTIFY);
        Preconditions.onReplace(ifMatch, before.revision());
        if (!before.state().isOpen()) {
            throw Rejected.state(RULE, "The plan is accepted; it stands as it is.");
        }
        Instant now = clock.instant();
        return stored(acting, before.next(PlanState.SUBMITTED, given.content(), null, now, acting.who()), now, trial);
    }

    @Transactional
    Stored<PlanView> decide(Slug partnership, String plan, NewPlanDecision given, boolean trial) {
        Acting acting = actings.in(partnership.value());
        Plan before = mine(acting, plan, Act.DECIDE_PLAN);
        if (before.revision() != given.revision()) {
            throw Rejected.because(Rejected.Kind.STALE, "The plan has changed since you read it; read it again.");
        }
        if (before.state() != PlanState.SUBMITTED) {
            throw Rejected.state(RULE, "The plan is " + before.state + ": only one that is submitted is decided.");
        }
        PlanState to = given.checked().accepted() ? PlanState.ACCEPTED : PlanState.REJECTED;
        Instant now = clock.instant();
        return stored(acting, before.next(to, before.content, given.reason(), now, acting.who()), now, trial);
    }

    /** A plan that the caller's side may act upon, and nobody else at the same time. */
    private Plan mine(Acting acting, String plan, Act act) {
        UUID id = acting.partnership().id();
        turns.take(LIST, id);
        Plan found = plans.current(id, plan).orElseThrow(Rejected::missing);
        sides.require(acting, act, found.organisationId);
        return found;
    }

    private Stored<PlanView> stored(Acting acting, Plan next, Instant now, boolean trial) {
        plans.flush(); // closes the former revision before there is a second current one
        plans.add(next);
        PlanView view = view(next, today(acting, now), now);
        dryRun.end(trial);
        boolean decided = next.state() != PlanState.SUBMITTED; // a decision is made, a submission replaces
        return new Stored<>(view, next.revision(), decided);
    }

    private PlanView view(Plan plan, LocalDate today, Instant knownOn) {
        return PlanView.of(
                plan,
                slug(plan.organisationId),
                plans.history(plan.partnershipId, List.of(plan.result), knownOn),
                today);
    }

    private LocalDate today(Acting acting, Instant asOf) {
        return LocalDate.ofInstant(
                asOf == null ? clock.instant() : asOf, acting.partnership().timeZone());
    }

    private UUID council(Acting acting, Slug slug) {
        return registry.organisation(slug)
                .map(OrganisationEntry::id)
                .filter(acting::sees)
                .orElseThrow(Rejected::missing);
    }

    private String slug(UUID council) {
        return registry.organisation(council).map(o -> o.slug().value()).orElseThrow();
    }
}
