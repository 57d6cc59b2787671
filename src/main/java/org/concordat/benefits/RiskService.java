package org.concordat.benefits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Stored;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Recorded;
import org.concordat.web.Cursors;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Reads the register of risks as far as the caller sees it, takes them from who keeps it, closes them (rule R5). */
@ApplicationScoped
class RiskService {

    static final String LIST = "risks";

    private final Risks risks;
    private final RiskRules rules;
    private final Keeping keeping;
    private final Event<RegisterMoved> moved;
    private final Cursors cursors;

    RiskService(Risks risks, RiskRules rules, Keeping keeping, Event<RegisterMoved> moved, Cursors cursors) {
        this.risks = risks;
        this.rules = rules;
        this.keeping = keeping;
        this.moved = moved;
        this.cursors = cursors;
    }

    @Transactional
    Stored<RiskView> put(Slug partnership, Slug slug, RiskText text, String ifMatch, boolean trial) {
        Acting acting = keeping.keeper(partnership, LIST);
        UUID id = acting.partnership().id();
        Instant now = keeping.now();
        Optional<Risk> before = risks.known(id, slug.value(), now);
        Preconditions.onReplace(ifMatch, before.map(Risk::revision).orElse(null));
        Keeping.requireRoom(before.isEmpty(), risks.count(Known.NOW, id), "R5");
        before.ifPresent(RiskService::requireOpen);
        UUID owner = rules.checked(acting, text, before, now);
        Recorded recorded = Keeping.next(before.map(b -> b.recorded), acting, now);
        return kept(acting, new Risk(id, owner, slug, text, recorded), now, trial);
    }

    @Transactional
    Stored<RiskView> close(Slug partnership, Slug slug, NewRiskClosure body, boolean trial) {
        Acting acting = keeping.keeper(partnership, LIST);
        Instant now = keeping.now();
        Risk before = risks.known(acting.partnership().id(), slug.value(), now).orElseThrow(Rejected::missing);
        requireOpen(before);
        Recorded recorded = before.recorded.supersede(now, acting.who());
        return kept(acting, before.closing(body.reason(), recorded), now, trial);
    }

    private static void requireOpen(Risk risk) {
        if (risk.closed != null) {
            throw Rejected.state("R5", "The risk is closed; what is a risk again is another one.");
        }
    }

    private Stored<RiskView> kept(Acting acting, Risk made, Instant now, boolean trial) {
        risks.flush(); // closes the former revision before there is a second current one
        risks.persistAndFlush(made);
        moved.fire(RegisterMoved.of(made));
        RiskView view = view(made, now, Keeping.day(acting, now));
        keeping.end(trial);
        return new Stored<>(view, made.revision(), made.revision() == 1);
    }

    @Transactional
    Stored<RiskView> get(Slug partnership, Slug slug, Instant asOf, Instant asked) {
        Acting acting = keeping.reader(partnership);
        Instant known = keeping.known(asked);
        Risk found = risks.known(acting.partnership().id(), slug.value(), known).orElseThrow(Rejected::missing);
        return Stored.read(view(found, known, today(acting, asOf)), found.revision());
    }

    @Transactional
    Page<RiskView> list(Slug partnership, AskedRisks asked, int limit, String cursor) {
        Acting acting = keeping.reader(partnership);
        UUID id = acting.partnership().id();
        Instant known = keeping.known(asked.knownOn());
        LocalDate today = today(acting, asked.asOf());
        Risks.Filter filter = new Risks.Filter(
                keeping.asked(acting, asked.council()),
                asked.service() == null ? null : asked.service().value(),
                asked.state(),
                asked.overdue(),
                asked.minScore(),
                today);
        String list = LIST + " as of " + asked.asOf(); // which reviews are overdue depends on it
        List<RiskView> views = views(id, known, filter, cursors.decode(list, cursor), limit + 1);
        return Page.of(views, limit, last -> cursors.encode(list, last.risk()));
    }

    /** All risks that a caller sees, by slug; within its transaction. */
    List<RiskView> views(Acting acting, Instant known, LocalDate today, int size) {
        Risks.Filter all = new Risks.Filter(null, null, null, null, null, today);
        return views(acting.partnership().id(), known, all, null, size);
    }

    private List<RiskView> views(UUID partnership, Instant known, Risks.Filter filter, String after, int size) {
        List<Risk> found = risks.page(partnership, known, filter, after, size);
        Map<String, List<Risk>> histories =
                risks.history(partnership, found.stream().map(risk -> risk.slug).toList(), known);
        return found.stream()
                .map(risk ->
                        RiskView.of(risk, keeping.slug(risk.organisationId), histories.get(risk.slug), filter.today()))
                .toList();
    }

    private LocalDate today(Acting acting, Instant asOf) {
        return Keeping.day(acting, asOf == null ? keeping.now() : asOf);
    }

    private RiskView view(Risk risk, Instant known, LocalDate today) {
        List<Risk> history =
                risks.history(risk.partnershipId, List.of(risk.slug), known).get(risk.slug);
        return RiskView.of(risk, keeping.slug(risk.organisationId), history, today);
    }
}
