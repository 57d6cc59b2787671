package org.concordat.consequences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.agreements.model.ConsequenceTerms;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.partnerships.model.Act;
import org.concordat.performance.ResultId;
import org.concordat.performance.ResultView;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Recorded;
import org.concordat.tenancy.Registry;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/**
 * Reads the ratings that bands stand for, and lets the client side override them with a reason (rule B7). Where an agreement maps no
 * bands, its results have no ratings.
 */
@ApplicationScoped
class RatingService {

    private static final String LIST = "ratings";

    private final Listings listings;
    private final FindingSources sources;
    private final RatingOverrides overrides;
    private final Actings actings;
    private final Sides sides;
    private final Registry registry;
    private final Turns turns;
    private final KnownOn known;
    private final DryRun dryRun;
    private final Clock clock;

    RatingService(
            Listings listings,
            FindingSources sources,
            RatingOverrides overrides,
            Actings actings,
            Sides sides,
            Registry registry,
            Turns turns,
            KnownOn known,
            DryRun dryRun,
            Clock clock) {
        this.listings = listings;
        this.sources = sources;
        this.overrides = overrides;
        this.actings = actings;
        this.sides = sides;
        this.registry = registry;
        this.turns = turns;
        this.known = known;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    /** A result that has a rating, and the rating that its band stands for. */
    private record Rated(ResultView result, String mapped) {}

    @Transactional
    Page<RatingView> page(String partnership, Asked asked, int limit, String cursor) {
        UUID id = actings.in(partnership).partnership().id();
        return listings.page(LIST, partnership, asked, limit, cursor, findings -> {
            List<Rated> rated = findings.agreed(asked.period())
                    .flatMap(RatingService::rated)
                    .toList();
            List<String> results = rated.stream().map(r -> r.result().id()).toList();
            Map<String, List<RatingOverride>> known = overrides.known(id, results, findings.knownOn()).stream()
                    .collect(Collectors.groupingBy(row -> row.result));
            return rated.stream()
                    .map(r -> RatingView.of(
                            r.result(),
                            r.mapped(),
                            known.getOrDefault(r.result().id(), List.of())));
        });
    }

    @Transactional
    Stored<RatingView> get(String partnership, ResultId id, Instant asOf, Instant knownOn) {
        Acting acting = actings.in(partnership);
        Instant at = known.of(knownOn);
        Rated rated =
                find(acting, id, asOf == null ? clock.instant() : asOf, at).orElseThrow(Rejected::missing);
        RatingView view = view(acting, rated, at);
        return Stored.read(view, view.revision());
    }

    @Transactional
    Stored<RatingView> put(String partnership, ResultId id, NewRating given, String ifMatch, boolean trial) {
        return change(partnership, id, given.checked(), ifMatch, trial);
    }

    /** Takes an override back: the rating is the mapped one again. */
    @Transactional
    void delete(String partnership, ResultId id, String ifMatch, boolean trial) {
        change(partnership, id, null, ifMatch, trial);
    }

    private Stored<RatingView> change(String partnership, ResultId id, NewRating given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership);
        turns.take(LIST, acting.partnership().id());
        Instant now = clock.instant();
        Rated rated = find(acting, id, now, now).orElseThrow(Rejected::missing);
        UUID council = council(rated.result());
        sides.require(acting, Act.RATE, council);
        List<RatingOverride> before = overrides.known(
                acting.partnership().id(), List.of(rated.result().id()), now);
        RatingView present = RatingView.of(rated.result(), rated.mapped(), before);
        Preconditions.onReplace(ifMatch, present.revision());
        if (given == null && present.override() == null) {
            throw Rejected.state("B7", "Nothing is overridden, so there is nothing to take back.");
        }
        Recorded recorded = before.isEmpty()
                ? Recorded.first(now, acting.who())
                : before.get(0).recorded.supersede(now, acting.who());
        overrides.flush(); // closes the former revision before there is a second current one
        RatingOverride next = new RatingOverride(
                acting.partnership().id(), council, rated.result().id(), recorded);
        next.mapped = rated.mapped();
        next.rating = given == null ? null : given.rating();
        next.reason = given == null ? null : given.reason();
        overrides.persistAndFlush(next);
        dryRun.end(trial);
        RatingView view = view(acting, rated, now);
        return new Stored<>(view, view.revision(), false);
    }

    private RatingView view(Acting acting, Rated rated, Instant knownOn) {
        return RatingView.of(
                rated.result(),
                rated.mapped(),
                overrides.known(
                        acting.partnership().id(), List.of(rated.result().id()), knownOn));
    }

    private UUID council(ResultView result) {
        return registry.organisation(new org.concordat.kernel.Slug(result.council()))
                .map(OrganisationEntry::id)
                .orElseThrow(Rejected::missing);
    }

    private Optional<Rated> find(Acting acting, ResultId id, Instant asOf, Instant knownOn) {
        return sources.of(acting, id.council(), asOf, knownOn)
                .agreed(id.period())
                .flatMap(RatingService::rated)
                .filter(rated -> rated.result().id().equals(id.toString()))
                .findFirst();
    }

    private static Stream<Rated> rated(Agreed agreed) {
        ConsequenceTerms terms = agreed.terms().text().consequences();
        if (terms == null || terms.ratings().isEmpty()) {
            return Stream.empty();
        }
        return agreed.results().stream()
                .map(result -> new Rated(
                        result, result.band() == null ? null : terms.ratings().get(result.band())));
    }
}
