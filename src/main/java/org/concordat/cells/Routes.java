package org.concordat.cells;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.concordat.cells.model.RoutingMap;

/**
 * The maps of the routers (deploy/cells): which cell a partnership, an organisation and an issuer is in. Whoever routes by an old one comes to
 * a cell that says that it does not serve them, so each file by itself may be read at any time, and no order of them matters.
 */
final class Routes {

    /** What stands in the maps instead of a cell while a group is in none. */
    static final String MOVING = "moving";

    private final Optional<Path> folder;
    private final PrintStream out;

    /** @param folder where the maps are; without one they are printed */
    Routes(Optional<Path> folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** @throws Refused where the maps are not there */
    void require() {
        for (String name : keys(new Group(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of()))
                .keySet()) {
            folder.filter(maps -> !Files.isWritable(maps.resolve(name))).ifPresent(maps -> {
                throw new Refused("there is no map " + name + " to be written in " + maps);
            });
        }
    }

    private static Map<String, Collection<String>> keys(Group group) {
        return new TreeMap<>(Map.of(
                "partnerships.map", group.partnerships().values(),
                "organisations.map", group.organisations().values(),
                "issuers.map", group.issuers()));
    }

    /** From now on a group is in a cell, as far as routers know. */
    void lead(Group group, String to) {
        keys(group).forEach((name, keys) -> {
            if (folder.isPresent()) {
                write(folder.get(), name, keys, to);
            } else {
                keys.forEach(key -> out.println("route: " + name + ": " + key + " " + to));
            }
        });
    }

    /** A reader finds the old file or the new one. */
    private static void write(Path folder, String name, Collection<String> keys, String to) {
        try {
            Path map = folder.resolve(name);
            Path made = Files.createTempFile(folder, name, ".new");
            Files.setPosixFilePermissions(made, Files.getPosixFilePermissions(map));
            String text = RoutingMap.parse(Files.readString(map)).with(keys, to).text();
            Files.writeString(made, text);
            try (FileChannel written = FileChannel.open(made, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(made, map, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
