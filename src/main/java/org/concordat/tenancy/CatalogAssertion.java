package org.concordat.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the database's own catalogue and refuses to start when it would let a row through: the login stronger than it should be,
 * a table without forced policies, a grant without a policy, or a change of which the ledger would not know. The same check runs in the tests and after a restore.
 */
@ApplicationScoped
public class CatalogAssertion {

    private static final String LOGIN = "concordat_gateway";

    private final AgroalDataSource dataSource;

    CatalogAssertion(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void onStart(@Observes @Priority(10) StartupEvent event) {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the database would not keep tenants apart, or not record what changes: "
                    + String.join("; ", faults));
        }
    }

    /** What is wrong, a sentence each; empty when tenants are kept apart and changes recorded. */
    public List<String> faults() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                return faults(statement);
            }
        });
    }

    /**
     * What is wrong with a database in which the application would act as the login: for whoever is a superuser there, and has not written
     * anything in the running transaction, which is undone.
     */
    public static List<String> faultsOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local session authorization " + LOGIN);
            return faults(statement);
        } finally {
            connection.rollback();
        }
    }

    private static List<String> faults(Statement statement) throws SQLException {
        List<String> faults = new ArrayList<>();
        for (String check : CatalogChecks.ALL) {
            collect(statement, check, faults);
        }
        for (String check : LedgerChecks.ALL) {
            collect(statement, check, faults);
        }
        return faults;
    }

    private static void collect(Statement statement, String check, List<String> faults) throws SQLException {
        try (ResultSet rows = statement.executeQuery(check)) {
            while (rows.next()) {
                faults.add(rows.getString(1));
            }
        }
    }
}
