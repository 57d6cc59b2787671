package org.concordat.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.ledger.model.Audit;
import org.concordat.ledger.model.VerifyingKey;

/**
 * What the verifier is given.
 *
 * @param ledger which ledger the export has to be of; null for any
 * @param kept notes of checkpoints that were kept elsewhere
 */
public record VerifierArguments(Path export, List<VerifyingKey> keys, String ledger, List<String> kept) {

    /**
     * Reads arguments, and the files that they name, but for the export.
     *
     * @return empty where something is missing or not known
     * @throws IOException when a file cannot be read
     * @throws IllegalArgumentException when a key is none
     */
    public static Optional<VerifierArguments> of(String... arguments) throws IOException {
        List<String> plain = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        String ledger = null;
        for (int i = 0; i < arguments.length; i++) {
            boolean option = arguments[i].startsWith("--");
            if (option
                    && (i + 1 == arguments.length || !List.of("--of", "--kept").contains(arguments[i]))) {
                return Optional.empty();
            }
            if (!option) {
                plain.add(arguments[i]);
            } else if (arguments[i].equals("--of")) {
                ledger = arguments[++i];
            } else {
                kept.add(note(Files.readString(Path.of(arguments[++i]))));
            }
        }
        if (plain.size() < 2) {
            return Optional.empty();
        }
        List<VerifyingKey> keys = new ArrayList<>();
        for (String key : plain.subList(1, plain.size())) {
            keys.add(VerifyingKey.parse(key.contains("+") ? key : Files.readString(Path.of(key))));
        }
        return Optional.of(new VerifierArguments(Path.of(plain.get(0)), keys, ledger, kept));
    }

    /** Tools that write texts into files differ in whether they end the last line. */
    private static String note(String text) {
        return text.stripTrailing() + "\n";
    }

    /** An audit by these keys, of this ledger, against what was kept. */
    public Audit audit() {
        Audit audit = new Audit(keys);
        if (ledger != null) {
            audit.of(ledger);
        }
        kept.forEach(audit::kept);
        return audit;
    }
}
