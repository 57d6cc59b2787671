package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
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
import org.concordat.readlog.ReadLog;
import org.concordat.readlog.SeenCase;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Capacity;
import org.concordat.web.Cursors;
import org.concordat.web.Page;

/** Shows the cases that a result was made of, and how the clock of each ran. Who is not of the council is recorded. */
@ApplicationScoped
class ExplainedCaseService {

    private static final String LIST = "explained-cases";

    private final ResultService results;
    private final Cases cases;
    private final CalendarBook calendars;
    private final Actings actings;
    private final ReadLog readLog;
    private final Cursors cursors;

    ExplainedCaseService(
            ResultService results,
            Cases cases,
            CalendarBook calendars,
            Actings actings,
            ReadLog readLog,
            Cursors cursors) {
        this.results = results;
        this.cases = cases;
        this.calendars = calendars;
        this.actings = actings;
        this.readLog = readLog;
        this.cursors = cursors;
    }

    @Transactional
    Page<CaseLineView> list(String partnership, ResultId id, Instant asOf, Instant knownOn, int limit, String cursor) {
        Acting acting = actings.in(partnership);
        ResultService.Found found = find(acting, id, asOf, knownOn);
        String after = Optional.ofNullable(cursors.decode(LIST, cursor)).orElse("");
        Page<PhaseCounts.Listed> page =
                Page.of(listed(acting, found, after, limit + 1), limit, l -> cursors.encode(LIST, l.ref()));
        readLog.note(
                acting,
                page.items().stream().map(l -> seen(found.row(), l.ref())).toList());
        Map<Instants, CaseJudge> judges = new HashMap<>();
        Map<UUID, CaseLineView> lines = new HashMap<>();
        page.items().stream()
                .collect(Collectors.groupingBy(l -> instants(found, l)))
                .forEach((instants, group) -> {
                    CaseJudge judge = judges.computeIfAbsent(instants, i -> judge(acting, found, i.knownOn()));
                    Map<UUID, CaseState> states = states(acting, found, instants, group);
                    group.forEach(l -> lines.put(l.caseId(), line(judge, found, l, states.get(l.caseId()))));
                });
        return new Page<>(page.items().stream().map(l -> lines.get(l.caseId())).toList(), page.next());
    }

    private static SeenCase seen(ResultRow row, String ref) {
        return new SeenCase(row.council().id(), row.service(), ref);
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
        AreaTree tree = row.areas(found.reading());
        LocalDate last = row.period().last();
        List<String> areas =
                row.area().map(area -> texts(tree.withDescendants(area, last))).orElse(null);
        List<String> except = row.remainder() ? texts(tree.leaves(last)) : null;
        return found.reading()
                .cases(
                        row,
                        new PhaseCounts.Which(
                                row.council().id(), row.agreement(), row.serviceLevel(), areas, except, after, size));
    }

    private static List<String> texts(Collection<Slug> areas) {
        return areas.stream().map(Slug::value).toList();
    }

    /** The instants at which a case is judged: those of the month that it counts in (rule F1). */
    private static Instants instants(ResultService.Found found, PhaseCounts.Listed listed) {
        ResultRow row = found.row();
        return found.reading().instants(row.council().id(), row.agreement(), row.serviceLevel(), listed.month());
    }

    private Map<UUID, CaseState> states(
            Acting acting, ResultService.Found found, Instants instants, List<PhaseCounts.Listed> listed) {
        List<UUID> ids = listed.stream().map(PhaseCounts.Listed::caseId).toList();
        UUID council = found.row().council().id();
        return cases.find(acting.partnership().id(), council, ids, instants.knownOn()).stream()
                .collect(Collectors.toMap(CaseState::id, Function.identity()));
    }

    private CaseJudge judge(Acting acting, ResultService.Found found, Instant knownOn) {
        return found.judge(
                acting.partnership(),
                knownOn,
                calendar -> calendars.calendar(acting.partnership().id(), calendar, knownOn));
    }

    private static CaseLineView line(
            CaseJudge judge, ResultService.Found found, PhaseCounts.Listed listed, CaseState state) {
        Instant asOf = instants(found, listed).asOf();
        boolean closed = state.closed() != null && !state.closed().isAfter(asOf);
        return new CaseLineView(
                listed.ref(),
                listed.area(),
                listed.standing().text(),
                listed.excluded(),
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
        UUID council = row.council().id();
        Slug service = new Slug(row.service());
        UUID caseId = cases.find(acting.partnership().id(), council, service, ref, knownOn)
                .map(CaseState::id)
                .orElseThrow(Rejected::missing);
        PhaseCounts.Listed listed = found.reading()
                .counted(row, caseId)
                .filter(l -> row.belongs(l.area(), row.areas(found.reading())))
                .orElseThrow(Rejected::missing);
        Instants instants = instants(found, listed);
        CaseState state = states(acting, found, instants, List.of(listed)).get(caseId);
        CaseJudge judge = judge(acting, found, instants.knownOn());
        CaseLineView line = line(judge, found, listed, state);
        CaseJudge.Judged judged = judge.judged(row.serviceLevel(), state).orElseThrow(Rejected::missing);
        Integer calendarRevision = judged.level().limit().calendar() == null
                ? null
                : calendars.revision(
                        acting.partnership().id(),
                        new Slug(judged.level().limit().calendar()),
                        instants.knownOn());
        readLog.note(acting, List.of(seen(row, ref)));
        return CaseClockView.of(line, state, judged, calendarRevision, instants.asOf());
    }
}
