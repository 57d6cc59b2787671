package org.concordat.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long an operator has events kept, what was sent of them, and who read cases. */
@ConfigMapping(prefix = "concordat.retention")
interface Retention {

    /** The least that the database lets be set, in days. */
    int LEAST_DELIVERIES = 7;

    /** Likewise of events. */
    int LEAST_EVENTS = 30;

    /** Likewise of who outside read cases. */
    int LEAST_READS = 365;

    /** Days for which events stay in the feed. */
    @WithDefault("400")
    int events();

    /** Days for which a delivery is told of after it was settled. */
    @WithDefault("90")
    int deliveries();

    /** Days for which a council is told who outside read its cases. */
    @WithDefault("730")
    int reads();

    /** When it is looked for what has been kept long enough, as a cron expression that begins with seconds; {@code off} for never. */
    @WithDefault("0 30 2 * * ?")
    String at();
}
