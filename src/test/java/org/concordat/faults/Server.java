package org.concordat.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.concordat.demo.DemoDatabase;
import org.concordat.demo.DemoDirectory;
import org.concordat.demo.DemoFailure;

/**
 * A PostgreSQL whose processes this kit starts and kills: the data are made by the demo's library, the server's own program then runs over them. Whatever
 * kills it, it is started again at once, as a supervisor would.
 */
final class Server implements Database {

    private static final long PAUSE = 100;

    private static Path unpacked;

    private final Path program;
    private final Path data;
    private final Path log;
    private final int port;
    private final Map<String, String> environment;
    private final List<String> settings;
    private Process postmaster;

    private Server(
            Path program, Path data, Path log, int port, Map<String, String> environment, List<String> settings) {
        this.program = program;
        this.data = data;
        this.log = log;
        this.port = port;
        this.environment = environment;
        this.settings = settings;
    }

    /** A server with the application's roles in it, which runs. */
    static Server start(DemoDirectory directory, Path rolesScript, List<String> settings) {
        DemoDatabase.Running made = DemoDatabase.start(directory, rolesScript);
        made.stop().run();
        int port = Ports.free(Ports.DATABASE);
        Map<String, String> environment = new HashMap<>(made.environment());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", url(port));
        Server server = new Server(
                program(directory.root().resolve("postgresql/binaries")),
                directory.root().resolve("postgresql/data"),
                directory.log("postgresql"),
                port,
                environment,
                settings);
        server.start();
        return server;
    }

    /** The library unpacks its programs once, for all servers of this process. */
    private static synchronized Path program(Path binaries) {
        if (unpacked != null) {
            return unpacked;
        }
        try (Stream<Path> found = Files.walk(binaries)) {
            unpacked = found.filter(path -> path.endsWith("bin/postgres"))
                    .findFirst()
                    .orElseThrow();
            return unpacked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    Path data() {
        return data;
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/concordat";
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(port) + "?connectTimeout=2&socketTimeout=60", "postgres", "postgres");
    }

    /** Starts it, again and again while what the former one left is still in the way. */
    final void start() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < until) {
            postmaster = begin();
            if (isUp()) {
                return;
            }
        }
        throw new DemoFailure("PostgreSQL did not start; see " + log);
    }

    /** Starts it without waiting for it. */
    private Process begin() {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U")); // it refuses to run as root
        }
        command.addAll(List.of(program.toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        List<String> all = new ArrayList<>(List.of("unix_socket_directories=", "listen_addresses=127.0.0.1"));
        all.addAll(List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on", "timezone=UTC"));
        all.add("max_connections=60");
        all.addAll(settings);
        all.forEach(setting -> command.addAll(List.of("-c", setting)));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .redirectInput(new File("/dev/null"))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it came up; false once it ended. */
    private boolean isUp() {
        while (postmaster.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
                return true;
            } catch (IOException e) {
                Pauses.milliseconds(PAUSE);
            }
        }
        Pauses.milliseconds(PAUSE);
        return false;
    }

    /** Kills the postmaster, as a machine's memory manager would, and starts another at once. */
    void killPostmaster() {
        killOnly();
        start();
    }

    /** Kills the postmaster and leaves it dead. */
    void killOnly() {
        postmaster.destroyForcibly();
        Pauses.until(() -> !postmaster.isAlive());
    }

    /** Kills one process that serves the application; the postmaster then ends all others and recovers. */
    void killBackend() {
        List<ProcessHandle> backends = postmaster
                .children()
                .filter(child -> commandLine(child).contains("concordat_gateway"))
                .toList();
        if (backends.isEmpty()) {
            throw new DemoFailure("no backend serves the application");
        }
        backends.get(0).destroyForcibly();
    }

    boolean isAlive() {
        return postmaster.isAlive();
    }

    /** Stops the postmaster and all its children without ending them: nothing is answered, and nothing is refused. */
    void freeze() {
        signal("-STOP");
    }

    void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes().mapToObj(Long::toString).forEach(command::add);
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Stopped while sending a signal.", e);
        }
    }

    /** Of the postmaster and of its children. */
    LongStream processes() {
        return LongStream.concat(
                LongStream.of(postmaster.pid()), postmaster.children().mapToLong(ProcessHandle::pid));
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
        } catch (IOException e) {
            return ""; // it has ended
        }
    }

    @Override
    public void close() {
        postmaster.destroy();
        try {
            // Clients are still connected, so it is told to end in the fast way.
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start();
            if (!postmaster.waitFor(30, TimeUnit.SECONDS)) {
                postmaster.destroyForcibly();
            }
        } catch (IOException e) {
            postmaster.destroyForcibly();
        } catch (InterruptedException e) {
            postmaster.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
