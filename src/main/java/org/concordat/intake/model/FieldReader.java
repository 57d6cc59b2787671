package org.concordat.intake.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/** Reads the fields of one row and collects what is wrong with them. A blank text is no text. */
public final class FieldReader {

    /** The first instant that can be recorded. */
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    /** The first instant that cannot be recorded any more. */
    private static final Instant BEYOND = Instant.parse("2200-01-01T00:00:00Z");

    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 6;
    private static final int REPLACEMENT = 0xFFFD;
    private static final String REQUIRED = "is missing";

    private final Times times;
    private final List<Fault> faults = new ArrayList<>();

    /** A reader that understands times as they are written. */
    public FieldReader(Times times) {
        this.times = times;
    }

    /** What is wrong so far. */
    public List<Fault> faults() {
        return faults;
    }

    /** Adds what is wrong. */
    public void fault(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
    }

    /** What was read of a field that every row has; a blank one is a fault. */
    public <T> T required(String pointer, String text, T read) {
        if (blank(text)) {
            fault(pointer, REQUIRED);
        }
        return read;
    }

    /** A text of at most so many characters; null where it is blank or wrong. */
    public String text(String pointer, String text, int longest) {
        if (blank(text)) {
            return null;
        }
        if (text.length() > longest) {
            fault(pointer, "is longer than " + longest + " characters");
            return null;
        }
        Optional<String> fault = notOneLineOfText(text);
        fault.ifPresent(detail -> fault(pointer, detail));
        return fault.isPresent() ? null : text;
    }

    /**
     * The database keeps neither NUL nor half a character; other control characters are never meant. What was not sent in UTF-8 is read as
     * the replacement character.
     */
    private static Optional<String> notOneLineOfText(String text) {
        for (int i = 0; i < text.length(); ) {
            int character = text.charAt(i);
            if (character >= ' ' && character <= '~') { // as nearly all are
                i++;
                continue;
            }
            character = text.codePointAt(i);
            if (character == REPLACEMENT || Character.getType(character) == Character.SURROGATE) {
                return Optional.of("holds a character that is no text; texts are sent in UTF-8");
            }
            if (character == '\n' || character == '\r') {
                return Optional.of("holds a line break; texts are of one line");
            }
            if (Character.isISOControl(character)) {
                return Optional.of("holds a control character (U+%04X)".formatted(character));
            }
            i += Character.charCount(character);
        }
        return Optional.empty();
    }

    /** A slug; null where it is blank or wrong. */
    public Slug slug(String pointer, String text) {
        return read(pointer, text, Slug.parse(text), "a slug (" + Slug.FORM + ")");
    }

    Instant instant(String pointer, String text) {
        if (blank(text)) {
            return null;
        }
        Instant instant = read(pointer, text, times.read(text), times.form());
        if (instant != null && (instant.isBefore(FIRST) || !instant.isBefore(BEYOND))) {
            fault(pointer, "lies outside the years 1900 to 2199");
            return null;
        }
        return instant;
    }

    /** A period; null where it is blank or wrong. */
    public Period period(String pointer, String text) {
        return read(pointer, text, Period.parse(text), "a period: 2026-04, FY2026-27-Q1 or FY2026-27");
    }

    /** A number; null where it is blank or wrong. */
    public BigDecimal number(String pointer, String text) {
        return read(pointer, text, decimal(text), "a number of at most 18 digits, 6 of them decimals");
    }

    private static Optional<BigDecimal> decimal(String text) {
        if (blank(text) || text.length() > 2 * MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            boolean inBounds = number.scale() <= MOST_DECIMALS
                    && number.scale() >= -MOST_DIGITS
                    && number.precision() - number.scale() <= MOST_DIGITS - MOST_DECIMALS;
            return inBounds ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What a text says in a form of its own; null where it is blank or says nothing of the form. */
    public <T> T read(String pointer, String text, Optional<T> read, String form) {
        if (blank(text)) {
            return null;
        }
        if (read.isEmpty()) {
            fault(pointer, "is not " + form);
        }
        return read.orElse(null);
    }

    /** Whether a text is none. */
    public static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
