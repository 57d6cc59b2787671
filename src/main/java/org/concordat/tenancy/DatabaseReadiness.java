package org.concordat.tenancy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready: the database answers, to the login that has nothing of its own, and its schema is not older than this code. A newer one
 * is right: another node has migrated it, and migrations add what old nodes do not see. Its clock and the node's agree. Issuers have no part in this: a silent
 * one must not take the others' nodes away.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {

    /** Version of the last migration that this code was written for. */
    static final String SCHEMA = "065";

    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class);
    private static final String NAME = "database";
    private static final String SOUND_LOGIN = """
            select session_user = 'concordat_gateway'
               and not exists (select from pg_roles
                                where rolname = session_user and (rolsuper or rolbypassrls or rolinherit))
               and not exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                where n.nspname = 'public' and pg_has_role(session_user, c.relowner, 'MEMBER'))
            """;
    private static final String HISTORY_READABLE =
            "select coalesce(has_table_privilege(to_regclass('public.flyway_schema_history'), 'select'), false)";
    private static final String SCHEMA_THERE =
            "select exists (select from flyway_schema_history where version = '" + SCHEMA + "' and success)";

    private final AgroalDataSource dataSource;
    private final TenantTransactions transactions;

    DatabaseReadiness(AgroalDataSource dataSource, TenantTransactions transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> faults = faults();
        if (faults.isEmpty()) {
            return HealthCheckResponse.named(NAME)
                    .up()
                    .withData("schema", SCHEMA)
                    .build();
        }
        return HealthCheckResponse.named(NAME)
                .down()
                .withData("fault", String.join("; ", faults))
                .build();
    }

    private List<String> faults() {
        try {
            return transactions.asOperator(this::found);
        } catch (ClocksApart e) {
            return List.of(e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("the database does not answer", e);
            return List.of("the database does not answer");
        }
    }

    private List<String> found() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> faults = new ArrayList<>();
            if (!holds(statement, SOUND_LOGIN)) {
                faults.add("the login is not concordat_gateway, or may more than it should");
            }
            if (!holds(statement, HISTORY_READABLE) || !holds(statement, SCHEMA_THERE)) {
                faults.add("the schema is older than version " + SCHEMA);
            }
            return faults;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean holds(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
