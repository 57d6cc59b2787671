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
 * database's is left. Intervals that a machine counts by itself go on, as they do when somebody sets its clock.
 */
final class ClockMoved implements Scenario {

    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"));
    private static final double HEALED = 30;
    private static final double BETWEEN = 5;
    private static final int SMALL_PAGE = 5;

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
        String origin = installation.first().origin();
        Client reader = installation.client(origin, "kettering", "reader");
        Load load = new Load(Writer.all(installation, origin, name())).begin();
        for (int hours : List.of(3, 0, -3, 0)) {
            Pauses.seconds(BETWEEN);
            Answer page = reader.get(Writer.HERE + "/cases?limit=" + SMALL_PAGE);
            installation.first().saysThatItLives(); // a supervisor asks now and then
            long since = System.nanoTime();
            move(offset, hours);
            Pauses.seconds(2); // until the library has read it
            boolean restarted = !installation.first().saysThatItLives();
            if (restarted) {
                installation.first().stop();
                installation.first().begin();
                since = System.nanoTime(); // what was acknowledged before it was stopped does not count
            }
            double healed = load.healed(since);
            report.seconds(
                    name(),
                    "writes acknowledged, clock " + hours + " h from the true time"
                            + (restarted ? ", node restarted for its liveness" : ""),
                    List.of(healed),
                    HEALED);
            Answer next = reader.get(Writer.HERE + "/cases?limit=" + SMALL_PAGE + "&cursor="
                    + page.json().path("next").asText());
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
        report.audited(name(), installation, origin, name(), load.stop());
    }

    /** Whether the notary signs what is being added. */
    private static boolean signed(Installation installation) {
        Client reader = installation.client(installation.first().origin(), "kettering", "reader");
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
