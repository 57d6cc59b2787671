package org.concordat.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.costs.Years;
import org.concordat.intake.Councils;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Registry;
import org.concordat.web.Cursors;
import org.concordat.web.Page;
import org.concordat.web.tables.Annexes;

/** Reads statements: a council its own, the keeper of the books, the board and an auditor all. */
@ApplicationScoped
class StatementService {

    private static final String LIST = "statements";
    private static final String LINES = "lines of statement ";
    private static final String WORKINGS = "workings of statement ";

    private final Statements statements;
    private final StatementRuns runs;
    private final YearBook years;
    private final Actings actings;
    private final Councils councils;
    private final Registry registry;
    private final KnownOn knownOn;
    private final Cursors cursors;
    private final Annexes annexes;

    StatementService(
            Statements statements,
            StatementRuns runs,
            YearBook years,
            Actings actings,
            Councils councils,
            Registry registry,
            KnownOn knownOn,
            Cursors cursors,
            Annexes annexes) {
        this.statements = statements;
        this.runs = runs;
        this.years = years;
        this.actings = actings;
        this.councils = councils;
        this.registry = registry;
        this.knownOn = knownOn;
        this.cursors = cursors;
        this.annexes = annexes;
    }

    @Transactional
    Page<StatementEntry> list(
            Slug partnership, Period year, Slug council, String kind, Instant asked, int limit, String cursor) {
        Acting acting = actings.in(partnership.value());
        StatementFilter filter = new StatementFilter(
                Years.given(year), council == null ? null : councils.require(acting, council), kind, knownOn.of(asked));
        String after = cursors.decode(LIST, cursor);
        UUID id = after == null ? null : UUID.fromString(after);
        List<StatementEntry> entries = statements.page(acting.partnership().id(), filter, id, limit + 1).stream()
                .map(this::entry)
                .toList();
        return Page.of(entries, limit, last -> cursors.encode(LIST, last.id().toString()));
    }

    @Transactional
    StatementView get(Slug partnership, UUID id, Instant asked) {
        return view(known(partnership, id, asked));
    }

    @Transactional
    Page<StatementLineView> lines(Slug partnership, UUID id, Instant asked, int limit, String cursor) {
        IssuedStatement found = known(partnership, id, asked);
        String list = LINES + id;
        String after = cursors.decode(list, cursor);
        int passed = after == null ? 0 : Integer.parseInt(after);
        String council = entry(found).council();
        List<StatementLineView> lines = statements.lines(found).stream()
                .skip(passed)
                .limit(limit + 1L)
                .map(line -> StatementLineView.of(line, council))
                .toList();
        annexes.add(() -> StatementBook.workings(explained(found)));
        return Page.of(lines, limit, last -> cursors.encode(list, Integer.toString(last.number())));
    }

    /** How the lines came about, row by row. */
    @Transactional
    Page<WorkingsRow> workings(Slug partnership, UUID id, Instant asked, int limit, String cursor) {
        IssuedStatement found = known(partnership, id, asked);
        String list = WORKINGS + id;
        String after = cursors.decode(list, cursor);
        List<WorkingsRow> rows = WorkingsRows.of(explained(found)).stream()
                .skip(after == null ? 0 : Integer.parseInt(after))
                .limit(limit + 1L)
                .toList();
        return Page.of(rows, limit, last -> cursors.encode(list, Integer.toString(last.number())));
    }

    @Transactional
    ExplanationView explain(Slug partnership, UUID id, Instant asked) {
        return explained(known(partnership, id, asked));
    }

    private ExplanationView explained(IssuedStatement found) {
        Optional<StatementRun> run = runs.of(found);
        boolean sums = found.kind.equals(IssuedStatement.YEAR);
        boolean gains = found.kind.equals(IssuedStatement.RECONCILIATION);
        return new ExplanationView(
                view(found),
                new ExplanationView.WorkingsView(
                        run.map(of -> of.workings.pools()).orElse(List.of()),
                        found.workings.pools(),
                        gains ? outturn(found) : null,
                        sums ? statements.ofYear(found).stream().map(this::view).toList() : List.of(),
                        found.workings.gainShare(),
                        found.workings.successions(),
                        found.workings.credits(),
                        found.workings.balances(),
                        leftOut(run, found.workings)));
    }

    private static List<LeftOutCharge> leftOut(Optional<StatementRun> run, OwnWorkings own) {
        return Stream.concat(run.stream().flatMap(of -> of.workings.leftOut().stream()), own.leftOut().stream())
                .toList();
    }

    private YearOutturn outturn(IssuedStatement of) {
        return years.current(of.partnershipId, Period.parse(of.year).orElseThrow())
                .map(year -> year.outturn)
                .orElse(null); // of a year that began after it left
    }

    private IssuedStatement known(Slug partnership, UUID id, Instant asked) {
        Acting acting = actings.in(partnership.value());
        return statements
                .known(acting.partnership().id(), id, knownOn.of(asked))
                .orElseThrow(Rejected::missing);
    }

    private StatementView view(IssuedStatement of) {
        String partnership =
                registry.partnership(of.partnershipId).orElseThrow().slug().value();
        return StatementView.of(entry(of), partnership, runs.decision(of), statements.lines(of));
    }

    private StatementEntry entry(IssuedStatement of) {
        return StatementEntry.of(of, councils.slug(of.organisationId));
    }
}
