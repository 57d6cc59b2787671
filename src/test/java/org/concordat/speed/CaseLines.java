package org.concordat.speed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Cases as a case system sends them, one JSON object a line: evenly over two years, two services and two areas; a pause in every tenth, and
 * the last two weeks' are open. The same for the same numbers.
 *
 * @param councils whose; equally many of each, council by council
 * @param today nothing happens after it
 */
record CaseLines(List<String> councils, LocalDate today) {

    private static final int DAYS = 730;

    /** The place of the council of one of so many cases, the first of which is 0. */
    int councilOf(int i, int count) {
        return (int) ((long) i * councils.size() / count);
    }

    /** Whose cases have even numbers. */
    static String service(int number) {
        return Parties.SERVICES.get(number % 2);
    }

    /** Those from a number on; a case's ref is its number. */
    byte[] lines(int first, int count) {
        StringBuilder text = new StringBuilder(count * 180);
        for (int i = 0; i < count; i++) {
            String council = councils.get(councilOf(i, count));
            line(text, first + i, council);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void line(StringBuilder text, int number, String council) {
        SplittableRandom random = new SplittableRandom(number);
        Instant received = today.minusDays(1 + random.nextInt(DAYS))
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .plus(8L * 60 + random.nextInt(9 * 60), ChronoUnit.MINUTES);
        Instant closed = received.plus(1 + random.nextInt(20 * 24 * 60), ChronoUnit.MINUTES);
        boolean open = closed.isAfter(today.atStartOfDay().toInstant(ZoneOffset.UTC));
        text.append("{\"ref\":\"").append(number).append("\",\"service\":\"");
        text.append(service(number)).append("\",\"council\":\"").append(council);
        text.append("\",\"area\":\"").append(Parties.AREAS.get(random.nextInt(2)));
        text.append("\",\"received\":\"").append(received).append('"');
        if (!open && random.nextInt(10) == 0 && closed.isAfter(received.plus(2, ChronoUnit.DAYS))) {
            text.append(",\"clock\":[{\"at\":\"").append(received.plus(3, ChronoUnit.HOURS));
            text.append("\",\"action\":\"pause\",\"reason\":\"awaiting plans\"},{\"at\":\"");
            text.append(received.plus(20, ChronoUnit.HOURS)).append("\",\"action\":\"resume\"}]");
        }
        if (!open) {
            text.append(",\"closed\":\"").append(closed).append("\",\"outcome\":\"granted\"");
        }
        text.append("}\n");
    }
}
