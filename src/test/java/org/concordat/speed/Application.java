package org.concordat.speed;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged application in a process of its own. */
final class Application implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;
    private static final String LEDGER_KEY = ledgerKey();

    private final Process process;
    private final int port;
    private final int management;
    private final double seconds;

    private Application(Process process, int port, int management, double seconds) {
        this.process = process;
        this.port = port;
        this.management = management;
        this.seconds = seconds;
    }

    /** Starts it and waits until it says that it is ready. */
    static Application start(Launch launch, Stage stage, Path log) throws IOException {
        int port = Ports.free(26_080);
        int management = Ports.free(26_900);
        List<String> command = new ArrayList<>();
        command.add(launch.java().toString());
        command.addAll(launch.options());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(stage.application().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(new File("/dev/null"));
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment(stage.server(), stage.issuer(), port, management));
        long from = System.nanoTime();
        Process process = builder.start();
        try {
            await(process, management, from, log);
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
        return new Application(process, port, management, (System.nanoTime() - from) / 1e9);
    }

    /** The configuration of a start. */
    static Map<String, String> environment(Server server, Issuer issuer, int port, int management) {
        Map<String, String> environment = new HashMap<>(server.environment());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        environment.put("CONCORDAT_OPERATOR_ISSUER", issuer.of("operator"));
        environment.put("CONCORDAT_OPERATOR_AUDIENCE", Issuer.AUDIENCE);
        environment.put("CONCORDAT_OPERATOR_CLIENTS", Issuer.CLIENT);
        environment.put("CONCORDAT_OPERATOR_ROLES_CLAIM", "roles");
        environment.put("CONCORDAT_OPERATOR_ROLE", "operator");
        environment.put("CONCORDAT_CURSOR_SECRET", "the-secret-of-the-benchmark-0123456789");
        // One organisation asks as often as it can.
        environment.put("CONCORDAT_LIMITS_RATE_REQUESTS", "100000000");
        environment.put("CONCORDAT_LIMITS_AT_ONCE_ORGANISATION", "95");
        environment.put("CONCORDAT_LIMITS_AT_ONCE_TOTAL", "96");
        environment.put("CONCORDAT_LIMITS_AT_ONCE_ADDRESS", "96");
        environment.put("CONCORDAT_ISSUERS_ALLOWED_HOSTS", "127.0.0.1");
        environment.put("CONCORDAT_WEBHOOKS_SECRET", "the-webhook-secret-of-the-benchmark-0123456789");
        environment.put("CONCORDAT_LEDGER_NAME", "speed.concordat.example");
        environment.put("CONCORDAT_LEDGER_KEY", LEDGER_KEY);
        return environment;
    }

    private static String ledgerKey() {
        try {
            byte[] key = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            return Base64.getEncoder().encodeToString(key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java has had Ed25519 since 15", e);
        }
    }

    private static void await(Process process, int management, long from, Path log) throws IOException {
        while (!isReady(management)) {
            if (!process.isAlive() || System.nanoTime() - from > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IOException("the application does not come up; see " + log);
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped while the application starts", e);
            }
        }
    }

    /** By a socket of its own: a client with threads and pools would take part in what it measures. */
    private static boolean isReady(int management) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), management)) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream()
                    .write("GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(12), StandardCharsets.US_ASCII).endsWith("200");
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    int management() {
        return management;
    }

    /** From nothing to ready. */
    double seconds() {
        return seconds;
    }

    long pid() {
        return process.pid();
    }

    /** How long it had a processor, in seconds. */
    double processor() {
        return Processor.of(pid());
    }

    /** What of it is in memory, in MB. */
    long resident() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
