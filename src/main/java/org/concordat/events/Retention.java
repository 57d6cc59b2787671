package org.concordat.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long an operator has events kept, and what was sent of them. */
@ConfigMapping(prefix = "concordat.retention")
interface Retention {

    /** The least that the database lets be set, in days. */
    int LEAST_DELIVERIES = 7;

    /** Likewise of events. */
    int LEAST_EVENTS = 30;

    /** Days for which events stay in the feed. */
    @WithDefault("400")
    int events();

    /** Days for which a delivery is told of after it was settled. */
    @WithDefault("90")
    int deliveries();

    /** When it is looked for what has been kept long enough, as a cron expression that begins with seconds; {@code off} for never. */
    @WithDefault("0 30 2 * * ?")
    String at();
}
