package org.concordat.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.concordat.kernel.Period;
import org.concordat.queries.model.Stage;

/** Names, numbers and days as people read them. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final Pattern INSTANT =
            Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2}:\\d{2})(?:\\.\\d+)?Z)?\\b(?![T-])");

    private static final Map<String, String> BANDS =
            Map.of("met", "Met", "minor", "Minor", "serious", "Serious", "severe", "Severe", "critical", "Critical");

    private static final Map<Stage, String> STAGES = Map.of(
            Stage.OFFICERS, "with the officers",
            Stage.BOARD, "with the board",
            Stage.CHIEF_EXECUTIVES, "with the chief executives",
            Stage.MEDIATION, "in mediation");

    private Words() {}

    /** A slug or a ref. */
    static String name(String slug) {
        String words = slug.replaceFirst("^non-", "non\u2011").replace('-', ' ').replace('\u2011', '-');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** An agreement, by its ref. */
    static String agreement(String ref) {
        return name(ref).replaceFirst("^Sla\\b", "SLA");
    }

    /** As it begins a line. */
    static String first(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A text with its days and instants as people write them, to the second; as data it has them in full. */
    static String days(String text) {
        return INSTANT.matcher(text)
                .replaceAll(found -> day(LocalDate.parse(found.group(1)))
                        + (found.group(2) == null ? "" : ", " + found.group(2) + " UTC"));
    }

    /** A number of things: 1 point, 2 points. */
    static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Periods of a length: months, quarters, years. */
    static String plural(Period.Length length) {
        return length.text() + "s";
    }

    /** Things one after the other: a, b and c. */
    static String list(List<String> things) {
        int last = things.size() - 1;
        return last < 1
                ? String.join("", things)
                : String.join(", ", things.subList(0, last)) + " and " + things.get(last);
    }

    /** A value in its unit. */
    static String figure(BigDecimal value, String unit) {
        return number(value) + unit(unit);
    }

    /** A unit, as it follows a number. */
    static String unit(String unit) {
        return unit.equals("percent") ? "\u202f%" : " " + unit.replace('-', ' ');
    }

    /** A percentage as results are shown: half-up to two decimals (rule B8). */
    static String percent(BigDecimal rate) {
        return figure(rate.setScale(Math.min(2, Math.max(0, rate.scale())), RoundingMode.HALF_UP), "percent");
    }

    static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** The same with commas between thousands. */
    static String grouped(BigDecimal value) {
        String number = number(value);
        return number.replaceFirst("\\..*", "").replaceAll("\\B(?=(\\d{3})+$)", ",")
                + number.replaceFirst("^[^.]*", "");
    }

    /** A band; empty where there is none. */
    static String band(String band) {
        return band == null ? "" : BANDS.getOrDefault(band, band);
    }

    /** With whom a query is. */
    static String stage(Stage stage) {
        return STAGES.get(stage);
    }
}
