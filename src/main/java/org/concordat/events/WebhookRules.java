package org.concordat.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator settles about webhooks. */
@ConfigMapping(prefix = "concordat.webhooks")
interface WebhookRules {

    /** Seals the signing keys; 32 characters or more. Without it there are no webhooks. */
    Optional<String> secret();

    /** Hosts that may be called without https, at private addresses and at any port; none in production. */
    Optional<List<String>> allowedHosts();

    /** How long is waited before each attempt, the first among them; there are as many attempts as these. */
    @WithDefault("0s,5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> delays();

    /** How long one attempt may take, the connection among it. */
    @WithDefault("10s")
    Duration timeout();

    /** How long a former key signs as well. */
    @WithDefault("24h")
    Duration formerKey();

    /** How often it is looked for what is to be sent; {@code off} on nodes that shall not send. */
    @WithDefault("1s")
    String every();
}
