package org.concordat.benefits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.benefits.model.BaselineState;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Stored;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Recorded;
import org.concordat.web.Cursors;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Reads baselines as far as the caller sees them, and takes drafts of who keeps them (rule R1). */
@ApplicationScoped
class BaselineService {

    static final String LIST = "baselines";

    private final Baselines baselines;
    private final BaselineEvents events;
    private final BaselineRules rules;
    private final Keeping keeping;
    private final Cursors cursors;

    BaselineService(Baselines baselines, BaselineEvents events, BaselineRules rules, Keeping keeping, Cursors cursors) {
        this.baselines = baselines;
        this.events = events;
        this.rules = rules;
        this.keeping = keeping;
        this.cursors = cursors;
    }

    @Transactional
    Stored<BaselineView> put(Slug partnership, Slug slug, BaselineText text, String ifMatch, boolean trial) {
        Acting acting = keeping.keeper(partnership, LIST);
        UUID id = acting.partnership().id();
        Instant now = keeping.now();
        Optional<Baseline> before = baselines.known(id, slug.value(), now);
        Preconditions.onReplace(ifMatch, before.map(Baseline::revision).orElse(null));
        Keeping.requireRoom(before.isEmpty(), baselines.count(Known.NOW, id), "R1");
        BaselineEvents.life(events(id, slug.value(), now)).requireState(BaselineState.DRAFT);
        UUID council = rules.checked(acting, text, before);
        Recorded recorded = Keeping.next(before.map(b -> b.recorded), acting, now);
        baselines.flush(); // closes the former revision before there is a second current one
        Baseline made = new Baseline(id, council, slug, text, recorded);
        baselines.persistAndFlush(made);
        keeping.end(trial);
        return new Stored<>(view(acting, made, now), made.revision(), before.isEmpty());
    }

    @Transactional
    Stored<BaselineView> get(Slug partnership, Slug slug, Instant asked) {
        Acting acting = keeping.reader(partnership);
        Instant known = keeping.known(asked);
        Baseline found =
                baselines.known(acting.partnership().id(), slug.value(), known).orElseThrow(Rejected::missing);
        return Stored.read(view(acting, found, known), found.revision());
    }

    @Transactional
    Page<BaselineView> list(Slug partnership, Slug council, Instant asked, int limit, String cursor) {
        Acting acting = keeping.reader(partnership);
        List<BaselineView> views = views(
                acting, keeping.asked(acting, council), keeping.known(asked), cursors.decode(LIST, cursor), limit + 1);
        return Page.of(views, limit, view -> cursors.encode(LIST, view.baseline()));
    }

    /** Baselines by slug, after one; within the caller's transaction. */
    List<BaselineView> views(Acting acting, UUID council, Instant known, String after, int size) {
        UUID id = acting.partnership().id();
        List<Baseline> found = baselines.page(id, known, council, after, size);
        Map<String, List<BaselineEvent>> done =
                events.of(id, found.stream().map(b -> b.slug).toList(), known);
        Map<String, String> superseded =
                events.superseded(id, found.stream().map(b -> b.slug).toList(), known);
        return found.stream()
                .map(b -> view(acting, b, done.getOrDefault(b.slug, List.of()), superseded))
                .toList();
    }

    BaselineView view(Acting acting, Baseline kept, Instant known) {
        return view(
                acting,
                kept,
                events(kept.partnershipId, kept.slug, known),
                events.superseded(kept.partnershipId, List.of(kept.slug), known));
    }

    private BaselineView view(Acting acting, Baseline kept, List<BaselineEvent> done, Map<String, String> superseded) {
        return BaselineView.of(
                kept,
                keeping.slug(kept.organisationId),
                done,
                superseded.get(kept.slug),
                acting.partnership().timeZone());
    }

    private List<BaselineEvent> events(UUID partnership, String slug, Instant known) {
        return events.of(partnership, List.of(slug), known).getOrDefault(slug, List.of());
    }
}
