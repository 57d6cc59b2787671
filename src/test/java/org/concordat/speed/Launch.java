package org.concordat.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A way to start the application.
 *
 * @param name in the report
 * @param java the executable
 * @param options of it, the class to start or the jar among them
 */
record Launch(String name, Path java, List<String> options) {

    static final String CACHE = "concordat.aot";

    /** What the container's image has as its options. */
    private static final List<String> OF_CONTAINER = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    /** As it is packaged. */
    static Launch packaged(String name, Path home, Path application) {
        return of(
                name,
                home,
                List.of(),
                List.of("-jar", application.resolve("quarkus-run.jar").toString()));
    }

    /** As the container's image starts it, with what {@code deploy/container/train} has made. */
    static Launch ahead(String name, Path home, Path application) {
        return of(
                name,
                home,
                List.of("-XX:AOTCache=" + CACHE),
                List.of("@" + application.resolve("classpath.args"), "io.quarkus.runner.GeneratedMain"));
    }

    private static Launch of(String name, Path home, List<String> first, List<String> last) {
        List<String> options = new ArrayList<>(first);
        options.addAll(OF_CONTAINER);
        // More of them, to look closer: a recording of what it does, for instance.
        options.addAll(Stream.of(System.getProperty("speed.options", "").split(" "))
                .filter(option -> !option.isEmpty())
                .toList());
        options.addAll(last);
        return new Launch(name, home.resolve("bin/java"), options);
    }

    /** A JDK 25 of this machine: the one that {@code JAVA25_HOME} names, or one where Linux keeps them. */
    static Optional<Path> jdk25() throws IOException {
        String named = System.getenv("JAVA25_HOME");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(home -> home.getFileName().toString().contains("25"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .findFirst();
        }
    }

    static Path ownHome() {
        return Path.of(System.getProperty("java.home"));
    }
}
