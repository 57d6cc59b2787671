package org.concordat.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.concordat.ledger.model.Audit;
import org.concordat.ledger.model.Hash;
import org.concordat.ledger.model.VerifyingKey;

/**
 * Verifies an export of a ledger without the installation that made it: {@code Verifier export-file public-key...}. A key is given as text or as a
 * file that holds it; where the key was changed, all that have signed. Ends with 0 where the export is what was signed, with 1 where it is not, with 2
 * where it could not be read.
 */
public final class Verifier {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SOUND = 0;
    private static final int UNSOUND = 1;
    private static final int UNREADABLE = 2;

    private final PrintStream out;

    private Verifier(PrintStream out) {
        this.out = out;
    }

    /** Verifies what the arguments name, and ends the process. */
    public static void main(String[] arguments) {
        System.exit(new Verifier(System.out).run(arguments));
    }

    /** Verifies what the arguments name; answers the status that the process ends with. */
    static int run(PrintStream out, String... arguments) {
        return new Verifier(out).run(arguments);
    }

    private int run(String[] arguments) {
        if (arguments.length < 2) {
            out.println("usage: Verifier export-file public-key...");
            return UNREADABLE;
        }
        try {
            List<VerifyingKey> keys = new ArrayList<>();
            for (String key : Arrays.asList(arguments).subList(1, arguments.length)) {
                keys.add(VerifyingKey.parse(key.contains("+") ? key : Files.readString(Path.of(key))));
            }
            return tell(audit(Path.of(arguments[0]), new Audit(keys)));
        } catch (IOException | IllegalArgumentException e) {
            out.println("cannot be verified: " + e.getMessage());
            return UNREADABLE;
        }
    }

    private static Audit.Finding audit(Path export, Audit audit) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(export)) {
            long at = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line, at, audit);
                at++;
            }
        }
        return audit.end();
    }

    private static void take(String line, long at, Audit audit) {
        try {
            JsonNode read = JSON.readTree(line);
            if (read.path("checkpoint").isTextual()) {
                audit.checkpoint(read.path("checkpoint").asText());
            } else if (read.path("number").isIntegralNumber()
                    && read.path("content").isTextual()) {
                audit.entry(read.path("number").asLong(), read.path("content").asText());
            } else if (read.path("number").isIntegralNumber()
                    && read.path("leafHash").asText().matches(Hash.FORM)) {
                audit.hashed(
                        read.path("number").asLong(),
                        Hash.parse(read.path("leafHash").asText()));
            } else {
                audit.fault("line " + at + " is neither a checkpoint nor an entry");
            }
        } catch (JsonProcessingException e) {
            audit.fault("line " + at + " is no JSON");
        }
    }

    private int tell(Audit.Finding finding) {
        out.println((finding.isSound() ? "sound: " : "NOT SOUND: ") + finding.origin() + ", " + finding.entries()
                + " entries (" + finding.hashesOnly() + " by their hash only), " + finding.checkpoints()
                + " signed checkpoints");
        finding.faults().forEach(fault -> out.println("- " + fault));
        return finding.isSound() ? SOUND : UNSOUND;
    }
}
