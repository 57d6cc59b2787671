package org.concordat.catalogue.model;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.time.Hours;

/**
 * Working hours of a day.
 *
 * @param from first minute of the day, 0 to 1439
 * @param to the minute after the last, at most 1440
 */
public record DayHours(int from, int to) implements Comparable<DayHours> {

    /** The form of a time of day in JSON; {@code 24:00} is the end of the day. */
    public static final String FORM = "([01][0-9]|2[0-3]):[0-5][0-9]|24:00";

    /** All day. */
    public static final DayHours ALL_DAY = new DayHours(0, 24 * 60);

    private static final Pattern TIME = Pattern.compile("(\\d\\d):(\\d\\d)");
    private static final int MINUTES = 60;
    private static final long SECONDS = 60;
    private static final int LAST = 24 * MINUTES;

    /** @throws IllegalArgumentException when they end before they begin */
    public DayHours {
        if (from < 0 || to > LAST || from >= to) {
            throw new IllegalArgumentException("hours end after they begin: " + from + " to " + to);
        }
    }

    /** Hours from texts of the {@link #FORM}. */
    public static DayHours of(String from, String to) {
        return new DayHours(minute(from), minute(to));
    }

    private static int minute(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a time of day: " + text);
        }
        return Integer.parseInt(matcher.group(1)) * MINUTES + Integer.parseInt(matcher.group(2));
    }

    /** When they begin, {@code 09:00}. */
    public String fromText() {
        return text(from);
    }

    /** When they end, {@code 17:00}. */
    public String toText() {
        return text(to);
    }

    /** The same hours as deadlines are computed with. */
    Hours hours() {
        return new Hours(LocalTime.ofSecondOfDay(from * SECONDS), LocalTime.ofSecondOfDay(to % LAST * SECONDS));
    }

    private static String text(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / MINUTES, minute % MINUTES);
    }

    /** Whether they share a minute with others. */
    public boolean overlaps(DayHours other) {
        return from < other.to && other.from < to;
    }

    @Override
    public int compareTo(DayHours other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }
}
