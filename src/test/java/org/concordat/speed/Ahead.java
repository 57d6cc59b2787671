package org.concordat.speed;

import java.io.IOException;
import java.nio.file.Path;

/** The script that keeps the classes of a start, as the container's image has them. */
final class Ahead {

    private Ahead() {}

    static void train(Stage stage, Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        stage.project().resolve("deploy/container/train").toString(),
                        stage.application().toString(),
                        home.resolve("bin/java").toString())
                .inheritIO();
        builder.environment()
                .putAll(Application.environment(
                        stage.server(), stage.issuer(), Ports.free(26_080), Ports.free(26_900)));
        Process process = builder.start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("deploy/container/train failed");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
