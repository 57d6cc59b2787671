package org.concordat.ledger.model;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a ledger was when it had so many entries: the text that is signed, as C2SP's tlog-checkpoint has it.
 *
 * @param origin which ledger
 * @param size how many entries
 * @param root above them
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final Pattern NOTE = Pattern.compile(
            "(?<text>(?<origin>[^\\n]+)\\n(?<size>0|[1-9][0-9]{0,17})\\n(?<root>[A-Za-z0-9+/]{43}=)\\n)\\n"
                    + "(?<signatures>(?:\u2014 [^\\n]+\\n)+)");

    /** The signed text, each line ended. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** The text with the signature of a key below it: a C2SP signed note. */
    public String signed(LedgerKey key) {
        return text() + "\n\u2014 " + key.name() + " " + key.sign(text()) + "\n";
    }

    /**
     * The checkpoint that a note holds, where one of the keys has signed it.
     *
     * @return empty when it is no such note, or nobody of these has signed it
     */
    public static Optional<Checkpoint> verified(String note, List<VerifyingKey> keys) {
        Matcher parts = NOTE.matcher(note);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String text = parts.group("text");
        boolean signed = parts.group("signatures").lines().anyMatch(line -> keys.stream()
                .anyMatch(key -> key.hasSigned(text, line)));
        return signed
                ? Optional.of(new Checkpoint(
                        parts.group("origin"),
                        Long.parseLong(parts.group("size")),
                        Hash.of(Base64.getDecoder().decode(parts.group("root")))))
                : Optional.empty();
    }
}
