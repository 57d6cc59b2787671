package org.concordat.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.export.model.Contents;
import org.concordat.kernel.Digest;

/**
 * What is in an export, and whose it is.
 *
 * @param formatVersion of the export as such
 * @param format of its files
 * @param schema the version of the database's last migration
 * @param capacity in which the organisation reads
 * @param ledgerKey what the ledger's checkpoints are verified with; null where nothing is signed
 * @param madeAt when; the one thing that differs between two exports of the same
 * @param digest of all files
 * @param leftOut tables of which there is no file, with the reasons
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Manifest(
        int formatVersion,
        String format,
        String schema,
        String partnership,
        String organisation,
        String capacity,
        String ledgerKey,
        String madeAt,
        String digest,
        List<FileEntry> files,
        List<Missing> leftOut) {

    /** What this code writes and reads. */
    static final int FORMAT_VERSION = 1;

    static final String NAME = "manifest.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * A file.
     *
     * @param withheld columns of the table that are not in it, since they are not to be read in this capacity
     */
    record FileEntry(String name, String table, List<String> columns, List<String> withheld, long rows, String sha256) {

        Digest digest() {
            return new Digest(sha256);
        }
    }

    /** A table of which there is no file. */
    record Missing(String table, String reason) {}

    /** The digest of files, however they were made. */
    static String digest(List<FileEntry> files) {
        return new Contents(files.stream().collect(Collectors.toMap(FileEntry::name, FileEntry::digest)))
                .digest()
                .value();
    }

    byte[] bytes() {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Refused where it is none, or of another version */
    static Manifest parse(byte[] bytes) throws IOException {
        Manifest manifest;
        try {
            manifest = MAPPER.readValue(bytes, Manifest.class);
        } catch (JsonProcessingException e) {
            throw new Refused(NAME + " cannot be read: " + e.getOriginalMessage());
        }
        if (manifest == null || manifest.formatVersion != FORMAT_VERSION) {
            throw new Refused("it is an export of version " + (manifest == null ? "?" : manifest.formatVersion)
                    + "; this code reads version " + FORMAT_VERSION);
        }
        boolean whole = Stream.of(
                                manifest.format,
                                manifest.schema,
                                manifest.partnership,
                                manifest.capacity,
                                manifest.digest,
                                manifest.files)
                        .allMatch(Objects::nonNull)
                && manifest.files.stream().allMatch(file -> Stream.of(file.name, file.table, file.columns, file.sha256)
                        .allMatch(Objects::nonNull));
        if (!whole) {
            throw new Refused(NAME + " does not say all that it must");
        }
        return manifest;
    }
}
