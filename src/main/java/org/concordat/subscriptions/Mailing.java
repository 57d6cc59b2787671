package org.concordat.subscriptions;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BooleanSupplier;
import org.concordat.tenancy.Rounds;
import org.jboss.logging.Logger;

/** Looks now and then for what is to be told, writes it and sends it. Any node can do it; each e-mail is one node's. */
@ApplicationScoped
class Mailing {

    private static final Logger LOG = Logger.getLogger(Mailing.class);

    /** Of each in one round, so that a round ends. */
    private static final int MOST = 500;

    private final Composer composer;
    private final MailCarrier carrier;
    private final MailRules rules;
    private final Rounds rounds;

    Mailing(Composer composer, MailCarrier carrier, MailRules rules, Rounds rounds) {
        this.composer = composer;
        this.carrier = carrier;
        this.rules = rules;
        this.rounds = rounds;
    }

    void onStart(@Observes StartupEvent event) {
        rules.site().ifPresent(EndingLinks::requireSite);
        if (rules.from().isEmpty()) {
            LOG.info("no e-mail is sent: concordat.mail.from is not set");
        }
    }

    @Scheduled(every = "${concordat.mail.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        rounds.measured("mail", this::round);
    }

    /** Writes and sends what there is. */
    void round() {
        composer.tidy();
        repeat(composer::compose);
        if (rules.from().isPresent()) {
            repeat(carrier::send);
        }
    }

    /** Does one after the other, until there are none. */
    private static void repeat(BooleanSupplier one) {
        int left = MOST;
        while (left > 0 && one.getAsBoolean()) {
            left--;
        }
    }
}
