package org.concordat.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Supplier;

/** Transactions that act in a capacity other than the request's. */
@ApplicationScoped
public class TenantTransactions {

    /** Whose the operator's rows are, where a table holds rows of organisations: no organisation has it. */
    public static final UUID OPERATOR = new UUID(0, 0);

    private final AgroalDataSource dataSource;
    private final EntityManager entities;
    private final CurrentSettings current;
    private final TimeAllowed time;
    private final Afterwards after;
    private final Clocks clocks;

    TenantTransactions(
            AgroalDataSource dataSource,
            EntityManager entities,
            CurrentSettings current,
            TimeAllowed time,
            Afterwards after,
            Clocks clocks) {
        this.dataSource = dataSource;
        this.entities = entities;
        this.current = current;
        this.time = time;
        this.after = after;
        this.clocks = clocks;
    }

    /** A transaction of its own on the platform's tables; no business data can be seen in it. */
    public <T> T asOperator(Supplier<T> work) {
        return inNew(TenantSettings.OPERATOR, work);
    }

    /** A transaction of its own that evaluates one council of one partnership. */
    public <T> T asWorker(UUID partnership, UUID council, Supplier<T> work) {
        return inNew(TenantSettings.worker(partnership, council), work);
    }

    /** A transaction of its own that tidies up what is an organisation's, or the {@linkplain #OPERATOR operator's}. */
    public <T> T asTidier(UUID organisation, Supplier<T> work) {
        return inNew(TenantSettings.tidying(organisation), work);
    }

    /** A transaction of its own that reads what a partnership has opened for everybody. */
    <T> T asAnybody(UUID partnership, Supplier<T> work) {
        return inNew(TenantSettings.anybody(partnership), work);
    }

    /** A transaction of its own that works for several organisations of several partnerships at once. */
    public <T> T asWorker(Collection<UUID> partnerships, Collection<UUID> organisations, Supplier<T> work) {
        return inNew(TenantSettings.worker(partnerships, organisations), work);
    }

    /**
     * A transaction of its own in the capacity of the request, after the one that it writes in: what it does stays, whatever became of that;
     * what fails in it fails the request.
     */
    public void afterwards(Runnable work) {
        after.add(work);
    }

    private <T> T inNew(TenantSettings settings, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            enter(settings);
            return work.get();
        });
    }

    /**
     * Does work within the running transaction as the evaluation of one council, then gives the transaction its own capacity back.
     * What evaluation writes, no other capacity may.
     */
    public <T> T evaluating(UUID partnership, UUID council, Supplier<T> work) {
        return within(TenantSettings.worker(partnership, council), work);
    }

    /** Does work within the running transaction as the worker for organisations of partnerships; then as {@link #evaluating}. */
    public <T> T working(Collection<UUID> partnerships, Collection<UUID> organisations, Supplier<T> work) {
        return within(TenantSettings.worker(partnerships, organisations), work);
    }

    /** Does work within the running transaction in another capacity, then gives it its own back. */
    <T> T within(TenantSettings settings, Supplier<T> work) {
        TenantSettings before = current.get();
        entities.flush();
        enter(settings);
        T result = work.get();
        entities.flush();
        enter(before);
        return result;
    }

    /** From now on the running transaction acts as these say. */
    void enter(TenantSettings settings) {
        try (Connection connection = dataSource.getConnection()) {
            TimeLimits.Nested limits = time.now();
            TenantSettings.listen(connection, limits);
            clocks.agreeWhile(() -> settings.apply(connection, limits));
            current.set(settings);
        } catch (SQLException e) {
            throw new IllegalStateException("the transaction could not take on its capacity", e);
        }
    }
}
