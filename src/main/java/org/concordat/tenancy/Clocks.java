package org.concordat.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Holds the clock of this node against the database's, which all nodes share. Deadlines are judged by a node's clock, and what is recorded
 * carries its instant: a node that is hours ahead would write what nobody else can see, or replace, until that hour has come.
 */
@ApplicationScoped
class Clocks {

    private static final Logger LOG = Logger.getLogger(Clocks.class);

    private final Clock clock;
    private final Duration most;
    private final AtomicBoolean wereApart = new AtomicBoolean();

    /** @param most by how much they may differ; a machine that is kept on time differs by milliseconds */
    Clocks(Clock clock, @ConfigProperty(name = "concordat.clock.apart", defaultValue = "10s") Duration most) {
        if (most.isNegative() || most.isZero()) {
            throw new IllegalArgumentException("concordat.clock.apart must be positive");
        }
        this.clock = clock;
        this.most = most;
    }

    /** Something that the database is asked anyhow; it answers what time the database has beside it. */
    interface Asking {
        Instant ask() throws SQLException;
    }

    /**
     * Asks, however long the answer takes.
     *
     * @throws ClocksApart when the database's time is none that the node had meanwhile, nor near one
     */
    void agreeWhile(Asking asking) throws SQLException {
        Instant before = clock.instant();
        Instant told = asking.ask();
        Instant after = clock.instant();
        boolean apart = told.isBefore(before.minus(most)) || told.isAfter(after.plus(most));
        if (wereApart.getAndSet(apart) != apart) {
            // Each request says the same until then: once is enough.
            LOG.warnf(
                    "the database's clock says %s, this node's %s: %s",
                    told, after, apart ? "nothing is done" : "well again");
        }
        if (apart) {
            throw new ClocksApart(most);
        }
    }
}
