package org.concordat.export;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Brings an export into an empty installation: {@code Import export.zip --url jdbc:postgresql://...}. It acts as the owner of the tables, whose
 * login stands in the environment as for the migrations. Ends with 0 where everything is in, with the digest that the export has; with 1 where it was
 * refused, and 2 where it could not be tried: then nothing was written.
 */
public final class Import {

    private static final String URL = "--url";
    private static final String URL_VARIABLE = "QUARKUS_DATASOURCE_JDBC_URL";
    private static final String LOGIN_VARIABLE = "QUARKUS_FLYWAY_USERNAME";
    private static final String PASSWORD_VARIABLE = "QUARKUS_FLYWAY_PASSWORD";
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_TRIED = 2;

    private final PrintStream out;
    private final Map<String, String> environment;

    private Import(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    /** Imports what the arguments name, and ends the process. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, System.getenv(), arguments));
    }

    /** Imports what the arguments name; answers the status that the process ends with. */
    static int run(PrintStream out, Map<String, String> environment, String... arguments) {
        return new Import(out, environment).run(List.of(arguments));
    }

    private int run(List<String> arguments) {
        boolean named = arguments.size() == 3 && arguments.get(1).equals(URL);
        String url = named ? arguments.get(2) : environment.get(URL_VARIABLE);
        if (!named && arguments.size() != 1 || url == null) {
            out.println("usage: Import export.zip --url jdbc:postgresql://host/database, with " + LOGIN_VARIABLE
                    + " and " + PASSWORD_VARIABLE + " in the environment");
            return NOT_TRIED;
        }
        try (Archive archive = Archive.open(Path.of(arguments.get(0)));
                Connection connection = DriverManager.getConnection(
                        url, environment.get(LOGIN_VARIABLE), environment.get(PASSWORD_VARIABLE))) {
            connection.setAutoCommit(false);
            long rows = new Bringing(connection, archive).bring();
            connection.commit();
            tell(archive.manifest(), rows);
            return DONE;
        } catch (Refused e) {
            out.println("refused, and nothing was written: " + e.getMessage());
            return REFUSED;
        } catch (SQLException e) {
            out.println("the database refused, and nothing was written: " + e.getMessage());
            return REFUSED;
        } catch (IOException e) {
            out.println("the export cannot be read: " + e.getMessage());
            return NOT_TRIED;
        } catch (RuntimeException e) {
            out.println("refused, and nothing was written: the export makes no sense (" + e + ")");
            return REFUSED;
        }
    }

    private void tell(Manifest manifest, long rows) {
        out.println("imported: the partnership " + manifest.partnership() + " as " + manifest.organisation()
                + " read it (" + manifest.capacity() + "), " + manifest.files().size() + " tables, " + rows + " rows");
        out.println("digest of the export and of what is in the database now: " + manifest.digest());
        if (manifest.ledgerKey() != null) {
            out.println("the ledger goes on where it was; its checkpoints so far are verified with "
                    + manifest.ledgerKey());
        }
    }
}
