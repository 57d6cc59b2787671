package org.concordat.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.demo.DemoDirectory;

/** Where scenarios play: one installation for all that leave it whole, made when the first of them needs it. */
final class Stage implements AutoCloseable {

    private final Path project;
    private final Path data;
    private Installation shared;

    Stage(Path project) {
        this.project = project;
        this.data = project.resolve("target/faults");
        erase(data);
    }

    private static void erase(Path directory) {
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Path project() {
        return project;
    }

    Path rolesScript() {
        return project.resolve("deploy/database/roles.sql");
    }

    /** A directory that no other installation has. */
    DemoDirectory directory(String name) {
        return new DemoDirectory(data.resolve(name));
    }

    /** The installation with one node that runs. */
    Installation installation() {
        if (shared == null) {
            DemoDirectory directory = directory("shared");
            Server server = Server.start(directory, rolesScript(), List.of("max_wal_size=1GB", "shared_buffers=256MB"));
            shared = new Installation(project, directory, server);
            shared.prepared();
        }
        return shared;
    }

    /** The same with two nodes that run. */
    Installation pair() {
        Installation installation = installation();
        if (installation.nodes().size() == 1) {
            installation.node();
        }
        installation.nodes().stream().filter(node -> !node.isAlive()).forEach(Node::start);
        return installation;
    }

    /** The same with one node that runs; a second one is at rest. */
    Installation single() {
        Installation installation = installation();
        installation.nodes().stream().skip(1).filter(Node::isAlive).forEach(Node::stop);
        return installation;
    }

    @Override
    public void close() {
        if (shared != null) {
            shared.close();
        }
    }
}
