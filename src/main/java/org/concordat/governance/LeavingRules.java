package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.governance.model.Matter;
import org.concordat.governance.model.Notice;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Money;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.MembershipEntry;
import org.concordat.tenancy.PartnershipEntry;

/** When a member may leave, and on what terms (rule G5). */
@ApplicationScoped
class LeavingRules {

    private static final String RULE = "G5";
    private static final Notice NONE = new Notice(0, Notice.Ends.DAY);
    private static final long LARGEST = 100_000_000_000L;

    private final Leavings leavings;
    private final RuleBook book;
    private final Clock clock;

    LeavingRules(Leavings leavings, RuleBook book, Clock clock) {
        this.leavings = leavings;
        this.book = book;
        this.clock = clock;
    }

    LocalDate today(PartnershipEntry partnership) {
        return LocalDate.ofInstant(clock.instant(), partnership.timeZone());
    }

    /** The notice that the rules of a day ask for; on any day where they say nothing. */
    Notice notice(Acting acting, LocalDate on) {
        Notice agreed = book.rules(acting.partnership(), on, clock.instant()).notice();
        return agreed == null ? NONE : agreed;
    }

    /** @throws Rejected where a member has given notice before, or the notice is too short */
    void requireNotice(Acting acting, UUID member, LocalDate last) {
        UUID partnership = acting.partnership().id();
        LocalDate today = today(acting.partnership());
        if (leavings.standing(partnership, member).isPresent()) {
            throw Rejected.state(RULE, "Your organisation has given notice already.");
        }
        leavings.settled(partnership, member, today).ifPresent(settled -> {
            throw Rejected.state(RULE, "It is settled that your organisation leaves, on " + settled.lastDay + ".");
        });
        Notice notice = notice(acting, today);
        if (!notice.allows(today, last)) {
            throw Rejected.rule(
                    RULE,
                    "The governance rules ask for a longer notice, or for another end.",
                    new Fault(
                            "/lastDay",
                            "is " + notice.earliest(today) + " at the earliest, and the last day of a "
                                    + notice.ends().text()));
        }
    }

    /** @throws Rejected rule G5, where a last day has passed: the past stays */
    void requireAhead(Acting acting, LocalDate last) {
        if (last.isBefore(today(acting.partnership()))) {
            throw Rejected.rule(
                    RULE, "Nobody leaves in the past: it stays.", new Fault("/lastDay", "is today or later"));
        }
    }

    /** What is owed, in pence; null for nothing. */
    static Long pence(MoneyText compensation) {
        if (compensation == null) {
            return null;
        }
        long pence = Money.parse(compensation.amount(), compensation.currency())
                .map(Money::pence)
                .orElse(-1L);
        if (pence < 0 || pence > LARGEST) {
            throw Rejected.rule(
                    RULE,
                    "A compensation is an amount in pounds.",
                    new Fault("/compensation", "is from 0 to 1,000,000,000.00 pounds"));
        }
        return pence;
    }

    /** @throws Rejected state, where who leaves provides the service, and nobody does from the next day on */
    void requireProvider(Acting acting, Leaving leaving) {
        LocalDate next = leaving.lastDay.plusDays(1);
        List<MembershipEntry> members = acting.partnership().members();
        boolean provides = members.stream()
                .anyMatch(member ->
                        member.organisationId().equals(leaving.memberId) && provides(member, leaving.lastDay));
        boolean another = members.stream()
                .filter(member -> !member.organisationId().equals(leaving.memberId))
                .anyMatch(member -> provides(member, next));
        if (provides && !another) {
            throw Rejected.state(
                    RULE,
                    "It provides the service, and nobody does from " + next
                            + " on: it leaves once the operator has invited who takes that on, and it has accepted.");
        }
    }

    private static boolean provides(MembershipEntry member, LocalDate on) {
        return member.inEffect(on)
                && (member.roles(on).contains("host") || member.roles(on).contains("provider"));
    }

    /** @throws Rejected state, where terms cannot be settled: the day has passed, or who leaves or the others have not agreed */
    void requireAgreed(Acting acting, Leaving leaving, String member) {
        leaving.requireGiven();
        LocalDate today = today(acting.partnership());
        if (leaving.lastDay.isBefore(today)) {
            throw Rejected.state(
                    RULE,
                    "The last day, " + leaving.lastDay + ", has passed, and the past stays: write terms with one from "
                            + today + " on.");
        }
        if (!leaving.isAgreed(member)) {
            throw Rejected.state(
                    RULE,
                    "The terms are not those of the notice: the signatory of " + member
                            + " agrees to them first, POST /leavings/" + leaving.id + "/agreement.");
        }
        if (leaving.owes()
                && book.rules(acting.partnership(), today, clock.instant())
                        .level(Matter.MEMBERSHIP)
                        .isEmpty()) {
            throw Rejected.state(
                    "G2",
                    "A compensation is what the members decide, and the governance rules in force do not say who decides"
                            + " memberships: agree on rules that do, /governance-rules.");
        }
    }
}
