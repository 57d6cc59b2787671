package org.concordat.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.demo.DemoDatabase;
import org.concordat.demo.DemoDirectory;
import org.concordat.demo.DemoFailure;

/** A primary and its synchronous standby under Patroni, behind haproxy, as {@code src/test/failover/cluster} starts them. */
final class Cluster implements Database {

    private static final String SERVER = "jdbc:postgresql://127.0.0.1:12432/";

    private final Path script;
    private final Path data;
    private final DemoDirectory directory;

    private Cluster(Path script, Path data, DemoDirectory directory) {
        this.script = script;
        this.data = data;
        this.directory = directory;
    }

    static Cluster start(Path project, DemoDirectory directory, Path rolesScript) {
        Path script = project.resolve("src/test/failover/cluster");
        Cluster cluster = new Cluster(script, directory.root().resolve("cluster"), directory);
        try {
            cluster.call("up");
            DemoDatabase.createRoles(directory, SERVER + "postgres", rolesScript);
            return cluster;
        } catch (SQLException e) {
            cluster.close();
            throw new DemoFailure("The roles could not be made: " + e.getMessage(), e);
        }
    }

    /** Kills the primary with all that is beside it; says which it was. */
    String killPrimary() {
        return call("kill");
    }

    void bringBack(String member) {
        call("back", member);
    }

    /** Who is primary, and who is a synchronous standby. */
    String state() {
        return call("state");
    }

    private String call(String... arguments) {
        List<String> command = new ArrayList<>(List.of(script.toString(), arguments[0], data.toString()));
        command.addAll(List.of(arguments).subList(1, arguments.length));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(directory.log("cluster").toFile())
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new DemoFailure(command + " failed; see " + directory.log("cluster"));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Stopped while waiting for " + command, e);
        }
    }

    @Override
    public Map<String, String> environment() {
        return DemoDatabase.environment(directory, SERVER + "concordat");
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                SERVER + "concordat?connectTimeout=2&socketTimeout=60", "postgres", "postgres");
    }

    @Override
    public void close() {
        call("down");
    }
}
