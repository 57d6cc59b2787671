package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.governance.VotingPowerView.MemberPower;
import org.concordat.governance.model.GovernanceRules;
import org.concordat.governance.model.Majority;
import org.concordat.governance.model.Seat;
import org.concordat.governance.model.VotingGame;
import org.concordat.governance.model.VotingPower;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;

/** Computes what votes are worth, beside what members bear (rule G3). */
@ApplicationScoped
class VotingPowerService {

    /** Days after it are of no financial year that has a name. */
    private static final int LATEST = 9998;

    private final RuleBook book;
    private final BoardSeats seats;
    private final Burdens burdens;
    private final Actings actings;
    private final Clock clock;

    VotingPowerService(RuleBook book, BoardSeats seats, Burdens burdens, Actings actings, Clock clock) {
        this.book = book;
        this.seats = seats;
        this.burdens = burdens;
        this.actings = actings;
        this.clock = clock;
    }

    /** What a member bears, and what all do. */
    private record Borne(SortedMap<String, Money> costs, SortedMap<String, Long> cases, Set<String> seen) {

        MoneyText cost(String member) {
            return isTold(member) ? MoneyText.of(costs.getOrDefault(member, Money.NOTHING)) : null;
        }

        boolean isTold(String member) {
            return !costs.isEmpty() && seen.contains(member);
        }

        /** Whether the reader sees the cases of every member: a part of all of them would tell of the others' otherwise. */
        boolean seesAll() {
            return seen.containsAll(cases.keySet());
        }

        Money all() {
            return costs.values().stream().reduce(Money.NOTHING, Money::plus);
        }

        long allCases() {
            return cases.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Transactional
    VotingPowerView compute(Slug partnership, LocalDate on) {
        Acting acting = actings.in(partnership.value());
        Instant now = clock.instant();
        LocalDate day =
                on == null ? LocalDate.ofInstant(now, acting.partnership().timeZone()) : on;
        if (day.getYear() > LATEST) {
            throw Rejected.malformed("The day is too far ahead.", new Fault("/on", "is not after the year " + LATEST));
        }
        return compute(acting, day, now);
    }

    /** What the votes of a day are worth; within the caller's transaction. */
    VotingPowerView compute(Acting acting, LocalDate day, Instant now) {
        Optional<Adopted> adopted = book.inForce(acting.partnership(), day, now);
        GovernanceRules rules = adopted.map(Adopted::rules).orElse(GovernanceRules.NONE);
        List<Seat> all = seats.seats(acting.partnership(), day);
        Period year = Period.containing(day, Period.Length.YEAR);
        Optional<VotingGame> game = Optional.ofNullable(rules.majority())
                .map(majority ->
                        VotingGame.of(majority, all, rules.castingVoteOf(null).orElse(null)));
        List<String> members = all.stream().map(Seat::member).toList();
        Borne borne = new Borne(
                burdens.costs(acting.partnership(), year, now),
                burdens.cases(acting.partnership(), members, year, now),
                seen(acting));
        return new VotingPowerView(
                day,
                adopted.map(Adopted::number).orElse(null),
                Optional.ofNullable(rules.majority())
                        .map(Majority::kind)
                        .map(Majority.Kind::text)
                        .orElse(null),
                game.map(VotingGame::membersNeeded).filter(n -> n > 0).orElse(null),
                game.map(VotingGame::votesNeeded).filter(n -> n > 0).orElse(null),
                game.map(VotingGame::holder).orElse(null),
                year.toString(),
                new VotingPowerView.Power(rows(all, game, borne)),
                UnsaidView.All.of(rules));
    }

    private static List<MemberPower> rows(List<Seat> seats, Optional<VotingGame> game, Borne borne) {
        Map<String, VotingPower> powers = game.map(VotingPower::of).orElse(List.of()).stream()
                .collect(Collectors.toMap(power -> power.seat().member(), Function.identity()));
        long votes = seats.stream().mapToLong(Seat::votes).sum();
        return seats.stream()
                .map(seat -> row(seat, votes, Optional.ofNullable(powers.get(seat.member())), borne))
                .toList();
    }

    private static MemberPower row(Seat seat, long votes, Optional<VotingPower> power, Borne borne) {
        String member = seat.member();
        boolean seen = borne.seen().contains(member);
        long cases = borne.cases().getOrDefault(member, 0L);
        return new MemberPower(
                member,
                seat.votes(),
                Shown.percent(seat.votes(), votes),
                power.map(VotingPower::swings).orElse(null),
                power.map(p -> p.banzhaf().toString()).orElse(null),
                power.map(p -> Shown.percent(p.banzhaf())).orElse(null),
                power.map(p -> p.shapleyShubik().toString()).orElse(null),
                power.map(p -> Shown.percent(p.shapleyShubik())).orElse(null),
                borne.cost(member),
                borne.isTold(member)
                        ? Shown.percent(
                                borne.costs()
                                        .getOrDefault(member, Money.NOTHING)
                                        .exact(),
                                borne.all().exact())
                        : null,
                seen ? cases : null,
                borne.seesAll() ? Shown.percent(cases, borne.allCases()) : null);
    }

    private Set<String> seen(Acting acting) {
        return acting.councils().stream().map(seats::slug).collect(Collectors.toUnmodifiableSet());
    }
}
