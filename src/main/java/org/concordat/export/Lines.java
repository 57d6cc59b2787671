package org.concordat.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.concordat.ledger.model.Hash;

/** The lines of a file of an export, one after the other; of a table that is not in it, none. */
final class Lines implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BufferedReader reader;
    private long at;

    private Lines(BufferedReader reader) {
        this.reader = reader;
    }

    static Lines of(Archive archive, String table) throws IOException {
        for (Manifest.FileEntry file : archive.manifest().files()) {
            if (file.table().equals(table)) {
                return of(archive, file);
            }
        }
        return new Lines(new BufferedReader(Reader.nullReader()));
    }

    static Lines of(Archive archive, Manifest.FileEntry file) throws IOException {
        return new Lines(new BufferedReader(new InputStreamReader(
                archive.open(file), StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT))));
    }

    /** The next as it stands there; null after the last. */
    String text() throws IOException {
        at++;
        return reader.readLine();
    }

    /** The next, read; null after the last. */
    JsonNode next() throws IOException {
        String line = text();
        return line == null ? null : read(line);
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return at;
    }

    static JsonNode read(String line) throws IOException {
        return JSON.readTree(line);
    }

    /** Bytes as the database writes them; null where there are none. */
    static byte[] bytes(JsonNode row, String column) {
        String text = row.path(column).textValue();
        return text == null ? null : HexFormat.of().parseHex(text, 2, text.length());
    }

    static Hash hash(JsonNode row, String column) {
        return Hash.of(bytes(row, column));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
