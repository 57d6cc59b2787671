package org.concordat.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Gives every transaction of a request its capacity before its first statement. Outside a request, or without a caller, it gives
 * none, and the database answers "permission denied" to everything.
 */
@ApplicationScoped
class TransactionTenant {

    private final AgroalDataSource dataSource;
    private final Actings actings;
    private final RequestedPartnership requested;
    private final CurrentSettings current;

    TransactionTenant(
            AgroalDataSource dataSource, Actings actings, RequestedPartnership requested, CurrentSettings current) {
        this.dataSource = dataSource;
        this.actings = actings;
        this.requested = requested;
        this.current = current;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (Arc.container().requestContext().isActive()) {
            actings.settings(requested.slug()).ifPresent(this::apply);
        }
    }

    private void apply(TenantSettings settings) {
        try (Connection connection = dataSource.getConnection()) {
            settings.apply(connection);
            current.set(settings);
        } catch (SQLException e) {
            throw new IllegalStateException("the transaction could not take on its capacity", e);
        }
    }
}
