package org.concordat.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.concordat.kernel.Digest;

/** The files of an export, to be looked at and bent. */
final class Zip {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> files = new LinkedHashMap<>();

    static Zip read(Path path) throws IOException {
        Zip read = new Zip();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            zip.stream().forEach(entry -> {
                try (InputStream in = zip.getInputStream(entry)) {
                    read.files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return read;
    }

    Map<String, String> files() {
        return files;
    }

    String file(String name) {
        return files.get(name);
    }

    Manifest manifest() throws IOException {
        return Manifest.parse(file(Manifest.NAME).getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces a text in a file; it must be there. */
    Zip bent(String file, String from, String to) {
        if (!files.get(file).contains(from)) {
            throw new AssertionError(file + " has no " + from);
        }
        files.compute(file, (name, text) -> text.replace(from, to));
        return this;
    }

    Zip with(String file, String text) {
        files.put(file, text);
        return this;
    }

    Zip without(String file) {
        files.remove(file);
        return this;
    }

    /** Makes the manifest say what the files are now, as a forger would. */
    Zip vouched() throws IOException {
        ObjectNode manifest = (ObjectNode) JSON.readTree(file(Manifest.NAME));
        for (var entry : manifest.withArray("files")) {
            String text = file(entry.path("name").asText());
            ((ObjectNode) entry).put("sha256", Digest.of(text).value());
            ((ObjectNode) entry).put("rows", text.lines().count());
        }
        files.put(Manifest.NAME, manifest.toString());
        manifest.put("digest", Manifest.digest(manifest().files()));
        files.put(Manifest.NAME, manifest.toString());
        return this;
    }

    Path write(Path path) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return path;
    }
}
