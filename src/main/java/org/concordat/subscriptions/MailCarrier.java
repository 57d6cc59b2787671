package org.concordat.subscriptions;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.TenantTransactions;
import org.jboss.logging.Logger;

/**
 * Gives e-mails to the mail server. Only what the server certainly did not take is tried again: where its answer is lost, nobody knows, and
 * nobody is told twice.
 */
@ApplicationScoped
class MailCarrier {

    private static final Logger LOG = Logger.getLogger(MailCarrier.class);

    /** After the time that a sending may take, before it counts as lost. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    private static final int LONGEST_ERROR = 200;

    private final TenantTransactions transactions;
    private final OrganisationSight sight;
    private final Notices notices;
    private final ReactiveMailer mailer;
    private final MailRules rules;
    private final Clock clock;

    MailCarrier(
            TenantTransactions transactions,
            OrganisationSight sight,
            Notices notices,
            ReactiveMailer mailer,
            MailRules rules,
            Clock clock) {
        this.transactions = transactions;
        this.sight = sight;
        this.notices = notices;
        this.mailer = mailer;
        this.rules = rules;
        this.clock = clock;
    }

    /** Sends one e-mail that is due; false where none is. */
    boolean send() {
        Optional<Letter> claimed = asWorker(() -> {
            Instant now = clock.instant();
            notices.settleLost(now);
            return notices.claim(now, now.plus(rules.timeout()).plus(GRACE));
        });
        claimed.ifPresent(this::send);
        return claimed.isPresent();
    }

    private <T> T asWorker(Supplier<T> work) {
        return transactions.asWorker(sight.partnerships(), sight.organisations(), work);
    }

    private void send(Letter letter) {
        try {
            mailer.send(mail(letter)).await().atMost(rules.timeout());
            settle(letter, "sent", null);
        } catch (RuntimeException e) {
            fail(letter, e.getCause() == null ? e : e.getCause());
        }
    }

    private Mail mail(Letter letter) {
        String from = rules.from().orElseThrow();
        String domain = from.substring(from.lastIndexOf('@') + 1).replace(">", "");
        return Mail.withText(letter.email(), letter.subject(), letter.body())
                .setFrom(from)
                .addHeader("Message-ID", "<" + letter.id() + "@" + domain + ">")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private void fail(Letter letter, Throwable why) {
        String error = told(why);
        if (why instanceof SMTPException answered && answered.isPermanent()) {
            settle(letter, "failed", error);
        } else if (why instanceof SMTPException
                || why instanceof ConnectException
                || why instanceof UnknownHostException) {
            again(letter, error);
        } else {
            LOG.warn("it is not known whether the mail server took an e-mail; it is not sent again", why);
            settle(letter, "uncertain", error);
        }
    }

    private static String told(Throwable why) {
        String error = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    private void again(Letter letter, String error) {
        if (letter.attempts() >= rules.delays().size()) {
            settle(letter, "failed", error);
            return;
        }
        asWorker(() -> {
            notices.again(letter, clock.instant().plus(rules.delays().get(letter.attempts())), error);
            return null;
        });
    }

    private void settle(Letter letter, String state, String error) {
        asWorker(() -> {
            notices.settle(letter, state, clock.instant(), error);
            return null;
        });
    }
}
