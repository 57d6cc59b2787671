package org.concordat.performance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    /** "running 1 0..4": standing, month, and from and to in days. */
    private static Phase phase(String text) {
        String[] parts = text.strip().split(" ");
        String[] days = parts[2].split("\\.\\.", -1);
        return new Phase(
                Standing.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                YearMonth.of(2026, Integer.parseInt(parts[1])),
                day(days[0]),
                days[1].isEmpty() ? null : day(days[1]));
    }

    private static Instant day(String day) {
        return BEGIN.plusSeconds(86_400L * Integer.parseInt(day));
    }

    private static String told(Course course) {
        return course.phase().standing().text()
                + " "
                + course.phase().month().getMonthValue()
                + (course.runningFrom() == null ? "" : " after running");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            C2 settled                       | running 1 0..4, met 1 4..                         | met 1 after running
            C1 open past its due instant     | running 1 0..4, missed 1 4..                      | missed 1 after running
            T4 paused: month of receipt      | running 2 0..4, running 1 4..                     | running 2, running 1
            T4 resumed in another month      | running 1 0..4, running 2 4..6, met 2 6..         | running 1, met 2 after running
            running in another month before  | running 1 0..4, met 2 4..                         | running 1, met 2
            C1 counted when closed           | met 3 4..                                         | met 3
            T7 without a target              | no-target 1 0..                                   | no-target 1
            settled twice                    | running 1 0..4, missed 1 4..6, met 1 6..          | missed 1 after running, met 1
            a gap between                    | running 1 0..4, met 1 5..                         | running 1, met 1
            """)
    void runningAndWhatItCameToAreOne(String what, String phases, String courses) {
        List<Phase> of = Stream.of(phases.split(",")).map(CourseTest::phase).toList();
        assertEquals(courses, Course.of(of).stream().map(CourseTest::told).collect(Collectors.joining(", ")));
    }

    @RepeatedTest(200)
    void coursesSayOfEveryInstantWhatThePhasesSay(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Phase> phases = new ArrayList<>();
        int from = random.nextInt(3);
        for (int i = random.nextInt(5); i >= 0; i--) {
            int to = from + 1 + random.nextInt(3);
            phases.add(new Phase(
                    Standing.values()[random.nextInt(Standing.values().length)],
                    YearMonth.of(2026, 1 + random.nextInt(2)),
                    day("" + from),
                    i == 0 && random.nextBoolean() ? null : day("" + to)));
            from = to + random.nextInt(2);
        }
        List<Course> courses = Course.of(phases);
        for (int hours = 0; hours < 24 * 30; hours += 6) {
            Instant asOf = BEGIN.plusSeconds(3_600L * hours);
            for (int month = 1; month <= 2; month++) {
                YearMonth in = YearMonth.of(2026, month);
                List<Standing> byPhase = phases.stream()
                        .filter(p -> p.month().equals(in) && p.holdsAt(asOf))
                        .map(Phase::standing)
                        .toList();
                List<Standing> byCourse = courses.stream()
                        .filter(c -> c.phase().month().equals(in))
                        .map(c -> c.at(asOf))
                        .flatMap(Optional::stream)
                        .toList();
                assertEquals(byPhase, byCourse, () -> phases + " at " + asOf);
            }
        }
    }
}
