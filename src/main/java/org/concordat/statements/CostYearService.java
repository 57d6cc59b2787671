package org.concordat.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.concordat.costs.YearMembers;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Reads the years of a partnership's costs, and writes how they are billed and reconciled. */
@ApplicationScoped
class CostYearService {

    static final String LIST = "cost years";
    private static final String RULE = "M5";

    private final YearBook years;
    private final YearsShown shown;
    private final Actings actings;
    private final YearKeepers keepers;
    private final YearMembers members;
    private final KnownOn knownOn;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    CostYearService(
            YearBook years,
            YearsShown shown,
            Actings actings,
            YearKeepers keepers,
            YearMembers members,
            KnownOn knownOn,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.years = years;
        this.shown = shown;
        this.actings = actings;
        this.keepers = keepers;
        this.members = members;
        this.knownOn = knownOn;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    Stored<CostYearView> put(Slug partnership, Period year, YearRules given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership.value());
        keepers.require(acting);
        UUID id = acting.partnership().id();
        turns.take(LIST, id);
        Optional<CostYear> before = years.current(id, year);
        Preconditions.onReplace(ifMatch, before.map(CostYear::revision).orElse(null));
        YearRules rules = RulesOfYears.checked(year, members.stays(acting.partnership(), year, null), given);
        before.ifPresent(b -> requireOpen(b, rules));
        Instant now = clock.instant();
        CostYear made = before.map(b -> b.with(rules, now, acting.who()))
                .orElseGet(() -> CostYear.planned(id, year, rules, now, acting.who()));
        years.add(made);
        CostYearView view = shown.of(made, now);
        dryRun.end(trial);
        return new Stored<>(view, made.revision(), before.isEmpty());
    }

    /** What bills and the sharing of gain rest on stands with the budget; a closed year stands as it is. */
    private static void requireOpen(CostYear before, YearRules given) {
        if (before.state.equals(CostYear.CLOSED)) {
            throw Rejected.state(RULE, "The year is closed; it stands as it is.");
        }
        boolean same = before.rules.billing().equals(given.billing())
                && Objects.equals(before.rules.gainShareOf(), given.gainShareOf());
        if (before.state.equals(CostYear.BUDGETED) && !same) {
            throw Rejected.state(
                    RULE, "The budget is fixed: how it is billed, and how gain and pain are shared, stands with it.");
        }
    }

    @Transactional
    Stored<CostYearView> get(Slug partnership, Period year, Instant asked) {
        UUID id = actings.in(partnership.value()).partnership().id();
        Instant at = knownOn.of(asked);
        CostYear found = years.known(id, year, at).orElseThrow(Rejected::missing);
        return Stored.read(shown.of(found, at), found.revision());
    }

    @Transactional
    Page<CostYearView> list(Slug partnership, Instant asked, int limit, String cursor) {
        UUID id = actings.in(partnership.value()).partnership().id();
        Instant at = knownOn.of(asked);
        List<CostYearView> views = years.page(id, at, cursors.decode(LIST, cursor), limit + 1).stream()
                .map(year -> shown.of(year, at))
                .toList();
        return Page.of(views, limit, view -> cursors.encode(LIST, view.year()));
    }
}
