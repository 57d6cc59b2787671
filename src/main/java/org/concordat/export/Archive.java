package org.concordat.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.concordat.kernel.Digest;

/** An export that was taken away, of which every byte is what its manifest says. */
final class Archive implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws Refused where it is no export, or not what was taken away */
    static Archive open(Path file) throws IOException {
        try {
            return checked(new ZipFile(file.toFile()));
        } catch (ZipException e) {
            throw new Refused("it is no ZIP, or was changed or cut off: " + e.getMessage());
        }
    }

    private static Archive checked(ZipFile zip) throws IOException {
        try {
            Archive archive = new Archive(zip, manifest(zip));
            archive.check();
            return archive;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new Refused("it holds no " + Manifest.NAME + ", so it is no export, or was cut off");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.parse(in.readAllBytes());
        }
    }

    private void check() throws IOException {
        Set<String> there = zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> told =
                manifest.files().stream().map(Manifest.FileEntry::name).collect(Collectors.toCollection(TreeSet::new));
        told.add(Manifest.NAME);
        if (!there.equals(told) || zip.size() != manifest.files().size() + 1) {
            throw new Refused("its files are not those that " + Manifest.NAME + " names");
        }
        for (Manifest.FileEntry file : manifest.files()) {
            Digest found = digest(file);
            if (!found.value().equals(file.sha256())) {
                throw new Refused(file.name() + " was changed: its digest is " + found + ", not " + file.sha256());
            }
        }
        if (!Manifest.digest(manifest.files()).equals(manifest.digest())) {
            throw new Refused(Manifest.NAME + " was changed: its digest is not that of the files");
        }
    }

    private Digest digest(Manifest.FileEntry file) throws IOException {
        MessageDigest digester = Digest.digester();
        try (InputStream in = new DigestInputStream(open(file), digester)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Digest.of(digester);
    }

    Manifest manifest() {
        return manifest;
    }

    Format format() {
        return Format.parse(manifest.format())
                .orElseThrow(() -> new Refused("its files are of no known format: " + manifest.format()));
    }

    InputStream open(Manifest.FileEntry file) throws IOException {
        return zip.getInputStream(zip.getEntry(file.name()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
