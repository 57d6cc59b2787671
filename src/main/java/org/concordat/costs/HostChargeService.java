package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.web.DryRun;

/** What the others say to what the host charges for itself (rule M8). */
@ApplicationScoped
class HostChargeService {

    private static final String RULE = "M8";

    private final PoolLines lines;
    private final PoolLineService details;
    private final HostDecisions decisions;
    private final CostYears years;
    private final Actings actings;
    private final Sides sides;
    private final Turns turns;
    private final DryRun dryRun;
    private final Clock clock;

    HostChargeService(
            PoolLines lines,
            PoolLineService details,
            HostDecisions decisions,
            CostYears years,
            Actings actings,
            Sides sides,
            Turns turns,
            DryRun dryRun,
            Clock clock) {
        this.lines = lines;
        this.details = details;
        this.decisions = decisions;
        this.years = years;
        this.actings = actings;
        this.sides = sides;
        this.turns = turns;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    public Stored<PoolLineDetail> decide(
            Slug partnership, Slug pool, Slug ref, NewHostChargeDecision given, boolean trial) {
        Acting acting = actings.in(partnership.value());
        sides.requireParty(acting);
        UUID id = acting.partnership().id();
        years.keepOpen(id);
        turns.take(PoolLineService.LIST, id); // no line is restated meanwhile
        LineEntry line = lines.find(id, pool.value(), ref.value(), null).orElseThrow(Rejected::missing);
        check(acting, line, given.checked());
        Instant now = clock.instant();
        UUID organisation = acting.organisation().id();
        int said = decisions.of(id, List.of(line.about()), null).getOrDefault(line.about(), List.of()).stream()
                .filter(before -> before.organisation().equals(organisation))
                .mapToInt(HostDecisions.Decision::revision)
                .findFirst()
                .orElse(0);
        decisions.say(
                id,
                Nobody.orCouncil(line.council()),
                new HostDecisions.Decision(
                        line.about(), organisation, given.approved(), given.reason(), said + 1, now, acting.who()));
        PoolLineDetail detail = details.detail(id, line, now);
        dryRun.end(trial);
        return new Stored<>(detail, line.revision(), true);
    }

    private void check(Acting acting, LineEntry line, NewHostChargeDecision given) {
        if (!line.line().hostCharge()) {
            throw Rejected.state(RULE, "The line is no charge of the host: nobody has to approve it.");
        }
        if (!lines.approvers(acting.partnership().id(), line, null)
                .contains(acting.organisation().id())) {
            throw Rejected.forbidden(
                    "A charge of the host is approved by the members that share its pool in its year, the host apart.");
        }
        if (line.revision() != given.revision()) {
            throw Rejected.because(Rejected.Kind.STALE, "The line was restated since you read it; read it again.");
        }
        if (years.closed(acting.partnership().id())
                .contains(CostYears.of(line.line().period()))) {
            throw Rejected.state("M5", "The outturn of the line's year is closed.");
        }
    }
}
