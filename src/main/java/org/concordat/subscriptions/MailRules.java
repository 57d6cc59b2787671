package org.concordat.subscriptions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator settles about e-mail; the server that takes it is {@code quarkus.mailer}'s. */
@ConfigMapping(prefix = "concordat.mail")
interface MailRules {

    /** The address that e-mail comes from. Without it none is sent. */
    Optional<String> from();

    /**
     * At which address people find this installation, such as {@code https://concordat.example}. Without it e-mails have no link that ends
     * their subscription.
     */
    Optional<String> site();

    /** How long one sending may take. */
    @WithDefault("30s")
    Duration timeout();

    /** How long is waited after each attempt that the server certainly did not take; there are as many retries as these. */
    @WithDefault("1m,5m,30m,2h,8h")
    List<Duration> delays();

    /** How often it is looked for what is to be sent; {@code off} on nodes that shall not send. */
    @WithDefault("10s")
    String every();
}
