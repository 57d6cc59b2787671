package org.concordat.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.concordat.demo.DemoDirectory;

/**
 * The wall clock of the node and of the issuers is moved by hours, forwards and backwards, while clients write (Debian's libfaketime); the
 * database's is left. The node does nothing meanwhile, and goes on when its clock is right again. Intervals that a machine counts by itself
 * go on, as they do when somebody sets its clock.
 */
final class ClockMoved implements Scenario {

    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"));
    private static final double HEALED = 30;
    private static final double BETWEEN = 5;
    private static final String PAGE = Writer.HERE + "/cases?limit=5";
    /** Until the library has read where the clock is; what is under way by then has ended. */
    private static final double SEEN = 3;

    private static final double LOOKED_AT = 15;

    @Override
    public String name() {
        return "clock-moved";
    }

    @Override
    public void run(Stage stage, Report report) {
        Path library = LIBRARIES.stream().filter(Files::exists).findFirst().orElse(null);
        if (library == null) {
            report.row(name(), "libfaketime", "is installed", "apt-get install libfaketime", false);
            return;
        }
        DemoDirectory directory = stage.directory(name());
        Path offset = directory.root().resolve("clock");
        move(offset, 0);
        Map<String, String> faked = Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME_TIMESTAMP_FILE", offset.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                // Waits that are counted by the machine itself must not be taken for times of the wall clock: they
                // would end at once.
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1");
        Server server = Server.start(directory, stage.rolesScript(), List.of("shared_buffers=64MB"));
        try (Installation installation = new Installation(stage.project(), directory, server, faked)) {
            installation.prepared();
            moved(installation, offset, report);
        }
    }

    private void moved(Installation installation, Path offset, Report report) {
        Load load = new Load(Writer.all(installation, installation.first().origin(), name())).begin();
        for (int hours : List.of(3, -3)) {
            Pauses.seconds(BETWEEN);
            Answer page = reader(installation).get(PAGE);
            installation.first().saysThatItLives(); // a supervisor asks now and then
            move(offset, hours);
            apart(installation, load, hours, report);
            move(offset, 0);
            agreed(installation, load, hours, report);
            Answer next = reader(installation)
                    .get(PAGE + "&cursor=" + page.json().path("next").asText());
            report.row(
                    name(),
                    "a cursor of before",
                    "answers the next page",
                    Integer.toString(next.status()),
                    next.isDone());
            boolean signed = signed(installation);
            report.row(
                    name(), "what is added is signed by the node", "< 30 s", signed ? "signed" : "not signed", signed);
        }
        report.audited(name(), installation, installation.first().origin(), name(), load.stop());
    }

    /** What a node does whose clock is not the database's. */
    private void apart(Installation installation, Load load, int hours, Report report) {
        Pauses.seconds(SEEN);
        if (supervised(installation)) {
            Pauses.until(() -> installation.first().answers());
        }
        long since = System.nanoTime();
        Askers askers = new Askers();
        askers.ask(2, 200, LOOKED_AT, () -> reader(installation).get(PAGE));
        askers.await();
        List<Answer> answers =
                askers.answers().stream().filter(answer -> answer.status() != 0).toList(); // it may just be starting
        int written = load.acknowledged(since);
        report.row(
                name(),
                "requests, clock %d h from the database's".formatted(hours),
                "503 with Retry-After; nothing acknowledged; not ready",
                "%d answers %s; %d acknowledged"
                        .formatted(
                                answers.size(),
                                answers.stream()
                                        .map(Answer::status)
                                        .distinct()
                                        .sorted()
                                        .toList(),
                                written),
                !answers.isEmpty()
                        && answers.stream().allMatch(answer -> answer.status() == 503 && answer.retryAfter() != null)
                        && written == 0
                        && !installation.first().isReady());
    }

    /** How soon it goes on when its clock is right again. */
    private void agreed(Installation installation, Load load, int hours, Report report) {
        long since = System.nanoTime();
        Pauses.seconds(SEEN);
        boolean restarted = supervised(installation);
        if (restarted) {
            since = System.nanoTime(); // what was acknowledged before it was stopped does not count
        }
        report.seconds(
                name(),
                "all kinds of writes acknowledged again, clock back from %d h".formatted(hours)
                        + (restarted ? ", node restarted for its liveness" : ""),
                List.of(load.healed(since)),
                HEALED);
    }

    /** Starts a node again that says that it is not alive, as a supervisor would; whether it did. */
    private static boolean supervised(Installation installation) {
        Node node = installation.first();
        if (node.saysThatItLives()) {
            return false;
        }
        node.stop();
        node.begin();
        return true;
    }

    private static Client reader(Installation installation) {
        return installation.client(installation.first().origin(), "kettering", "reader");
    }

    /** Whether the notary signs what is being added. */
    private static boolean signed(Installation installation) {
        Client reader = reader(installation);
        long size = size(reader);
        return Pauses.within(HEALED, () -> size(reader) > size);
    }

    private static long size(Client reader) {
        return reader.get(Writer.HERE + "/ledger/checkpoints?limit=1")
                .json()
                .path("items")
                .path(0)
                .path("size")
                .asLong();
    }

    private static void move(Path offset, int hours) {
        try {
            Path next = offset.resolveSibling("clock.next");
            Files.writeString(next, "%+dh\n".formatted(hours));
            Files.move(next, offset, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
