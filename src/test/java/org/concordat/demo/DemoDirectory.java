package org.concordat.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * Where the demo keeps what has to survive a restart: the database, the generated passwords, the chosen ports, the logs. Deleting
 * the directory starts the demo afresh.
 */
public final class DemoDirectory {

    private final Path root;
    private final Properties kept = new Properties();

    /** A directory, made unless it is there. */
    public DemoDirectory(Path root) {
        this.root = root;
        try {
            Files.createDirectories(root.resolve("log"));
            if (Files.exists(settings())) {
                try (Reader reader = Files.newBufferedReader(settings())) {
                    kept.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The directory itself. */
    public Path root() {
        return root;
    }

    /** Where a process writes its log. */
    public Path log(String name) {
        return root.resolve("log").resolve(name + ".log");
    }

    /** A random secret, the same at every start. */
    public String secret(String name) {
        return keep(name, () -> {
            byte[] bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        });
    }

    /** An Ed25519 key, PKCS#8 in base64, the same at every start. */
    public String signingKey(String name) {
        return keep(name, () -> {
            try {
                return Base64.getEncoder()
                        .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                                .generateKeyPair()
                                .getPrivate()
                                .getEncoded());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Java has had Ed25519 since 15", e);
            }
        });
    }

    /** The port chosen at the first start: the preferred one, or the first free one after it. */
    public int port(String name, int preferred) {
        return Integer.parseInt(keep(name, () -> Integer.toString(firstFree(preferred))));
    }

    /** The first free port of this machine from the preferred one on. */
    public static int firstFree(int preferred) {
        for (int port = preferred; port < preferred + 100; port++) {
            if (isFree(port)) {
                return port;
            }
        }
        throw new DemoFailure("No free port between " + preferred + " and " + (preferred + 99) + ".");
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a step has been finished at an earlier start. */
    boolean isDone(String step) {
        return kept.containsKey(step + ".done");
    }

    /** Notes that a step is finished. */
    void done(String step) {
        keep(step + ".done", () -> "true");
    }

    private String keep(String name, Supplier<String> first) {
        String value = kept.getProperty(name);
        if (value == null) {
            value = first.get();
            kept.setProperty(name, value);
            store();
        }
        return value;
    }

    private void store() {
        try (Writer writer = Files.newBufferedWriter(settings())) {
            kept.store(writer, "Passwords and ports of this demo; made at its first start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Files.setPosixFilePermissions(settings(), PosixFilePermissions.fromString("rw-------"));
        } catch (IOException | UnsupportedOperationException e) {
            // A file system without POSIX permissions: the directory is the user's own all the same.
            return;
        }
    }

    private Path settings() {
        return root.resolve("demo.properties");
    }
}
