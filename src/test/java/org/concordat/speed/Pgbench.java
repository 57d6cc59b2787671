package org.concordat.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own benchmark, connected as the application is: by TCP, as its login. */
record Pgbench(Path executable, Server server, Path directory) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final List<String> PLACES = List.of(
            "/usr/bin",
            "/usr/lib/postgresql/18/bin",
            "/usr/lib/postgresql/17/bin",
            "/usr/lib/postgresql/16/bin",
            "/usr/lib/postgresql/15/bin");

    /** The one of this machine; {@code PGBENCH} names another. */
    static Optional<Path> find() {
        String named = System.getenv("PGBENCH");
        return Stream.concat(
                        Stream.ofNullable(named).map(Path::of), PLACES.stream().map(place -> Path.of(place, "pgbench")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What it says it is. */
    String version() throws IOException {
        return String.join(" ", run(List.of(executable.toString(), "--version")))
                .strip();
    }

    /** Runs one of the scripts after the other, as they are drawn, by so many clients with prepared statements. */
    Readers.Answers run(List<String> scripts, int clients, Duration time) throws IOException {
        Path log = directory.resolve("pgbench_times");
        clear(log);
        List<String> command = new ArrayList<>(List.of(
                executable.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--host=127.0.0.1",
                "--port=" + server.port(),
                "--username=concordat_gateway",
                "--client=" + clients,
                "--jobs=" + Math.min(clients, 2),
                "--time=" + time.toSeconds(),
                "--log",
                "--log-prefix=" + log,
                "--sampling-rate=0.2"));
        for (int i = 0; i < scripts.size(); i++) {
            Path file = directory.resolve("read-" + i + ".pgbench");
            Files.writeString(file, scripts.get(i));
            command.add("--file=" + file);
        }
        command.add("concordat");
        List<String> printed = run(command);
        Matcher rate = RATE.matcher(String.join("\n", printed));
        if (!rate.find()) {
            throw new IOException("pgbench says no rate: " + printed);
        }
        return new Readers.Answers(Double.parseDouble(rate.group(1)), times(log));
    }

    private void clear(Path log) throws IOException {
        for (Path each : logs(log)) {
            Files.delete(each);
        }
    }

    private List<Path> logs(Path log) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.getFileName().toString().startsWith(log.getFileName() + "."))
                    .toList();
        }
    }

    /** Its log has the number of the client, that of the transaction, and how long it took in microseconds. */
    private Figures times(Path log) throws IOException {
        List<Double> times = new ArrayList<>();
        for (Path each : logs(log)) {
            for (String line : Files.readAllLines(each)) {
                times.add(Double.parseDouble(line.split(" ")[2]) / 1_000);
            }
        }
        return Figures.of(times);
    }

    private List<String> run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", server.password());
        Process process = builder.start();
        List<String> printed =
                new String(process.getInputStream().readAllBytes()).lines().toList();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + ": " + printed);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return printed;
    }
}
