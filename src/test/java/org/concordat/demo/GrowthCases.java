package org.concordat.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * As many cases as are wanted of the demo's councils, services and areas, evenly over the last two years: the older ones are closed,
 * of those of the last weeks as many are open as the services' handling times leave open. The same for the same number and day.
 *
 * @param total how many cases
 * @param now nothing happens after it
 */
record GrowthCases(int total, Instant now) {

    /** Over how many months they came. */
    static final int MONTHS = 24;

    private static final int WORKING_DAY_IN_HOURS = 24 * 7 / 5;
    private static final Map<String, List<DemoArea>> AREAS =
            DemoArea.all().stream().filter(area -> area.weight() > 0).collect(Collectors.groupingBy(DemoArea::council));

    /** The months in which cases came, in order; the last is the present one. */
    List<YearMonth> months() {
        YearMonth last = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(i -> last.minusMonths(MONTHS - i))
                .toList();
    }

    /** How many came in a month. */
    int inAMonth() {
        return total / MONTHS;
    }

    /** The cases of a month, one JSON object a line. */
    Stream<String> of(YearMonth month) {
        return IntStream.range(0, inAMonth()).mapToObj(i -> line(month, i, Duration.ZERO));
    }

    /** A case of a month as it is known later: it was closed some time later than it was said to be. */
    String corrected(YearMonth month, int i, Duration later) {
        return line(month, i, later);
    }

    private String line(YearMonth month, int i, Duration later) {
        Random random = new Random(31L * month.hashCode() + i);
        DemoOrganisation council = DemoOrganisation.COUNCILS.get(i % DemoOrganisation.COUNCILS.size());
        DemoService service = DemoService.ALL.get(random.nextInt(DemoService.ALL.size()));
        List<DemoArea> areas = AREAS.get(council.slug());
        String area = random.nextInt(33) == 0
                ? "null"
                : "\"" + areas.get(random.nextInt(areas.size())).slug() + "\"";
        Instant received = received(month, random);
        double days = Math.max(1, service.typicalDays() + service.spread() * random.nextGaussian());
        Instant closed = received.plus(Duration.ofMinutes((long) (days * WORKING_DAY_IN_HOURS * 60)));
        String clock = random.nextInt(10) > 0
                ? "[]"
                : "[{\"at\":\"%s\",\"action\":\"pause\",\"reason\":\"awaiting plans\"},{\"at\":\"%s\",\"action\":\"resume\"}]"
                        .formatted(received.plus(Duration.ofHours(3)), received.plus(Duration.ofHours(20)));
        boolean open = closed.plus(later).isAfter(now);
        return """
                {"ref":"G-%s-%d","service":"%s","council":"%s","area":%s,"received":"%s","clock":%s,"closed":%s}""".formatted(
                        month,
                        i,
                        service.slug(),
                        council.slug(),
                        area,
                        received,
                        open ? "[]" : clock,
                        open ? "null" : "\"" + closed.plus(later) + "\"");
    }

    /** On some minute of the month, in the present one not after now. */
    private Instant received(YearMonth month, Random random) {
        Instant first = month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant next = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = next.isAfter(now) ? now : next;
        long minutes = Duration.between(first, end).toMinutes();
        return first.plus(Duration.ofMinutes((long) (random.nextDouble() * minutes)));
    }

    /** The day of now. */
    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
