package org.concordat.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.demo.DemoDirectory;

/** The proxy in front of nodes (Debian's haproxy), which sends requests to those that say they are ready. */
final class Balancer implements AutoCloseable {

    private static final int PORT = 12_080;

    private final Process process;
    private final int port = Ports.free(PORT);

    Balancer(DemoDirectory directory, List<Node> nodes) {
        String servers = nodes.stream()
                .map(node ->
                        "  server %s 127.0.0.1:%d check port %d".formatted(node.name(), node.port(), node.management()))
                .collect(Collectors.joining("\n"));
        try {
            Path configuration = directory.root().resolve("haproxy.cfg");
            Files.writeString(configuration, """
                    defaults
                      mode http
                      timeout connect 2s
                      timeout client 60s
                      timeout server 60s
                    listen api
                      bind 127.0.0.1:%d
                      option httpchk GET /q/health/ready
                      option redispatch 1
                      retries 3
                      http-reuse never
                      default-server inter 1s fall 1 rise 1
                    %s
                    """.formatted(port, servers));
            process = new ProcessBuilder("haproxy", "-db", "-f", configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(directory.log("haproxy").toFile()))
                    .redirectInput(new File("/dev/null"))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("haproxy could not be started: is it installed?", e);
        }
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        Pauses.until(() -> !process.isAlive());
    }
}
