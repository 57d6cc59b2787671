package org.concordat.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * Gives every transaction of a request its capacity and its limits of time before its first statement; one that only reads sees the
 * database of one moment, so that the parts of an answer belong together whatever is written meanwhile (rule F3). Outside a request,
 * or without a caller, it gives none, and the database answers "permission denied" to everything.
 */
@ApplicationScoped
class TransactionTenant {

    private static final Logger LOG = Logger.getLogger(TransactionTenant.class);

    private final AgroalDataSource dataSource;
    private final Actings actings;
    private final RequestedPartnership requested;
    private final CurrentSettings current;
    private final CurrentVertxRequest request;
    private final OneMoment moment;
    private final TimeAllowed time;
    private final TransactionManager transactions;
    private final RequestedOperation operation;
    private final Clocks clocks;

    TransactionTenant(
            AgroalDataSource dataSource,
            Actings actings,
            RequestedPartnership requested,
            CurrentSettings current,
            CurrentVertxRequest request,
            OneMoment moment,
            TimeAllowed time,
            TransactionManager transactions,
            RequestedOperation operation,
            Clocks clocks) {
        this.dataSource = dataSource;
        this.actings = actings;
        this.requested = requested;
        this.current = current;
        this.request = request;
        this.moment = moment;
        this.time = time;
        this.transactions = transactions;
        this.operation = operation;
        this.clocks = clocks;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (Arc.container().requestContext().isActive()) {
            actings.settings(requested.slug()).ifPresent(this::apply);
        }
    }

    private void apply(TenantSettings settings) {
        try (Connection connection = open()) {
            TimeLimits.Nested limits = time.now();
            TenantSettings.listen(connection, limits);
            clocks.agreeWhile(() -> isReading()
                    ? settings.applyOfOneMoment(connection, limits)
                    : settings.apply(connection, limits, Author.of(actings.mustCall(), operation)));
            current.set(settings);
        } catch (SQLException e) {
            leave();
            throw new IllegalStateException("the transaction could not take on its capacity", e);
        } catch (ClocksApart e) {
            leave();
            throw e;
        }
    }

    private Connection open() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            leave();
            throw new NoConnection(e);
        }
    }

    /** Whoever begins a transaction does not end it when its begin fails; the thread's next request would find itself in it. */
    private void leave() {
        try {
            transactions.rollback();
        } catch (SystemException e) {
            LOG.warn("a transaction that could not begin could not be rolled back", e);
        }
    }

    private boolean isReading() {
        RoutingContext routing = request.getCurrent();
        return moment.isWanted()
                || routing != null && HttpMethod.GET.equals(routing.request().method());
    }
}
