package org.concordat.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A year that was closed before its members were kept is given them by the migration, where nobody's membership was told anew since (rules M5, F3).
 */
@ApiTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MembersKeptAfterwardsTest {

    private static final YearParties YEAR =
            YearParties.register("kept-after", "alfa", "bravo to 2025-09-30", "charlie");
    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V050__kept_with_statements.sql");
    private static final String CLOSED =
            " cost_years where state = 'closed' and partnership_id = (select id from partnerships where slug = ?)";

    @BeforeAll
    static void close() {
        YEAR.volumes("population", "estimate", "alfa=1", "bravo=1", "charlie=1");
        YEAR.volumes("population", "actual", "alfa=1", "bravo=1", "charlie=1");
        YEAR.share("alfa", "charlie");
        YEAR.lines("licensing", "pay budget 365.00", "spent actual 730.00");
        YEAR.plan("quarterly", "").statusCode(201);
        YEAR.fix().statusCode(201);
        YEAR.quarters().forEach(quarter -> YEAR.bill(quarter).statusCode(201));
        YEAR.close().statusCode(201);
    }

    /** What the migration does, of what stands as it stood before it. */
    private static KeptMembers migrated() throws SQLException, IOException {
        String script = Files.readString(MIGRATION);
        String update = script.substring(script.indexOf("update cost_years"));
        try (Connection connection = Postgres.asSuperuserOfConcordat()) {
            connection.setAutoCommit(false);
            try (PreparedStatement forget =
                    connection.prepareStatement("update" + CLOSED.replaceFirst("where", "set members = null where"))) {
                forget.setString(1, YEAR.slug());
                assertEquals(1, forget.executeUpdate());
            }
            connection.createStatement().execute(update.substring(0, update.indexOf(';')));
            KeptMembers kept = kept(connection);
            connection.rollback();
            return kept;
        }
    }

    private static KeptMembers kept(Connection connection) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement("select members::text from" + CLOSED)) {
            read.setString(1, YEAR.slug());
            ResultSet row = read.executeQuery();
            row.next();
            return new KeptMembers.Stored().convertToEntityAttribute(row.getString(1));
        }
    }

    @Test
    @Order(1)
    void f3_whereNoneWasToldAnewItKeepsWhoWasAMemberThen() throws SQLException, IOException {
        try (Connection connection = Postgres.asSuperuserOfConcordat()) {
            KeptMembers atTheClosing = kept(connection);
            assertEquals(3, atTheClosing.members().size());
            assertEquals(days(atTheClosing), days(migrated()));
        }
    }

    private static List<String> days(KeptMembers kept) {
        return kept.members().stream()
                .map(of -> of.council() + " " + of.from() + " " + of.to() + " " + of.votes() + " " + of.keepsBooks())
                .sorted()
                .toList();
    }

    /** The twin. */
    @Test
    @Order(2)
    void f3_whereOneWasToldAnewNothingIsKeptThatNobodyKnows() throws SQLException, IOException {
        YEAR.member("charlie", "2020-04-01", "2026-09-30");
        assertNull(migrated());
    }
}
