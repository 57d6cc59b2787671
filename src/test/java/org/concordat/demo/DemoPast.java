package org.concordat.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * What the demo needs the past for. A rectification plan is overdue when ten working days have passed since the closing; they have not when the
 * demo has just been made, and the API lets nobody say that they have. So the due day of one plan is set back in the demo's own
 * database, as its superuser. It is the one thing of the demo that does not go through the API.
 */
record DemoPast(String databaseUrl) {

    private static final String SET_BACK =
            "update rectification_plans set due_on = current_date - 9 where result = ? and superseded_at is null";

    /** A plan was due nine days ago. */
    void setBack(String plan) {
        try (Connection connection = DriverManager.getConnection(databaseUrl, "postgres", "postgres");
                PreparedStatement statement = connection.prepareStatement(SET_BACK)) {
            statement.setString(1, plan);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DemoFailure("The due day of " + plan + " could not be set back: " + e.getMessage(), e);
        }
    }
}
