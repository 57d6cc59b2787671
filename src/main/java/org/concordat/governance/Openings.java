package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.governance.model.GovernanceRules;
import org.concordat.governance.model.Level;
import org.concordat.governance.model.Polling;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.PartnershipEntry;

/** Settles who decides, by which rules, with how many votes, when a decision is opened; that stays so (rules G1, G2). */
@ApplicationScoped
class Openings {

    private final RuleBook book;
    private final BoardSeats seats;

    Openings(RuleBook book, BoardSeats seats) {
        this.book = book;
        this.seats = seats;
    }

    /**
     * Opens a decision.
     *
     * @param meeting in which it is decided; null where it is put to the members without one
     * @throws Rejected state, where the rules do not say who decides, or it cannot be decided there or then
     */
    void open(Acting acting, Decision decision, Meeting meeting, Instant now) {
        PartnershipEntry partnership = acting.partnership();
        LocalDate today = LocalDate.ofInstant(now, partnership.timeZone());
        LocalDate day = meeting == null ? today : later(today, meeting.heldOn);
        Optional<Adopted> rules = book.inForce(partnership, day, now);
        Level level = rules.map(Adopted::rules)
                .orElse(GovernanceRules.NONE)
                .level(decision.matterOf())
                .orElseThrow(() -> Rejected.state(
                        Decision.RULE,
                        "The governance rules in force do not say who decides " + decision.matter
                                + ": the members agree on rules that do, /governance-rules."));
        if (level == Level.BOARD) {
            requireMeeting(meeting, today);
        }
        requireTime(partnership, decision, meeting, level, now);
        Electorate who = Electorate.of(seats.members(partnership, level == Level.BOARD ? day : today));
        decision.open(level, rules.map(Adopted::number).orElse(null), who, now, acting.who());
    }

    private static void requireMeeting(Meeting meeting, LocalDate today) {
        if (meeting == null) {
            throw Rejected.state(Decision.RULE, "What is the board's to decide is decided in a meeting: name it.");
        }
        if (meeting.recordedLate) {
            throw Rejected.state(
                    Decision.RULE,
                    "The meeting was recorded after its day, for the minutes: nothing is decided in it. Plan another.");
        }
        if (meeting.heldOn.plusDays(1).isBefore(today)) {
            throw Rejected.state(
                    Decision.RULE,
                    "The meeting was on " + meeting.heldOn
                            + ": what it decides is opened on the day after it at the latest. Plan another.");
        }
    }

    private static void requireTime(
            PartnershipEntry partnership, Decision decision, Meeting meeting, Level level, Instant now) {
        if (decision.votesUntil == null) {
            return;
        }
        if (level != Level.BOARD) {
            throw Rejected.state(
                    Decision.RULE, "Only a vote of the board has an end: write the decision anew without votesUntil.");
        }
        Instant first = meeting.heldOn.atStartOfDay(partnership.timeZone()).toInstant();
        Instant least = Stream.of(first, now)
                .max(Instant::compareTo)
                .orElseThrow()
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(Polling.LEAST);
        if (decision.votesUntil.isBefore(least)) {
            throw Rejected.state(
                    Decision.RULE,
                    "Votes are taken for 24 hours at least: write the decision anew with votesUntil from " + least
                            + " on.");
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
