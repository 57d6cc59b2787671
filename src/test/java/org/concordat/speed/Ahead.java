package org.concordat.speed;

import java.io.IOException;
import java.nio.file.Path;

/** The script of the container's image that says which classes an AOT cache is of. */
final class Ahead {

    private Ahead() {}

    static void prepare(Path project, Path application) throws IOException {
        Process process = new ProcessBuilder(
                        project.resolve("deploy/container/class-path").toString(), application.toString())
                .inheritIO()
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("deploy/container/class-path failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
