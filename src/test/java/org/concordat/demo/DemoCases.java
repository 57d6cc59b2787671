package org.concordat.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Two years of plausible cases of one council and service. Seeded: the same at every start, on every machine. Volumes follow the
 * population, handling times a bell curve in working days, some cases pause for the applicant, a few are never closed, a few have no
 * area. From one summer on premises of Burton Latimer wait, for as long as nobody is there to decide; in the autumn everything does.
 */
final class DemoCases {

    static final LocalDate FIRST_DAY = LocalDate.of(2024, 4, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
    /** The quarter that goes wrong, and where. */
    static final String BAD_QUARTER = "FY2025-26-Q3";

    static final String BAD_COUNCIL = "kettering";
    static final String BAD_AREA = "burton-latimer";

    /** The working days that are agreed where most are, by service. */
    private static final Map<String, Integer> MOST_DAYS =
            Map.of("premises-licensing", 22, "taxi-licensing", 10, "animal-licensing", 60);

    /** Working days that are agreed for premises, and those for Burton Latimer; and how much longer than elsewhere it takes there. */
    static final int LIMIT = 20;

    static final int LIMIT_THERE = 22;
    static final double SLOW = 1.8;
    private static final double SLOWEST = 2.0;

    /** The service whose officer for that area is missing since then; in the autumn the others' are missing too. */
    private static final String BAD_SERVICE = "premises-licensing";

    private static final LocalDate POST_EMPTY = LocalDate.of(2025, 6, 2);
    private static final LocalDate BAD_FROM = LocalDate.of(2025, 9, 1);
    private static final LocalDate BAD_TO = LocalDate.of(2025, 12, 5);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final long SEED = 20_260_401L;
    private static final long NEXT_DRAW = 1_000_003L;
    /**
     * Which draw a council's service has, where chance gave the first one months beyond their limits, or hid what there is to see: a demo has
     * one story.
     */
    private static final Map<String, Integer> DRAWS = Map.of(
            "corby/animal-licensing", 3,
            "corby/premises-licensing", 1,
            "corby/taxi-licensing", 7,
            "kettering/animal-licensing", 6,
            "kettering/premises-licensing", 5,
            "kettering/taxi-licensing", 4,
            "wellingborough/animal-licensing", 27,
            "wellingborough/premises-licensing", 7);

    private final DemoOrganisation council;
    private final DemoService service;
    private final List<DemoArea> areas;
    private final int totalWeight;
    private final Random random;

    DemoCases(DemoOrganisation council, DemoService service, List<DemoArea> areas) {
        this.council = council;
        this.service = service;
        this.areas = areas.stream()
                .filter(a -> a.council().equals(council.slug()) && a.weight() > 0)
                .toList();
        this.totalWeight = this.areas.stream().mapToInt(DemoArea::weight).sum();
        int draw = DRAWS.getOrDefault(council.slug() + "/" + service.slug(), 0);
        this.random = new Random(draw * NEXT_DRAW
                + SEED
                + 31L * council.slug().hashCode()
                + service.slug().hashCode());
    }

    /** One JSON object a line, in order of receipt. */
    List<String> lines() {
        double perDay = service.casesPerThousand() * council.population() / 1000.0 / 261.0;
        List<String> lines = new ArrayList<>();
        for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusDays(1)) {
            int today = isWorkingDay(day) ? poisson(perDay) : 0;
            for (int i = 0; i < today; i++) {
                line(day, lines.size() + 1).ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** A case; none where it would count after the last day: a month that has some of its cases only tells nothing. */
    private Optional<String> line(LocalDate day, int number) {
        String area = area();
        LocalDateTime received = at(day);
        int days = Math.max(1, (int)
                Math.round(service.typicalDays() * slowness(area, day) + service.spread() * random.nextGaussian()));
        LocalDate due = plusWorkingDays(day, MOST_DAYS.get(service.slug()));
        String clock = "[]";
        if (days > 3 && random.nextInt(100) < 12) {
            LocalDateTime pause = at(plusWorkingDays(day, 2));
            int away = 2 + random.nextInt(8);
            LocalDateTime resume = at(plusWorkingDays(pause.toLocalDate(), away));
            clock = "[{\"at\":\"%s\",\"action\":\"pause\",\"reason\":\"awaiting applicant\"},".formatted(instant(pause))
                    + "{\"at\":\"%s\",\"action\":\"resume\"}]".formatted(instant(resume));
            days += away;
            due = plusWorkingDays(due, away);
        }
        boolean neverClosed = random.nextInt(1000) < 3;
        String closed = neverClosed ? "null" : "\"" + instant(at(plusWorkingDays(day, days))) + "\"";
        String outcome = neverClosed ? "null" : "\"" + (random.nextInt(100) < 93 ? "granted" : "refused") + "\"";
        if (due.isAfter(LAST_DAY)) {
            return Optional.empty();
        }
        return Optional.of("""
                {"ref":"%s-%s-%05d","service":"%s","council":"%s","area":%s,"received":"%s","clock":%s,"due":null,\
                "closed":%s,"outcome":%s}""".formatted(
                        council.slug().substring(0, 3).toUpperCase(java.util.Locale.ROOT),
                        service.code(),
                        number,
                        service.slug(),
                        council.slug(),
                        area == null ? "null" : "\"" + area + "\"",
                        instant(received),
                        clock,
                        closed,
                        outcome));
    }

    /** How much longer a case takes where an officer is missing. */
    private double slowness(String area, LocalDate day) {
        if (!BAD_AREA.equals(area)) {
            return 1.0;
        }
        boolean worst = !day.isBefore(BAD_FROM) && !day.isAfter(BAD_TO);
        if (service.slug().equals(BAD_SERVICE)) {
            return worst ? SLOWEST : day.isBefore(POST_EMPTY) ? 1.0 : SLOW;
        }
        return worst ? SLOW : 1.0;
    }

    /** Three in a hundred have no area: they count for the council only. */
    private String area() {
        if (random.nextInt(100) < 3) {
            return null;
        }
        int left = random.nextInt(totalWeight);
        for (DemoArea area : areas) {
            left -= area.weight();
            if (left < 0) {
                return area.slug();
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    private LocalDateTime at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0).plusMinutes(random.nextInt(8 * 60)));
    }

    private static String instant(LocalDateTime local) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atZone(ZONE));
    }

    private static LocalDate plusWorkingDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Knuth's way; the mean is small. */
    private int poisson(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
