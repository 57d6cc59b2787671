package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.governance.model.GovernanceRules;
import org.concordat.governance.model.Matter;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Recorded;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;

/** Drafts governance rules for the board's secretary, reads them for everybody (rule G1). */
@ApplicationScoped
class RulesService {

    /** How many versions there may be. */
    static final int MOST_VERSIONS = 500;

    private static final String RULE = "G1";
    private static final String LIST = "governance rules";

    private final RulesVersions versions;
    private final RuleBook book;
    private final BoardSeats seats;
    private final Decisions decisions;
    private final Actings actings;
    private final Sides sides;
    private final KnownOn knownOn;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    RulesService(
            RulesVersions versions,
            RuleBook book,
            BoardSeats seats,
            Decisions decisions,
            Actings actings,
            Sides sides,
            KnownOn knownOn,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.versions = versions;
        this.book = book;
        this.seats = seats;
        this.decisions = decisions;
        this.actings = actings;
        this.sides = sides;
        this.knownOn = knownOn;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    Stored<GovernanceRulesView> put(
            Slug partnership, int number, NewGovernanceRules given, String ifMatch, boolean trial) {
        Acting acting = actings.in(partnership.value());
        sides.requireBoardSecretary(acting);
        UUID id = acting.partnership().id();
        turns.take(DecisionService.TURN, id);
        Instant now = clock.instant();
        Optional<RulesVersion> before = versions.known(id, number, now);
        Preconditions.onReplace(ifMatch, before.map(RulesVersion::revision).orElse(null));
        requireDraft(id, number, before.isPresent(), now);
        requireSeats(acting, given.checked(), given.from(), now);
        Recorded recorded = before.map(b -> b.recorded.supersede(now, acting.who()))
                .orElseGet(() -> Recorded.first(now, acting.who()));
        versions.flush(); // closes the former revision before there is a second current one
        RulesVersion made = new RulesVersion(id, number, given, recorded);
        versions.persistAndFlush(made);
        GovernanceRulesView view = view(made, book.adoptions(id, now));
        dryRun.end(trial);
        return new Stored<>(view, made.revision(), before.isEmpty());
    }

    /** Rules name who is a member on the day on which they begin, and ask for no more members than there are with a vote. */
    private void requireSeats(Acting acting, GovernanceRules rules, LocalDate from, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, acting.partnership().timeZone());
        LocalDate day = from.isBefore(today) ? today : from;
        List<Fault> faults = new ArrayList<>();
        if (rules.holder() != null && !seats.members(acting.partnership(), day).containsKey(rules.holder())) {
            faults.add(new Fault("/castingVoteHolder", "is a member on " + day));
        }
        int most = seats.seats(acting.partnership(), day).size();
        if (rules.quorum() != null && rules.quorum().members() > most) {
            faults.add(new Fault("/quorum/members", "is at most " + most + ", the members that have a vote on " + day));
        }
        if (!faults.isEmpty()) {
            throw Rejected.rule(RULE, "By these rules nothing could ever be decided.", faults);
        }
    }

    private void requireDraft(UUID partnership, int number, boolean exists, Instant now) {
        int next = versions.known(partnership, now).size() + 1;
        if (!exists && (number != next || number > MOST_VERSIONS)) {
            throw Rejected.rule(
                    RULE,
                    "Versions are numbered one after another.",
                    new Fault("version", "is " + next + " for the next version"));
        }
        if (exists && decisions.stands(partnership, Matter.GOVERNANCE_RULES, Integer.toString(number))) {
            throw Rejected.state(
                    RULE,
                    "A decision about these rules is open or was carried: their text stands. Draft the next version.");
        }
    }

    @Transactional
    Stored<GovernanceRulesView> get(Slug partnership, int number, Instant asked) {
        UUID id = actings.in(partnership.value()).partnership().id();
        Instant known = knownOn.of(asked);
        RulesVersion version = versions.known(id, number, known).orElseThrow(Rejected::missing);
        return Stored.read(view(version, book.adoptions(id, known)), version.revision());
    }

    @Transactional
    Page<GovernanceRulesView> list(Slug partnership, Instant asked, int limit, String cursor) {
        UUID id = actings.in(partnership.value()).partnership().id();
        Instant known = knownOn.of(asked);
        String after = cursors.decode(LIST, cursor);
        RuleBook.Adoptions adoptions = book.adoptions(id, known);
        List<GovernanceRulesView> views =
                versions.page(id, known, after == null ? 0 : Integer.parseInt(after), limit + 1).stream()
                        .map(version -> view(version, adoptions))
                        .toList();
        return Page.of(views, limit, last -> cursors.encode(LIST, Integer.toString(last.version())));
    }

    @Transactional
    RulesInForceView inForce(Slug partnership, LocalDate on, Instant asked) {
        Acting acting = actings.in(partnership.value());
        Instant known = knownOn.of(asked);
        LocalDate day =
                on == null ? LocalDate.ofInstant(known, acting.partnership().timeZone()) : on;
        return inForce(acting, day, known);
    }

    /** What holds on a day; within the caller's transaction. */
    RulesInForceView inForce(Acting acting, LocalDate day, Instant known) {
        Optional<Adopted> adopted = book.inForce(acting.partnership(), day, known);
        GovernanceRulesView rules = adopted.flatMap(
                        a -> versions.known(acting.partnership().id(), a.number(), known))
                .map(version ->
                        view(version, book.adoptions(acting.partnership().id(), known)))
                .orElse(null);
        return RulesInForceView.of(day, adopted, rules);
    }

    private static GovernanceRulesView view(RulesVersion version, RuleBook.Adoptions adoptions) {
        return GovernanceRulesView.of(
                version, adoptions.of(version).map(decision -> decision.id).orElse(null));
    }
}
