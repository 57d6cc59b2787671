package org.concordat.cells;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Moves councils, with everything that is theirs and everybody who has rows in common with them, from one cell to another: {@code Move
 * plan|go|finish|undo council... --from cell --to cell}. The logins stand in the environment: those of superusers, since nobody else passes by
 * the policies of a cell that others work in. Ends with 0 where it was done, with 1 where it was refused or broke off, and then goes on when it is
 * called again, with 2 where it was not tried.
 */
public final class Move {

    private static final String FROM = "CONCORDAT_CELL_FROM_";
    private static final String TO = "CONCORDAT_CELL_TO_";
    private static final String WEBHOOKS = "CONCORDAT_WEBHOOKS_SECRET";
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_TRIED = 2;

    private final PrintStream out;
    private final Map<String, String> environment;
    private final Consumer<Step> done;

    private Move(PrintStream out, Map<String, String> environment, Consumer<Step> done) {
        this.out = out;
        this.environment = environment;
        this.done = done;
    }

    /** Does what the arguments say, and ends the process. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, System.getenv(), step -> {}, arguments));
    }

    /**
     * Does what the arguments say; answers the status that the process ends with.
     *
     * @param done is told of each step
     */
    static int run(PrintStream out, Map<String, String> environment, Consumer<Step> done, String... arguments) {
        return new Move(out, environment, done).run(List.of(arguments));
    }

    private int run(List<String> arguments) {
        Asked asked;
        try {
            asked = Asked.of(arguments);
        } catch (IllegalArgumentException e) {
            out.println(Asked.USAGE);
            out.println("with the logins of superusers in " + FROM + "URL, " + FROM + "USERNAME, " + FROM + "PASSWORD, "
                    + TO + "URL, " + TO + "USERNAME and " + TO + "PASSWORD");
            return NOT_TRIED;
        }
        try (Cell from = open(asked.from(), FROM);
                Cell to = open(asked.to(), TO)) {
            new Moving(asked, from, to, Optional.ofNullable(environment.get(WEBHOOKS)), out, done).run();
            return DONE;
        } catch (Refused e) {
            out.println("refused: " + e.getMessage());
            return REFUSED;
        } catch (SQLException | UncheckedIOException e) {
            out.println("it broke off, and goes on when it is called again: " + e.getMessage());
            return REFUSED;
        }
    }

    private Cell open(String name, String prefix) throws SQLException {
        String url = environment.get(prefix + "URL");
        if (url == null) {
            throw new Refused(prefix + "URL is not set");
        }
        return Cell.open(name, url, environment.get(prefix + "USERNAME"), environment.get(prefix + "PASSWORD"));
    }
}
