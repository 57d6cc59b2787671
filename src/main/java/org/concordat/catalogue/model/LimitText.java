package org.concordat.catalogue.model;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.concordat.kernel.Slug;
import org.concordat.time.Limit;

/**
 * A limit as it is written, or the part of one that a variation changes: attributes that are null stay as they were (rule V3).
 *
 * @param unit {@code working-days}, {@code calendar-days}, {@code weeks}, {@code months}, {@code working-minutes},
 *     {@code working-hours}, {@code elapsed-hours} or {@code as-recorded}
 * @param calendar slug of the calendar
 * @param start {@code day-after} (default), {@code day-of}, or {@code before-event}: counted back from it, in clear days (rule T6)
 * @param due {@code end-of-day} (default) or {@code same-time}
 * @param roll {@code none} (default) or {@code next-working-day}
 * @param cutOff local time, {@code 16:00}
 * @param nonWorkingReceipt {@code as-received} (default) or {@code next-working-day}
 * @param pauses {@code allowed} (default), {@code inclusive} or {@code forbidden}
 * @param restarts {@code allowed} (default) or {@code forbidden}
 * @param extensions {@code once} (default), {@code any} or {@code forbidden}
 * @param warning working days before the due day, 1 to 100; null for no warning (rule T8)
 */
public record LimitText(
        Integer amount,
        String unit,
        String calendar,
        String start,
        String due,
        String roll,
        String cutOff,
        String nonWorkingReceipt,
        String pauses,
        String restarts,
        String extensions,
        Integer warning) {

    /** A limit that says nothing. */
    public static final LimitText NOTHING =
            new LimitText(null, null, null, null, null, null, null, null, null, null, null, null);

    private static final String RECORDED = "as-recorded";

    private static final String CALENDAR = "names the calendar that the limit is counted by";

    /** This text where it says something, the other where it does not; nothing more where the case's own due instant decides. */
    public LimitText over(LimitText base) {
        if (RECORDED.equals(unit)) {
            return this;
        }
        return new LimitText(
                first(amount, base.amount),
                first(unit, base.unit),
                first(calendar, base.calendar),
                first(start, base.start),
                first(due, base.due),
                first(roll, base.roll),
                first(cutOff, base.cutOff),
                first(nonWorkingReceipt, base.nonWorkingReceipt),
                first(pauses, base.pauses),
                first(restarts, base.restarts),
                first(extensions, base.extensions),
                first(warning, base.warning));
    }

    private static <T> T first(T one, T other) {
        return one != null ? one : other;
    }

    /** What the text gives, by attribute name. */
    public Map<String, Object> given() {
        Map<String, Object> given = new TreeMap<>();
        put(given, "amount", amount);
        put(given, "unit", unit);
        put(given, "calendar", calendar);
        put(given, "start", start);
        put(given, "due", due);
        put(given, "roll", roll);
        put(given, "cutOff", cutOff);
        put(given, "nonWorkingReceipt", nonWorkingReceipt);
        put(given, "pauses", pauses);
        put(given, "restarts", restarts);
        put(given, "extensions", extensions);
        put(given, "warning", warning);
        return given;
    }

    private static void put(Map<String, Object> given, String name, Object value) {
        if (value != null) {
            given.put(name, value);
        }
    }

    /** What is wrong with the text as a whole limit, by attribute; empty where it is one. */
    public List<Wrong> wrong() {
        List<Wrong> wrong = new ArrayList<>(wrongParts());
        boolean recorded = RECORDED.equals(unit);
        if (unit == null) {
            check(wrong, "unit", unit, Limit.Unit.class, true);
        }
        if (recorded && (amount != null || calendar != null)) {
            wrong.add(new Wrong(
                    "unit", "as-recorded has neither amount nor calendar: the case's own due instant decides"));
        }
        if (recorded && warning != null) {
            wrong.add(new Wrong("warning", "counts working days, and as-recorded has no calendar"));
        }
        if (Limit.text(Limit.Start.BEFORE_EVENT).equals(start)) {
            backward(wrong);
        }
        if (!recorded && amount == null) {
            wrong.add(new Wrong("amount", "is 1 to " + most()));
        }
        if (!recorded && calendar == null) {
            wrong.add(new Wrong("calendar", CALENDAR));
        }
        return wrong;
    }

    private void backward(List<Wrong> wrong) {
        if (!Limit.text(Limit.Unit.WORKING_DAYS).equals(unit)
                && !Limit.text(Limit.Unit.CALENDAR_DAYS).equals(unit)) {
            wrong.add(new Wrong("unit", "is working-days or calendar-days before an event: clear days are counted"));
        }
        if (Limit.text(Limit.DueBy.SAME_TIME).equals(due)) {
            wrong.add(new Wrong("due", "is end-of-day before an event"));
        }
        if (Limit.text(Limit.Roll.NEXT_WORKING_DAY).equals(roll)) {
            wrong.add(new Wrong("roll", "is none before an event: the next working day would leave too few"));
        }
        if (cutOff != null) {
            wrong.add(new Wrong("cutOff", "says nothing before an event: it is of the receipt"));
        }
        if (Limit.text(Limit.NonWorkingReceipt.NEXT_WORKING_DAY).equals(nonWorkingReceipt)) {
            wrong.add(new Wrong("nonWorkingReceipt", "says nothing before an event: it is of the receipt"));
        }
    }

    /** What is wrong with what the text says, whatever it leaves open. */
    public List<Wrong> wrongParts() {
        List<Wrong> wrong = new ArrayList<>();
        check(wrong, "unit", unit, Limit.Unit.class, false);
        check(wrong, "start", start, Limit.Start.class, false);
        check(wrong, "due", due, Limit.DueBy.class, false);
        check(wrong, "roll", roll, Limit.Roll.class, false);
        check(wrong, "nonWorkingReceipt", nonWorkingReceipt, Limit.NonWorkingReceipt.class, false);
        check(wrong, "pauses", pauses, Limit.Pauses.class, false);
        check(wrong, "restarts", restarts, Limit.Restarts.class, false);
        check(wrong, "extensions", extensions, Limit.Extensions.class, false);
        if (cutOff != null && time(cutOff).isEmpty()) {
            wrong.add(new Wrong("cutOff", "is a local time such as 16:00"));
        }
        if (amount != null && !RECORDED.equals(unit) && (amount < 1 || amount > most())) {
            wrong.add(new Wrong("amount", "is 1 to " + most()));
        }
        if (warning != null && (warning < 1 || warning > Limit.EARLIEST_WARNING)) {
            wrong.add(new Wrong("warning", "is 1 to " + Limit.EARLIEST_WARNING + " working days before the due day"));
        }
        if (calendar != null && Slug.parse(calendar).isEmpty()) {
            wrong.add(new Wrong("calendar", CALENDAR));
        }
        return wrong;
    }

    private int most() {
        return Optional.ofNullable(unit)
                .flatMap(u -> constant(u, Limit.Unit.class))
                .orElse(Limit.Unit.WORKING_DAYS)
                .most();
    }

    /** An attribute and what is wrong with it. */
    public record Wrong(String attribute, String detail) {}

    private static <E extends Enum<E>> void check(
            List<Wrong> wrong, String attribute, String text, Class<E> type, boolean required) {
        if (text == null ? required : constant(text, type).isEmpty()) {
            wrong.add(new Wrong(
                    attribute,
                    "is one of "
                            + String.join(
                                    ", ",
                                    java.util.Arrays.stream(type.getEnumConstants())
                                            .map(Limit::text)
                                            .toList())));
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(String text, Class<E> type) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .filter(c -> Limit.text(c).equals(text.toLowerCase(Locale.ROOT)) && text.equals(Limit.text(c)))
                .findFirst();
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The limit.
     *
     * @throws IllegalArgumentException when {@link #wrong} is not empty
     */
    public Limit limit() {
        if (!wrong().isEmpty()) {
            throw new IllegalArgumentException("not a whole limit: " + wrong());
        }
        return new Limit(
                amount == null ? 0 : amount,
                constant(unit, Limit.Unit.class).orElseThrow(),
                calendar == null ? null : new Slug(calendar),
                or(start, Limit.Start.DAY_AFTER, Limit.Start.class),
                or(due, Limit.DueBy.END_OF_DAY, Limit.DueBy.class),
                or(roll, Limit.Roll.NONE, Limit.Roll.class),
                cutOff == null ? null : LocalTime.parse(cutOff),
                or(nonWorkingReceipt, Limit.NonWorkingReceipt.AS_RECEIVED, Limit.NonWorkingReceipt.class),
                or(pauses, Limit.Pauses.ALLOWED, Limit.Pauses.class),
                or(restarts, Limit.Restarts.ALLOWED, Limit.Restarts.class),
                or(extensions, Limit.Extensions.ONCE, Limit.Extensions.class),
                warning);
    }

    private static <E extends Enum<E>> E or(String text, E otherwise, Class<E> type) {
        return text == null ? otherwise : constant(text, type).orElseThrow();
    }
}
