package org.concordat.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** A name that people chose for a thing, fit for a URL: {@code [a-z0-9][a-z0-9-]{0,62}}. */
public record Slug(String value) implements Comparable<Slug> {

    /** The form of every slug, for bounds in signatures. */
    public static final String FORM = "[a-z0-9][a-z0-9-]{0,62}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** @throws IllegalArgumentException when the text is not of the form {@link #FORM} */
    public Slug {
        if (value == null || !PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a slug (" + FORM + "): " + value);
        }
    }

    /** The slug, or empty where the text is none. */
    public static Optional<Slug> parse(String text) {
        return text != null && PATTERN.matcher(text).matches() ? Optional.of(new Slug(text)) : Optional.empty();
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
