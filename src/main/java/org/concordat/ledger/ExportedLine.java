package org.concordat.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.ledger.model.Audit;
import org.concordat.ledger.model.Hash;

/**
 * One line of an export, read so that it says one thing to whoever reads it: no member twice, none that is not known, nothing behind it, and an
 * entry's content names the entry's own number.
 */
final class ExportedLine {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<String> ONE_OF = List.of("checkpoint", "content", "leafHash");
    private static final String NUMBER = "number";

    private final JsonNode read;

    private ExportedLine(JsonNode read) {
        this.read = read;
    }

    /** Adds a line to what is audited. */
    static void take(String line, long at, Audit audit) {
        try {
            ExportedLine exported = new ExportedLine(JSON.readTree(line));
            if (!exported.saysOneThing() || !exported.taken(audit)) {
                audit.fault("line " + at + " is neither a checkpoint nor an entry, or more than one of them");
            }
        } catch (JsonProcessingException e) {
            audit.fault("line " + at + " is no JSON, or says something twice");
        } catch (IllegalArgumentException e) {
            audit.fault("line " + at + " holds a text that is none");
        }
    }

    private boolean saysOneThing() {
        Set<String> named = new TreeSet<>();
        read.fieldNames().forEachRemaining(named::add);
        named.removeAll(ONE_OF);
        named.remove(NUMBER);
        long told = ONE_OF.stream().filter(read::hasNonNull).count();
        return read.isObject() && named.isEmpty() && told == 1;
    }

    private boolean taken(Audit audit) throws JsonProcessingException {
        if (read.hasNonNull("checkpoint")) {
            return isText("checkpoint") && !read.hasNonNull(NUMBER) && done(() -> audit.checkpoint(text("checkpoint")));
        }
        JsonNode number = read.path(NUMBER);
        if (!number.isIntegralNumber() || !number.canConvertToLong()) {
            return false;
        }
        if (read.hasNonNull("content")) {
            return isText("content")
                    && JSON.readTree(text("content")).path(NUMBER).equals(number)
                    && done(() -> audit.entry(number.longValue(), text("content")));
        }
        return text("leafHash").matches(Hash.FORM)
                && done(() -> audit.hashed(number.longValue(), Hash.parse(text("leafHash"))));
    }

    private boolean isText(String member) {
        return read.path(member).isTextual();
    }

    private String text(String member) {
        return Stream.of(read.path(member))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElse("");
    }

    private static boolean done(Runnable step) {
        step.run();
        return true;
    }
}
