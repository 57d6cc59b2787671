package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.catalogue.CalendarBook;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.intake.CaseState;
import org.concordat.intake.Cases;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.performance.model.Standing;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Capacity;
import org.concordat.web.Cursors;
import org.concordat.web.Page;

/** Shows the cases that a result was made of, and how the clock of each ran. */
@ApplicationScoped
class ExplainedCaseService {

    private static final String LIST = "explained-cases";

    private final ResultService results;
    private final Cases cases;
    private final CalendarBook calendars;
    private final Actings actings;
    private final Cursors cursors;

    ExplainedCaseService(ResultService results, Cases cases, CalendarBook calendars, Actings actings, Cursors cursors) {
        this.results = results;
        this.cases = cases;
        this.calendars = calendars;
        this.actings = actings;
        this.cursors = cursors;
    }

    @Transactional
    Page<CaseLineView> list(String partnership, ResultId id, Instant asOf, Instant knownOn, int limit, String cursor) {
        Acting acting = actings.in(partnership);
        ResultService.Found found = find(acting, id, asOf, knownOn);
        String after = Optional.ofNullable(cursors.decode(LIST, cursor)).orElse("");
        Page<PhaseCounts.Listed> page =
                Page.of(listed(acting, found, after, limit + 1), limit, l -> cursors.encode(LIST, l.ref()));
        Map<UUID, CaseState> states = states(
                acting,
                found,
                page.items().stream().map(PhaseCounts.Listed::caseId).toList());
        CaseJudge judge = judge(acting, found);
        return new Page<>(
                page.items().stream()
                        .map(l -> line(judge, found, l, states.get(l.caseId())))
                        .toList(),
                page.next());
    }

    /** The board sees counts: whose cases they are is between a council and its provider (security, §1a). */
    private ResultService.Found find(Acting acting, ResultId id, Instant asOf, Instant knownOn) {
        ResultService.Found found = results.find(acting, id, asOf, knownOn);
        if (acting.capacity() == Capacity.BOARD) {
            throw Rejected.forbidden("The board sees counts, not cases: ask the council or its provider.");
        }
        if (found.row().measure().computedFrom() != ComputedFrom.CASES) {
            throw Rejected.state(
                    "F4", "The result is not computed from cases: its explanation lists what it is computed from.");
        }
        return found;
    }

    private List<PhaseCounts.Listed> listed(Acting acting, ResultService.Found found, String after, int size) {
        ResultRow row = found.row();
        AreaTree tree = found.reading().areas(row.council().id());
        LocalDate last = row.period().last();
        List<String> areas =
                row.area().map(area -> texts(tree.withDescendants(area, last))).orElse(null);
        List<String> except = row.remainder() ? texts(tree.leaves(last)) : null;
        return found.reading()
                .cases(new PhaseCounts.Which(
                        row.council().id(), row.agreement(), row.serviceLevel(), areas, except, after, size));
    }

    private static List<String> texts(Collection<Slug> areas) {
        return areas.stream().map(Slug::value).toList();
    }

    private Map<UUID, CaseState> states(Acting acting, ResultService.Found found, Collection<UUID> ids) {
        return cases
                .find(
                        acting.partnership().id(),
                        found.row().council().id(),
                        ids,
                        found.reading().span().knownOn())
                .stream()
                .collect(Collectors.toMap(CaseState::id, Function.identity()));
    }

    private CaseJudge judge(Acting acting, ResultService.Found found) {
        Instant knownOn = found.reading().span().knownOn();
        return found.judge(
                acting.partnership(),
                calendar -> calendars.calendar(acting.partnership().id(), calendar, knownOn));
    }

    private static CaseLineView line(
            CaseJudge judge, ResultService.Found found, PhaseCounts.Listed listed, CaseState state) {
        Instant asOf = found.reading().span().asOf();
        boolean closed = state.closed() != null && !state.closed().isAfter(asOf);
        return new CaseLineView(
                listed.ref(),
                listed.area(),
                listed.standing().text(),
                state.received(),
                closed ? state.closed() : null,
                judge.due(found.row().serviceLevel(), state, asOf).orElse(null),
                listed.standing() == Standing.RUNNING
                        ? judge.warnFrom(found.row().serviceLevel(), state, asOf)
                                .orElse(null)
                        : null,
                judge.taken(found.row().serviceLevel(), state, asOf).orElse(null),
                listed.version());
    }

    /**
     * One case of a result: the limit with where it came from, and how its clock ran.
     *
     * @throws Rejected missing, when the result has no such case
     */
    @Transactional
    CaseClockView show(String partnership, ResultId id, String ref, Instant asOf, Instant knownOn) {
        Acting acting = actings.in(partnership);
        ResultService.Found found = find(acting, id, asOf, knownOn);
        ResultRow row = found.row();
        CaseState state = cases.find(
                        acting.partnership().id(), row.council().id(), new Slug(row.service()), ref, knownOn)
                .filter(s -> !s.voided())
                .orElseThrow(Rejected::missing);
        PhaseCounts.Listed listed = found.reading()
                .counted(row, state.id())
                .filter(l -> row.belongs(
                        l.area(), found.reading().areas(row.council().id())))
                .orElseThrow(Rejected::missing);
        CaseLineView line = line(judge(acting, found), found, listed, state);
        CaseJudge.Judged judged =
                judge(acting, found).judged(row.serviceLevel(), state).orElseThrow(Rejected::missing);
        Integer calendarRevision = judged.level().limit().calendar() == null
                ? null
                : calendars.revision(
                        acting.partnership().id(),
                        new Slug(judged.level().limit().calendar()),
                        knownOn);
        return CaseClockView.of(line, state, judged, calendarRevision, asOf);
    }
}
