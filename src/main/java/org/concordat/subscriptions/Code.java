package org.concordat.subscriptions;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.kernel.Digest;

/** A code that shows that an address is somebody's: sixteen characters, eighty bits, nothing that looks like something else. */
record Code(String text) {

    /** As it is written: four groups of four. */
    static final String FORM = "[A-HJ-NP-Za-hj-np-z2-9]{4}(-[A-HJ-NP-Za-hj-np-z2-9]{4}){3}";

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int GROUPS = 4;

    static Code make() {
        return new Code(IntStream.range(0, GROUPS).mapToObj(i -> group()).collect(Collectors.joining("-")));
    }

    private static String group() {
        return RANDOM.ints(GROUPS, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** What is kept of it: it opens no other subscription. */
    String digest(UUID subscription) {
        return Digest.of(subscription + ":" + text.toUpperCase(Locale.ROOT)).value();
    }

    /** The letter box of an address: case makes no other, nor does what stands after a plus sign. */
    static String box(String email) {
        return email.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
    }
}
