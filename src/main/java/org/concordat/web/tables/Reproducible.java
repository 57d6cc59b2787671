package org.concordat.web.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes a spreadsheet the same whenever it is made: what it tells of when is an instant that is given. */
final class Reproducible {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(?<=<dcterms:created xsi:type=\"dcterms:W3CDTF\">)[^<]*";

    /** The earliest that a packed file knows. */
    private static final LocalDateTime PACKED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Reproducible() {}

    static byte[] of(byte[] file, Instant made) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream same = new ZipOutputStream(bytes)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(PACKED);
                same.putNextEntry(entry);
                byte[] content = parts.readAllBytes();
                same.write(part.getName().equals(PROPERTIES) ? dated(content, made) : content);
                same.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory gives what was written to it", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] dated(byte[] properties, Instant made) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst(CREATED, made.toString())
                .getBytes(StandardCharsets.UTF_8);
    }
}
