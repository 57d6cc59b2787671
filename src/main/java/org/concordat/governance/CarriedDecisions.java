package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.governance.model.Level;
import org.concordat.governance.model.Matter;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.DecisionsNeeded;
import org.concordat.tenancy.Acting;

/** Tells other rooms what was carried, so that nothing takes effect without (rule G2). */
@ApplicationScoped
class CarriedDecisions implements DecisionsNeeded {

    private final RuleBook book;
    private final Decisions decisions;
    private final Clock clock;

    CarriedDecisions(RuleBook book, Decisions decisions, Clock clock) {
        this.book = book;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Optional<UUID> require(Acting acting, String matter, String ref, String digest) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, acting.partnership().timeZone());
        Matter of = Matter.parse(matter).orElseThrow();
        Optional<Level> level =
                book.rules(acting.partnership(), today, now).level(of).filter(needed -> needed != Level.OFFICER);
        if (level.isEmpty()) {
            return Optional.empty();
        }
        Optional<UUID> carried = decisions.carried(acting.partnership().id(), of, ref, digest).stream()
                .filter(decision -> decision.levelOf().orElseThrow().compareTo(level.get()) >= 0)
                .map(decision -> decision.id)
                .findFirst();
        if (carried.isEmpty()) {
            throw refused(level.get(), matter, ref, digest);
        }
        return carried;
    }

    @Override
    public Optional<UUID> carried(Acting acting, String digest) {
        return decisions.about(acting.partnership().id(), digest).stream()
                .filter(decision -> decision.levelOf().orElseThrow() != Level.OFFICER)
                .map(decision -> decision.id)
                .findFirst();
    }

    private static Rejected refused(Level level, String matter, String ref, String digest) {
        String who = level == Level.BOARD ? "the board decides it" : "every member decides it";
        String of = digest == null ? "" : " with the digest " + digest;
        return Rejected.state(
                "G2",
                "By the governance rules " + who + ": it takes effect once a decision about the " + matter + " " + ref
                        + of + " is carried. The board's secretary drafts it: POST /decisions.");
    }
}
