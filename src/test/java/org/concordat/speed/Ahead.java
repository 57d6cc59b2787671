package org.concordat.speed;

import java.io.IOException;
import java.nio.file.Path;

/** The script that keeps the classes of a start, as the container's image has them. */
final class Ahead {

    private Ahead() {}

    static void train(Path project, Path application, Path home) throws IOException {
        Process process = new ProcessBuilder(
                        project.resolve("deploy/container/train").toString(),
                        application.toString(),
                        home.resolve("bin/java").toString())
                .inheritIO()
                .start();
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
