package org.concordat.kernel;

import java.util.Optional;

/** A name that people chose for a thing, fit for a URL: {@code [a-z0-9][a-z0-9-]{0,62}}. */
public record Slug(String value) implements Comparable<Slug> {

    /** The form of every slug, for bounds in signatures. */
    public static final String FORM = "[a-z0-9][a-z0-9-]{0,62}";

    private static final int LONGEST = 63;

    /** @throws IllegalArgumentException when the text is not of the form {@link #FORM} */
    public Slug {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a slug (" + FORM + "): " + value);
        }
    }

    /** The slug, or empty where the text is none. */
    public static Optional<Slug> parse(String text) {
        return isOne(text) ? Optional.of(new Slug(text)) : Optional.empty();
    }

    /** By hand: every row of a load has three of them, and a pattern took ten times as long. */
    private static boolean isOne(String text) {
        boolean one = text != null && !text.isEmpty() && text.length() <= LONGEST && text.charAt(0) != '-';
        for (int i = 0; one && i < text.length(); i++) {
            char next = text.charAt(i);
            one = next >= 'a' && next <= 'z' || next >= '0' && next <= '9' || next == '-';
        }
        return one;
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
