package org.concordat.web.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a spreadsheet the same whenever it is made: what it tells of when is an instant that is given. The parts are found by the
 * directory at the file's end, for what stands between them is not read as it was written by every version of Java.
 */
final class Reproducible {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(?<=<dcterms:created xsi:type=\"dcterms:W3CDTF\">)[^<]*";

    /** The earliest that a packed file knows. */
    private static final LocalDateTime PACKED = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** The directory's end has no comment. */
    private static final int END = 22;

    private static final int PARTS = 10;
    private static final int FIRST = 16;
    private static final int HEADER = 46;
    private static final int PACKED_SIZE = 20;
    private static final int SIZE = 24;
    private static final int NAME_LENGTH = 28;
    private static final int EXTRA_LENGTH = 30;
    private static final int COMMENT_LENGTH = 32;
    private static final int PLACE = 42;
    private static final int LOCAL_HEADER = 30;
    private static final int LOCAL_NAME_LENGTH = 26;
    private static final int LOCAL_EXTRA_LENGTH = 28;

    private final byte[] file;
    private final ByteBuffer read;

    private Reproducible(byte[] file) {
        this.file = file;
        read = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] of(byte[] file, Instant made) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream same = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : new Reproducible(file).parts().entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(PACKED);
                same.putNextEntry(entry);
                same.write(part.getKey().equals(PROPERTIES) ? dated(part.getValue(), made) : part.getValue());
                same.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes what is written to it", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] dated(byte[] properties, Instant made) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst(CREATED, made.toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    private int length(int at) {
        return Short.toUnsignedInt(read.getShort(at));
    }

    /** By name, in the directory's order. */
    private Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int end = file.length - END;
        int at = read.getInt(end + FIRST);
        for (int left = length(end + PARTS); left > 0; left--) {
            int name = length(at + NAME_LENGTH);
            parts.put(new String(file, at + HEADER, name, StandardCharsets.UTF_8), part(at));
            at += HEADER + name + length(at + EXTRA_LENGTH) + length(at + COMMENT_LENGTH);
        }
        return parts;
    }

    private byte[] part(int header) {
        int place = read.getInt(header + PLACE);
        int from = place + LOCAL_HEADER + length(place + LOCAL_NAME_LENGTH) + length(place + LOCAL_EXTRA_LENGTH);
        byte[] part = new byte[read.getInt(header + SIZE)];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, from, read.getInt(header + PACKED_SIZE));
            for (int done = 0; done < part.length; ) {
                int more = inflater.inflate(part, done, part.length - done);
                if (more == 0) {
                    throw new IllegalStateException("a part of the file is shorter than its directory says");
                }
                done += more;
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("what was packed can be unpacked", e);
        } finally {
            inflater.end();
        }
        return part;
    }
}
