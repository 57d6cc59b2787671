package org.concordat.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The cases of the month that is running when the demo is made, as far as it has gone: each is due in it, so no other month has any. Those
 * of Burton Latimer still wait for an officer, which an early warning tells before the month is over (rule S3).
 *
 * @param area where they come from; null where the council has none that is served badly
 */
record DemoRunning(DemoOrganisation council, DemoService service, String area, LocalDate today) {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final long SEED = 20_261_101L;
    private static final int MONTHS = 12;
    /** One in so many comes from the area that is served badly. */
    private static final int FROM_AREA = 7;

    static List<String> lines(LocalDate today) {
        List<String> lines = new ArrayList<>();
        for (DemoOrganisation council : DemoOrganisation.COUNCILS) {
            String area = council.slug().equals(DemoCases.BAD_COUNCIL) ? DemoCases.BAD_AREA : null;
            lines.addAll(new DemoRunning(council, DemoService.ALL.get(0), area, today).lines());
        }
        return lines;
    }

    private List<String> lines() {
        Random random = new Random(SEED + council.slug().hashCode());
        int cases = (int) Math.round(service.casesPerThousand() * council.population() / 1000.0 / MONTHS);
        LocalDate first = today.with(TemporalAdjusters.firstDayOfMonth());
        LocalDate last = today.with(TemporalAdjusters.lastDayOfMonth());
        List<LocalDate> due = first.datesUntil(last.plusDays(1))
                .filter(DemoRunning::isWorkingDay)
                .toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            boolean waits = area != null && i % FROM_AREA == 0;
            int limit = DemoCases.LIMIT + (waits ? DemoCases.LIMIT_THERE - DemoCases.LIMIT : 0);
            LocalDate received = moved(due.get(i * due.size() / cases), -limit);
            double typical = service.typicalDays() * (waits ? DemoCases.SLOW : 1.0);
            LocalDate closed =
                    moved(received, (int) Math.max(1, Math.round(typical + service.spread() * random.nextGaussian())));
            if (!received.isAfter(today.minusDays(1))) {
                lines.add(line(i + 1, waits ? area : null, received, closed));
            }
        }
        return lines;
    }

    private String line(int number, String from, LocalDate received, LocalDate closed) {
        boolean open = !closed.isBefore(today);
        return """
                {"ref":"%s-%s-R%04d","service":"%s","council":"%s","area":%s,"received":"%s","clock":[],"due":null,\
                "closed":%s,"outcome":%s}""".formatted(
                        council.slug().substring(0, 3).toUpperCase(Locale.ROOT),
                        service.code(),
                        number,
                        service.slug(),
                        council.slug(),
                        from == null ? "null" : "\"" + from + "\"",
                        at(received, 9),
                        open ? "null" : "\"" + at(closed, 16) + "\"",
                        open ? "null" : "\"granted\"");
    }

    private static String at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toOffsetDateTime().toString();
    }

    /** So many working days later, or earlier; bank holidays apart, which only make more time. */
    private static LocalDate moved(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = Math.abs(days); left > 0; ) {
            day = day.plusDays(Integer.signum(days));
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
