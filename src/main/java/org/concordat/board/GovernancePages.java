package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.board.SectionView.Part;
import org.concordat.board.TableView.Link;
import org.concordat.costs.CostPools;
import org.concordat.costs.HostChargesSeen;
import org.concordat.costs.HostChargesSeen.Charge;
import org.concordat.governance.ActionView;
import org.concordat.governance.GovernanceSeen;
import org.concordat.governance.GovernanceSeen.Decided;
import org.concordat.governance.LeavingView;
import org.concordat.governance.ResponsibilitiesView;
import org.concordat.governance.SuccessionView;
import org.concordat.governance.VotingPowerView;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;

/** Makes the pages of how a partnership decides from what the signed-in caller may see. */
@ApplicationScoped
class GovernancePages {

    private static final String DECISIONS = "Meetings and decisions";
    private static final String POWER = "Voting power";
    private static final String ACTIONS = "Actions";
    private static final String RESPONSIBILITIES = "Responsibilities";
    private static final String MEMBERS = "Leaving and succession";
    private static final String HOST = "Host charges";
    private static final Section SECTION = new Section(
            "How we decide",
            BoardSection.DECISIONS,
            "/governance",
            List.of(
                    new Link(DECISIONS, ""),
                    new Link(POWER, "/power"),
                    new Link(ACTIONS, "/actions"),
                    new Link(RESPONSIBILITIES, "/responsibilities"),
                    new Link(MEMBERS, "/members"),
                    new Link(HOST, "/host-charges")));
    private static final String LATEST = "The latest " + GovernanceSeen.MOST + " are shown.";

    private final Entrance entrance;
    private final Names names;
    private final GovernanceSeen governance;
    private final HostChargesSeen charges;
    private final CostPools pools;
    private final Clock clock;

    GovernancePages(
            Entrance entrance,
            Names names,
            GovernanceSeen governance,
            HostChargesSeen charges,
            CostPools pools,
            Clock clock) {
        this.entrance = entrance;
        this.names = names;
        this.governance = governance;
        this.charges = charges;
        this.pools = pools;
        this.clock = clock;
    }

    private static LocalDate day(Acting acting, Instant now) {
        return LocalDate.ofInstant(now, acting.partnership().timeZone());
    }

    /** What to know where there is nothing, or more than is shown. */
    private static List<String> notes(List<?> all, String none) {
        if (all.isEmpty()) {
            return List.of(none);
        }
        return all.size() < GovernanceSeen.MOST ? List.of() : List.of(LATEST);
    }

    @Transactional
    SectionView decisions(Slug partnership) {
        Acting acting = entrance.into(partnership);
        Instant now = clock.instant();
        Decided decided = governance.decided(acting, day(acting, now), now);
        DecisionTables tables =
                new DecisionTables(names, decided, acting.partnership().timeZone(), new CostSight(acting).all());
        List<String> notes = new ArrayList<>(notes(decided.decisions(), "No decision has been drafted yet."));
        if (decided.meetings().isEmpty()) {
            notes.add("No meeting has been planned yet.");
        }
        return SECTION.page(
                acting, DECISIONS, notes, tables.parts(), "/meetings", "/decisions", "/governance-rules/in-force");
    }

    @Transactional
    SectionView power(Slug partnership) {
        Acting acting = entrance.into(partnership);
        Instant now = clock.instant();
        VotingPowerView power = governance.power(acting, day(acting, now), now);
        return SECTION.page(
                acting,
                POWER,
                PowerTable.notes(power, names),
                List.of(Part.open(new PowerTable(names).of(power))),
                "/voting-power");
    }

    @Transactional
    SectionView actions(Slug partnership) {
        Acting acting = entrance.into(partnership);
        List<ActionView> actions = governance.actions(acting, day(acting, clock.instant()));
        return SECTION.page(
                acting,
                ACTIONS,
                notes(actions, "No action has been agreed yet."),
                new ActionTables(names).parts(actions),
                "/actions");
    }

    @Transactional
    SectionView responsibilities(Slug partnership) {
        Acting acting = entrance.into(partnership);
        List<ResponsibilitiesView> all = governance.responsibilities(acting, clock.instant());
        return SECTION.page(
                acting,
                RESPONSIBILITIES,
                notes(all, "Nobody has said yet who answers for which service."),
                new ResponsibilityTables(names).parts(all),
                "/responsibilities");
    }

    @Transactional
    SectionView hostCharges(Slug partnership) {
        Acting acting = entrance.into(partnership);
        Instant now = clock.instant();
        List<Charge> all = charges.latest(acting, now, GovernanceSeen.MOST);
        HostChargeTables tables = new HostChargeTables(
                names,
                pools.titles(acting.partnership().id(), now),
                acting.partnership().timeZone());
        return SECTION.page(
                acting,
                HOST,
                notes(all, "Nothing that the host charges for itself is recorded that you see."),
                tables.parts(all),
                "/cost-pools");
    }

    @Transactional
    SectionView leavings(Slug partnership) {
        Acting acting = entrance.into(partnership);
        List<LeavingView> leavings = governance.leavings(acting);
        List<SuccessionView> successions = governance.successions(acting);
        MemberTables tables = new MemberTables(names);
        List<Part> parts = Stream.concat(tables.leavings(leavings).stream(), tables.successions(successions).stream())
                .toList();
        List<String> notes = parts.isEmpty()
                ? List.of("No member has given notice, and none is succeeded by others.")
                : Stream.of(leavings, successions)
                        .filter(all -> all.size() == GovernanceSeen.MOST)
                        .map(all -> LATEST)
                        .distinct()
                        .toList();
        return SECTION.page(acting, MEMBERS, notes, parts, "/leavings", "/successions");
    }
}
