package org.concordat.packs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.catalogue.CalendarBook;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;
import org.concordat.time.Calendar;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** When packs are due and who sees to them; what is due and what is overdue (rule P4). Nothing is published by itself. */
@ApplicationScoped
class ScheduleService {

    private static final String RULE = "P4";
    private static final String LIST = "reports due";

    /** How many periods of each length are told. */
    private static final int MOST = 24;

    private final Schedules schedules;
    private final Packs packs;
    private final CalendarBook calendars;
    private final Registry registry;
    private final Actings actings;
    private final Sides sides;
    private final KnownOn knownOn;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    ScheduleService(
            Schedules schedules,
            Packs packs,
            CalendarBook calendars,
            Registry registry,
            Actings actings,
            Sides sides,
            KnownOn knownOn,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.schedules = schedules;
        this.packs = packs;
        this.calendars = calendars;
        this.registry = registry;
        this.actings = actings;
        this.sides = sides;
        this.knownOn = knownOn;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    Stored<ScheduleView> get(Slug partnership, Instant asked) {
        UUID id = actings.in(partnership.value()).partnership().id();
        Schedule found = schedules.known(id, knownOn.of(asked)).orElseThrow(Rejected::missing);
        return Stored.read(ScheduleView.of(found), found.revision());
    }

    @Transactional
    Stored<ScheduleView> put(Slug partnership, ScheduleText given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership.value());
        sides.requireBoardSecretary(acting);
        UUID id = acting.partnership().id();
        turns.take(PackService.LIST, id);
        check(acting, given);
        Instant now = clock.instant();
        Optional<Schedule> before = schedules.known(id, now);
        Preconditions.onReplace(ifMatch, before.map(Schedule::revision).orElse(null));
        int revision = before.map(Schedule::revision).orElse(0) + 1;
        Schedule made = new Schedule(given, revision, now, acting.who());
        schedules.add(id, made);
        dryRun.end(trial);
        return new Stored<>(ScheduleView.of(made), revision, before.isEmpty());
    }

    private void check(Acting acting, ScheduleText given) {
        List<Fault> faults = new ArrayList<>();
        if (!calendars.has(acting.partnership().id(), new Slug(given.calendar()))) {
            faults.add(new Fault("/calendar", "names a calendar that is shipped, or of the partnership"));
        }
        if (given.packs().all().isEmpty()) {
            faults.add(new Fault("/packs", "names at least one length of periods"));
        }
        if (!isParty(acting, given.responsible().organisation())) {
            faults.add(new Fault("/responsible/organisation", "names an organisation of the partnership"));
        }
        if (!faults.isEmpty()) {
            throw Rejected.rule(RULE, "A schedule names working days that there are and who sees to it.", faults);
        }
    }

    private boolean isParty(Acting acting, String organisation) {
        return registry.organisation(new Slug(organisation))
                .map(OrganisationEntry::id)
                .filter(id -> acting.organisation().id().equals(id)
                        || acting.partnership().membership(id).isPresent())
                .isPresent();
    }

    /** What is due, what was, and what is next; the latest period first. */
    @Transactional
    Page<DueView> due(Slug partnership, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        Instant now = clock.instant();
        List<DueView> all = schedules
                .known(acting.partnership().id(), now)
                .map(schedule -> due(acting, schedule, now))
                .orElse(List.of());
        String passed = cursors.decode(LIST, cursor);
        int skipped = passed == null ? 0 : Integer.parseInt(passed);
        return Page.of(
                all.stream().skip(skipped).limit(limit + 1L).toList(),
                limit,
                last -> cursors.encode(LIST, Integer.toString(skipped + limit)));
    }

    private List<DueView> due(Acting acting, Schedule schedule, Instant now) {
        UUID id = acting.partnership().id();
        return due(
                schedule,
                calendars.calendar(id, new Slug(schedule.text().calendar()), now),
                day(acting, schedules.first(id).orElse(now)),
                day(acting, now),
                packs.latest(id).stream().collect(Collectors.toMap(Publication::period, Function.identity())));
    }

    private static LocalDate day(Acting acting, Instant instant) {
        return LocalDate.ofInstant(instant, acting.partnership().timeZone());
    }

    private static List<DueView> due(
            Schedule schedule,
            Calendar calendar,
            LocalDate first,
            LocalDate today,
            Map<String, Publication> published) {
        return schedule.text().packs().all().stream()
                .flatMap(due -> periods(due, first, today)
                        .map(period -> view(
                                period,
                                calendar.workingDayAfter(period.last(), due.workingDays())
                                        .orElse(null),
                                today,
                                published.get(period.toString()))))
                .sorted(Comparator.comparing(DueView::to).reversed().thenComparing(DueView::period))
                .toList();
    }

    /** The running period, and those before it back to the one that had ended when it was first said when packs are due. */
    private static Stream<Period> periods(ScheduleText.Due due, LocalDate first, LocalDate today) {
        Length length = due.length();
        Period earliest = Period.containing(first, length).previous();
        return Stream.iterate(
                        Period.containing(today, length), period -> period.compareTo(earliest) >= 0, Period::previous)
                .limit(MOST);
    }

    private static DueView view(Period period, LocalDate dueOn, LocalDate today, Publication published) {
        return new DueView(
                period.toString(),
                period.last(),
                dueOn,
                state(period, dueOn, today, published),
                published == null ? null : published.revision(),
                published == null ? null : published.at());
    }

    private static String state(Period period, LocalDate dueOn, LocalDate today, Publication published) {
        if (published != null) {
            return "published";
        }
        if (!period.last().isBefore(today)) {
            return "ahead";
        }
        return dueOn != null && dueOn.isBefore(today) ? "overdue" : "due";
    }
}
