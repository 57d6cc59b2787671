package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.costs.CostPools;
import org.concordat.costs.SharesSeen;
import org.concordat.costs.Years;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Areas;
import org.concordat.statements.ExplanationView;
import org.concordat.statements.StatementBook;
import org.concordat.statements.StatementView;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/** Makes the pages of costs from what the signed-in caller may see: the board sees every council's, a council its own. */
@ApplicationScoped
class CostPages {

    private final Entrance entrance;
    private final Registry registry;
    private final SharesSeen shares;
    private final Areas areas;
    private final CostPools pools;
    private final StatementBook statements;
    private final Clock clock;

    CostPages(
            Entrance entrance,
            Registry registry,
            SharesSeen shares,
            Areas areas,
            CostPools pools,
            StatementBook statements,
            Clock clock) {
        this.entrance = entrance;
        this.registry = registry;
        this.shares = shares;
        this.areas = areas;
        this.pools = pools;
        this.statements = statements;
        this.clock = clock;
    }

    /** Which year and which of its lines are asked for, as it is written; null where nothing is. */
    record Asked(Period year, String stage) {

        Period year(LocalDate today) {
            return Years.given(year) == null ? Period.containing(today, Length.YEAR) : year;
        }

        Stage of() {
            return stage == null
                    ? Stage.BUDGET
                    : Stage.parse(stage)
                            .orElseThrow(() -> Rejected.malformed(
                                    "A parameter cannot be read.", new Fault("stage", "is budget or actual")));
        }
    }

    /** What all councils bear. */
    @Transactional
    CostsView all(Slug partnership, Asked asked) {
        Acting acting = entrance.into(partnership);
        new CostSight(acting).requireAll();
        Instant now = clock.instant();
        CostFacts facts = facts(acting, asked, now);
        return AllCosts.of(facts, statements.entries(acting.partnership(), facts.year(), now));
    }

    /** What one council bears. */
    @Transactional
    CostsView council(Slug partnership, Slug council, Asked asked) {
        Acting acting = entrance.into(partnership);
        OrganisationEntry of = seen(acting, council);
        Instant now = clock.instant();
        CostFacts facts = facts(acting, asked, now);
        return CouncilCosts.of(
                facts, of, areas.names(of.id()), statements.of(acting.partnership(), of, facts.year(), now));
    }

    /** How a council's share of a pool came about. */
    @Transactional
    WorkingsView workings(Slug partnership, Slug council, Slug pool, Asked asked) {
        Acting acting = entrance.into(partnership);
        OrganisationEntry of = seen(acting, council);
        return CostWorkings.of(facts(acting, asked, clock.instant()), of, pool.value());
    }

    /** A statement of a council, line by line, and how each came about. */
    @Transactional
    StatementPage told(Slug partnership, Slug council, UUID id) {
        Acting acting = entrance.into(partnership);
        OrganisationEntry of = seen(acting, council);
        ExplanationView explained =
                statements.explained(acting.partnership(), of, id).orElseThrow(Rejected::missing);
        Asked asked = new Asked(
                Period.parse(explained.statement().year()).orElseThrow(),
                explained.statement().kind().equals("bill") ? Stage.BUDGET.text() : Stage.ACTUAL.text());
        return new StatementWorkings(facts(acting, asked, clock.instant()), of, explained).page();
    }

    /** How a statement of a council came about, to be made a file. */
    @Transactional
    ExplanationView explained(Slug partnership, Slug council, UUID id) {
        Acting acting = entrance.into(partnership);
        return statements
                .explained(acting.partnership(), seen(acting, council), id)
                .orElseThrow(Rejected::missing);
    }

    /** A statement of a council, to be made a file. */
    @Transactional
    StatementView statement(Slug partnership, Slug council, UUID id) {
        Acting acting = entrance.into(partnership);
        return statements
                .one(acting.partnership(), seen(acting, council), id, clock.instant())
                .orElseThrow(Rejected::missing);
    }

    private OrganisationEntry seen(Acting acting, Slug council) {
        return registry.organisation(council).filter(new CostSight(acting)::of).orElseThrow(Rejected::missing);
    }

    private CostFacts facts(Acting acting, Asked asked, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, acting.partnership().timeZone());
        Period year = asked.year(today);
        Stage stage = asked.of();
        return new CostFacts(
                acting,
                year,
                stage,
                shares.of(acting, year, Stage.BUDGET, now),
                shares.of(acting, year, Stage.ACTUAL, now),
                shares.of(acting, year.previous(), stage, now),
                statements.year(acting.partnership(), year, now),
                pools.titles(acting.partnership().id(), now),
                this::name,
                today);
    }

    private String name(String council) {
        return Slug.parse(council)
                .flatMap(registry::organisation)
                .map(OrganisationEntry::name)
                .orElse(council);
    }
}
