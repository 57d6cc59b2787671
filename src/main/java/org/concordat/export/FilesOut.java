package org.concordat.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.concordat.kernel.Digest;

/** The files of an export as they are written, one after the other. */
final class FilesOut {

    /** The earliest that a ZIP can say: two exports of the same are the same but for the manifest. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Copies copies;

    FilesOut(OutputStream out, Copies copies) {
        this.zip = new ZipOutputStream(out);
        this.copies = copies;
    }

    Manifest.FileEntry add(Format format, Table table, String rows) throws SQLException, IOException {
        MessageDigest digester = Digest.digester();
        String name = format.file(table.name());
        begin(name);
        long count = copies.out(format.out(table, rows), new DigestOutputStream(zip, digester));
        zip.closeEntry();
        return new Manifest.FileEntry(
                name,
                table.name(),
                table.columns(),
                table.withheld(),
                count,
                Digest.of(digester).value());
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** Writes the manifest, last of all; the stream stays open. */
    void finish(Manifest manifest) throws IOException {
        begin(Manifest.NAME);
        zip.write(manifest.bytes());
        zip.closeEntry();
        zip.finish();
    }
}
