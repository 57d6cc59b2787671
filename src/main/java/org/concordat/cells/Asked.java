package org.concordat.cells;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.ledger.model.VerifyingKey;

/**
 * What the arguments ask for.
 *
 * @param councils whom it names
 * @param withGroup whether everybody is meant who is connected with them
 * @param from what the former cell is called, and {@code to} the new one, as in the routers' maps
 * @param maps where the routers' maps are
 * @param ledgerKeys by which checkpoints are verified
 * @param settle how long the nodes are given to hear of it and to end what they are sending
 * @param patience how long is waited for who is writing, table by table
 */
record Asked(
        Command command,
        Set<String> councils,
        boolean withGroup,
        String from,
        String to,
        Optional<Path> maps,
        List<VerifyingKey> ledgerKeys,
        Duration settle,
        Duration patience) {

    static final String USAGE =
            "usage: Move plan|go|finish|undo council... --from cell --to cell [--with-group] [--maps folder]"
                    + " [--ledger-key key]... [--settle seconds] [--patience seconds]";

    /** What is to be done. */
    enum Command {
        PLAN,
        GO,
        FINISH,
        UNDO
    }

    /** @throws IllegalArgumentException where the arguments are none */
    static Asked of(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        Command command = Command.valueOf(next(left).toUpperCase(Locale.ROOT));
        Set<String> councils = new TreeSet<>();
        while (!left.isEmpty() && !left.peek().startsWith("--")) {
            councils.add(left.remove());
        }
        boolean withGroup = false;
        String from = "";
        String to = "";
        Optional<Path> maps = Optional.empty();
        List<VerifyingKey> keys = new ArrayList<>();
        // A node reads who moves every ten seconds, and what it sends then takes ten more at most.
        Duration settle = Duration.ofSeconds(30);
        // Longer than the longest load may take.
        Duration patience = Duration.ofSeconds(300);
        while (!left.isEmpty()) {
            switch (left.remove()) {
                case "--with-group" -> withGroup = true;
                case "--from" -> from = next(left);
                case "--to" -> to = next(left);
                case "--maps" -> maps = Optional.of(Path.of(next(left)));
                case "--ledger-key" -> keys.add(VerifyingKey.parse(next(left)));
                case "--settle" -> settle = Duration.ofSeconds(Long.parseLong(next(left)));
                case "--patience" -> patience = Duration.ofSeconds(Long.parseLong(next(left)));
                default -> throw new IllegalArgumentException("there is no such argument");
            }
        }
        if (councils.isEmpty() || !isCell(from) || !isCell(to) || from.equals(to)) {
            throw new IllegalArgumentException("name the councils, the cell that they are in, and the other one");
        }
        return new Asked(command, councils, withGroup, from, to, maps, List.copyOf(keys), settle, patience);
    }

    private static boolean isCell(String name) {
        return name.matches("[a-z0-9][a-z0-9-]*") && !name.equals(Routes.MOVING);
    }

    private static String next(Deque<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException("something is missing");
        }
        return left.remove();
    }
}
