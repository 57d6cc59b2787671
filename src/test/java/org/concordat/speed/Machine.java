package org.concordat.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** What the figures are true of. */
final class Machine {

    private Machine() {}

    static void tell(Stage stage) throws IOException, SQLException {
        Report report = stage.report();
        report.say(
                "%s; %s %s, %d processors (%s), %s of memory. Load of the machine at the beginning: %s.",
                stage.today(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                line("/proc/cpuinfo", "model name"),
                line("/proc/meminfo", "MemTotal"),
                load());
        report.say("");
        report.say(
                "Commit %s. %s. Application on %s; asked from the same machine by Java %s.",
                printed(stage.project(), "git", "describe", "--always", "--dirty"),
                stage.server().ask("select split_part(version(), ' on ', 1)"),
                printed(stage.project(), stage.launch().java().toString(), "--version")
                        .split("\n")[0],
                System.getProperty("java.version"));
        report.say("");
        report.say(
                "%s",
                stage.server()
                        .ask(
                                "select string_agg(name || ' = ' || current_setting(name), ', ' order by name) from pg_settings"
                                        + " where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_wal_size',"
                                        + " 'wal_level')"));
    }

    /** Of the last one, five and fifteen minutes. */
    static String load() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Files.exists(load)
                ? String.join(" ", List.of(Files.readString(load).split(" ")).subList(0, 3))
                : "unknown";
    }

    private static String line(String file, String beginning) throws IOException {
        if (!Files.exists(Path.of(file))) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(beginning))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        }
    }

    private static String printed(Path directory, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
