package org.concordat.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.concordat.demo.DemoDirectory;

/**
 * The file system of PostgreSQL's data, a small one in memory, is full: what is written is refused; once there is space again, all goes on, and
 * nothing that was acknowledged is missing. It has to be run as root, which may mount.
 */
final class DiskFull implements Scenario {

    private static final String SIZE = "size=320m,mode=0700";
    private static final double FULL = 15;
    private static final double HEALED = 60;
    private static final int BLOCK = 64 * 1024;

    @Override
    public String name() {
        return "disk-full";
    }

    @Override
    public void run(Stage stage, Report report) {
        DemoDirectory directory = stage.directory(name());
        Path data = directory.root().resolve("postgresql/data");
        try {
            Files.createDirectories(data);
            if (command("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", data.toString()) != 0) {
                report.row(
                        name(), "a small file system for the database", "is mounted", "may not be mounted here", false);
                return;
            }
            try {
                filled(stage, directory, report);
            } finally {
                command("umount", data.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void filled(Stage stage, DemoDirectory directory, Report report) throws IOException {
        Server server = Server.start(
                directory,
                stage.rolesScript(),
                List.of("max_wal_size=48MB", "min_wal_size=32MB", "shared_buffers=32MB", "checkpoint_timeout=30s"));
        try (Installation installation = new Installation(stage.project(), directory, server)) {
            installation.prepared();
            String origin = installation.first().origin();
            Load load = new Load(Writer.all(installation, origin, name())).begin();
            Path ballast = server.data().resolve("ballast");
            int refusals = 0;
            double healed = 0;
            for (int i = 0; i < 2; i++) {
                Map<String, Integer> before = load.journal().answers();
                fill(ballast, FULL);
                refusals += load.journal().answers().getOrDefault("503", 0) - before.getOrDefault("503", 0);
                Files.delete(ballast);
                long since = System.nanoTime();
                if (!server.isAlive()) {
                    server.start();
                }
                healed = Math.max(healed, load.healed(since));
            }
            report.row(
                    name(),
                    "writes while the disk is full, twice",
                    "503, never 500",
                    refusals + " refused with 503",
                    refusals > 0 && !load.journal().answers().containsKey("500"));
            report.seconds(name(), "all kinds of writes acknowledged again", List.of(healed), HEALED);
            report.audited(name(), installation, origin, name(), load.stop());
        }
    }

    /** Takes what space there is, and what becomes free, for so long. */
    private static void fill(Path ballast, double seconds) throws IOException {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (System.nanoTime() < until) {
                try {
                    out.write(block);
                } catch (IOException e) {
                    Pauses.milliseconds(20); // full
                }
            }
        }
    }

    private static int command(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
