package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.concordat.kernel.Slug;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the registry holds is read anew after every commit that changes it, also when the database is busy just then. */
@ApiTest
class RegistryRefreshTest {

    private static final Slug BUSY = new Slug("ref-busy");

    @Inject
    Registry registry;

    @Inject
    TenantTransactions transactions;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int pool;

    @Test
    @DisplayName("A write shows soon after its commit though every connection was taken at that moment")
    void isNotLostWhenEveryConnectionIsTaken() throws InterruptedException, SQLException {
        Api.organisation(BUSY.value(), "district-council");
        assertEquals("The body ref-busy", name());
        ExecutorService holders = Executors.newFixedThreadPool(pool);
        CountDownLatch taken = new CountDownLatch(pool);
        CountDownLatch released = new CountDownLatch(1);
        try {
            for (int i = 0; i < pool; i++) {
                holders.submit(() -> transactions.asOperator(() -> {
                    taken.countDown();
                    return await(released);
                }));
            }
            assertTrue(taken.await(20, TimeUnit.SECONDS), "the pool has fewer connections than it says");
            rename("Renamed meanwhile");
            QuarkusTransaction.requiringNew().run(registry::refreshAfterCommit);
            assertEquals("The body ref-busy", name(), "somebody had a connection");
        } finally {
            released.countDown();
            holders.shutdown();
        }
        for (int i = 0; i < 100 && !name().equals("Renamed meanwhile"); i++) {
            Thread.sleep(100);
        }
        assertEquals("Renamed meanwhile", name());
    }

    private static boolean await(CountDownLatch released) {
        try {
            return released.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String name() {
        return registry.organisation(BUSY).orElseThrow().name();
    }

    /** As another node would: this one is not told. */
    private static void rename(String name) throws SQLException {
        try (Connection connection = Postgres.asSuperuserOfConcordat();
                Statement statement = connection.createStatement()) {
            statement.execute("update organisations set name = '" + name + "' where slug = '" + BUSY + "'");
        }
    }
}
