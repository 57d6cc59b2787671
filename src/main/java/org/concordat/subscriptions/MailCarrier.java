package org.concordat.subscriptions;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private final Readers readers;
    private final EndingLinks links;
    private final MailClient client;
    private final MailRules rules;
    private final Clock clock;

    MailCarrier(
            TenantTransactions transactions,
            OrganisationSight sight,
            Notices notices,
            Readers readers,
            EndingLinks links,
            MailClient client,
            MailRules rules,
            Clock clock) {
        this.transactions = transactions;
        this.sight = sight;
        this.notices = notices;
        this.readers = readers;
        this.links = links;
        this.client = client;
        this.rules = rules;
        this.clock = clock;
    }

    /** Sends one e-mail that is due; false where none is, or the server cannot be reached and the others had better wait. */
    boolean send() {
        Optional<Letter> claimed = asWorker(() -> {
            Instant now = clock.instant();
            notices.settleLost(now);
            return notices.claim(now, now.plus(rules.timeout()).plus(GRACE));
        });
        return claimed.map(this::send).orElse(false);
    }

    private <T> T asWorker(Supplier<T> work) {
        return transactions.asWorker(sight.partnerships(), sight.organisations(), work);
    }

    private boolean send(Letter letter) {
        if (!readers.mayRead(letter)) {
            settle(letter, "failed", "what it tells of is not yours to read any more");
            return true;
        }
        OutgoingMail mail = mail(letter);
        try {
            client.sendMail(mail)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(rules.timeout().toMillis(), TimeUnit.MILLISECONDS);
            settle(letter, "sent", null);
            return true;
        } catch (ExecutionException e) {
            return fail(letter, mail, e.getCause());
        } catch (TimeoutException e) {
            return fail(letter, mail, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail(letter, mail, e);
        }
    }

    private OutgoingMail mail(Letter letter) {
        String from = rules.from().orElseThrow();
        String domain = from.substring(from.lastIndexOf('@') + 1).replace(">", "");
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("Message-ID", "<" + letter.id() + "@" + domain + ">")
                .add("Auto-Submitted", "auto-generated");
        Optional<String> link = letter.isCode() ? Optional.empty() : links.of(letter);
        link.ifPresent(address -> headers.add("List-Unsubscribe", "<" + address + ">")
                .add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        OutgoingMail mail = new OutgoingMail();
        mail.setFrom(from)
                .setTo(letter.email())
                .setSubject(letter.subject())
                .setText(letter.body()
                        + link.map(address -> "To end it at once, without signing in: " + address + "\n")
                                .orElse(""))
                .setHeaders(headers);
        return mail;
    }

    /** Whether the next one may go: not where the server let nobody in. The log names no address, and no answer that may name one. */
    private boolean fail(Letter letter, OutgoingMail mail, Throwable why) {
        String kind = why.getClass().getSimpleName();
        if (mail.holdBack()) {
            LOG.warnf("the mail server does not let e-mail in (%s); %s is tried again", kind, letter.id());
            again(letter, why instanceof SMTPException ? told(why) : "the mail server was not reached");
            return false;
        }
        if (why instanceof SMTPException answered && answered.isPermanent()) {
            settle(letter, "failed", told(why));
        } else if (why instanceof SMTPException) {
            again(letter, told(why));
        } else {
            LOG.warnf("it is not known whether the mail server took %s (%s); it is not sent again", letter.id(), kind);
            settle(letter, "uncertain", "the mail server did not say whether it took it");
        }
        return true;
    }

    private static String told(Throwable why) {
        String error = why.getMessage();
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    private void again(Letter letter, String error) {
        if (letter.attempts() >= rules.delays().size()) {
            settle(letter, "failed", error);
            return;
        }
        asWorker(() -> {
            Instant now = clock.instant();
            notices.again(letter, now, now.plus(rules.delays().get(letter.attempts())), error);
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
