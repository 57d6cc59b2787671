package org.concordat.partnerships.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.kernel.Rejected;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the stays of an organisation when other terms are offered and accepted, or it leaves (rule G5). */
class TimelineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** {@code member 2020-04-01 2025-09-30 1; host+member 2026-04-01 - 1}. */
    private static Timeline timeline(String text) {
        return new Timeline(Stream.of(text.split("; ")).map(TermsTest::terms).toList());
    }

    private static String text(Timeline timeline) {
        return timeline.stays().stream()
                .map(stay ->
                        stay.roles().stream().map(MemberRole::text).sorted().collect(Collectors.joining("+")) + " "
                                + stay.from() + " " + (stay.to() == null ? "-" : stay.to()) + " " + stay.votes())
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "G5: {0} and then {1}: {2}")
    @CsvSource({
        // other votes, an earlier first day, no last day: what was accepted is replaced
        "member 2020-04-01 - 1, member 2020-04-01 - 2, member 2020-04-01 - 2",
        "member 2020-04-01 - 1, member 2019-04-01 - 1, member 2019-04-01 - 1",
        "member 2020-04-01 2025-09-30 1, member 2020-04-01 - 1, member 2020-04-01 - 1",
        // it comes back
        "member 2020-04-01 2026-09-30 1, member 2027-01-01 - 1, member 2020-04-01 2026-09-30 1; member 2027-01-01 - 1",
        "member 2020-04-01 2026-09-30 1, member 2026-10-01 - 1, member 2020-04-01 2026-09-30 1; member 2026-10-01 - 1",
        // it hands over the host, or begins later: what is in effect lasts until then
        "host+member 2020-04-01 - 1, member 2027-01-01 - 1, host+member 2020-04-01 2026-12-31 1; member 2027-01-01 - 1",
        "member 2020-04-01 - 1, member 2027-01-01 - 1, member 2020-04-01 2026-12-31 1; member 2027-01-01 - 1",
        "member 2020-04-01 - 1, member 2026-10-01 2026-10-31 1, member 2020-04-01 2026-09-30 1; member 2026-10-01 2026-10-31 1",
        // what has not begun is put off, unless it follows what has begun without a gap
        "member 2027-04-01 - 1, member 2027-06-01 - 1, member 2027-06-01 - 1",
        "member 2020-04-01 2026-09-30 1; member 2027-01-01 - 1, member 2027-06-01 - 1, "
                + "member 2020-04-01 2026-09-30 1; member 2027-06-01 - 1",
        "host+member 2020-04-01 2026-12-31 1; member 2027-01-01 - 1, member 2027-06-01 - 2, "
                + "host+member 2020-04-01 2026-12-31 1; member 2027-01-01 2027-05-31 1; member 2027-06-01 - 2",
        // the gap is filled
        "member 2020-04-01 2026-03-31 1; member 2026-10-01 - 1, member 2026-04-01 - 1, "
                + "member 2020-04-01 2026-03-31 1; member 2026-04-01 - 1"
    })
    void g5_otherTermsFollowWhatHasBegun(String had, String next, String after) {
        assertEquals(after, text(timeline(had).accepting(TermsTest.terms(next), TODAY)));
    }

    @ParameterizedTest(name = "G5: {0} while {1} is offered: {2}")
    @CsvSource({
        "member 2020-04-01 - 1, member 2020-04-01 2025-09-30 2, member 2020-04-01 2025-09-30 1",
        "member 2020-04-01 2025-09-30 1, member 2020-04-01 - 1, member 2020-04-01 2025-09-30 1",
        "member 2020-04-01 2025-09-30 1, member 2020-04-01 2025-06-30 1, member 2020-04-01 2025-06-30 1",
        "member 2020-04-01 2025-09-30 1, member 2026-04-01 2026-06-30 1, member 2020-04-01 2025-09-30 1",
        "member 2020-04-01 - 1, member 2019-04-01 2025-06-30 1, member 2020-04-01 - 1",
        "member 2020-04-01 2026-09-30 1; member 2027-01-01 - 1, member 2027-01-01 2027-12-31 1, "
                + "member 2020-04-01 2026-09-30 1; member 2027-01-01 2027-12-31 1",
        // that it comes back is taken back
        "member 2020-04-01 2026-09-30 1; member 2027-01-01 - 1, member 2020-04-01 2026-09-30 1, member 2020-04-01 2026-09-30 1"
    })
    void g5_anEarlierLastDayCountsAtOnceAndNothingElse(String had, String next, String now) {
        assertEquals(now, text(timeline(had).offered(TermsTest.terms(next))));
    }

    @ParameterizedTest(name = "G5: of {0} is lost {2} where it is {1}")
    @CsvSource({
        "member 2020-04-01 - 1, member 2020-04-01 - 2, nothing",
        "member 2020-04-01 - 1, member 2019-04-01 - 1, nothing",
        "member 2020-04-01 - 1, host+member 2020-04-01 - 1, nothing",
        "member 2020-04-01 - 1, member 2020-04-01 2026-11-25 1, nothing",
        "member 2020-04-01 - 1, member 2020-04-01 2026-11-24 1, 2026-11-25 2026-11-25",
        "member 2020-04-01 - 1, member 2020-04-01 2025-09-30 1, 2025-10-01 2026-11-25",
        "member 2020-04-01 2025-12-31 1, member 2020-04-01 2025-09-30 1, 2025-10-01 2025-12-31",
        "member 2020-04-01 - 1, member 2020-04-02 - 1, 2020-04-01 2020-04-01",
        "member 2020-04-01 - 1, member 2027-04-01 - 1, 2020-04-01 2026-11-25",
        "member 2020-04-01 2025-09-30 1, member 2026-10-01 - 1, 2020-04-01 2025-09-30",
        "host+member 2020-04-01 - 1, member 2020-04-01 - 1, 2020-04-01 2026-11-25",
        "host+member 2020-04-01 - 1, host+member 2020-04-01 2026-11-25 1; member 2026-11-26 - 1, nothing",
        "member 2020-04-01 - 1, provider 2020-04-01 - 1, 2020-04-01 2026-11-25",
        "member 2026-11-26 - 1, member 2027-04-01 - 1, nothing",
        "member 2020-04-01 - 1, member 2020-04-01 2025-03-31 1; member 2025-05-01 - 1, 2025-04-01 2025-04-30"
    })
    void g5_whatItWasBeforeTodayIsLostWhereItWouldNotBeSo(String had, String after, String lost) {
        String days = timeline(had).lost(timeline(after), TODAY).stream()
                .map(d -> d.first() + " " + d.last())
                .collect(Collectors.joining("; "));
        assertEquals(lost, days.isEmpty() ? "nothing" : days);
    }

    @ParameterizedTest(name = "G5: {0} ends on {1}: {2}")
    @CsvSource({
        "member 2020-04-01 - 1, 2026-12-31, member 2020-04-01 2026-12-31 1",
        "host+member 2020-04-01 2026-12-31 1; member 2027-01-01 - 1, 2026-11-30, host+member 2020-04-01 2026-11-30 1",
        "member 2020-04-01 2026-12-31 1, 2027-03-31, refused",
        "member 2020-04-01 2026-09-30 1; member 2027-01-01 - 1, 2026-11-30, refused",
        "member 2027-01-01 - 1, 2026-12-31, refused"
    })
    void g5_aStayEndsOnOneOfItsDays(String had, String last, String after) {
        if (after.equals("refused")) {
            assertEquals(
                    "G5",
                    assertThrows(Rejected.class, () -> timeline(had).ending(LocalDate.parse(last)))
                            .rule());
        } else {
            assertEquals(after, text(timeline(had).ending(LocalDate.parse(last))));
        }
    }

    /** One thing that is done, some days after the one before. */
    record Step(int later, boolean leaves, Terms terms) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 60).map(FIRST::plusDays);
        Arbitrary<Set<MemberRole>> roles =
                Arbitraries.of(MemberRole.MEMBER, MemberRole.HOST).set().ofMinSize(1);
        Arbitrary<Terms> terms = Combinators.combine(
                        roles,
                        days,
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(1, 2))
                .as((role, from, length, votes) ->
                        new Terms(role, from, length == 0 ? null : from.plusDays(length), votes));
        return Combinators.combine(Arbitraries.integers().between(0, 6), Arbitraries.of(false, false, true), terms)
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    /** As the service does it: offered, accepted a day later or never, ended; whatever takes days away is not done. */
    @Property
    void g5_noSequenceTakesAwayWhatWas(@ForAll("steps") List<Step> steps) {
        Timeline timeline = Timeline.NONE;
        LocalDate today = FIRST.plusDays(20);
        Set<String> was = new HashSet<>();
        for (Step step : steps) {
            for (int i = 0; i < step.later(); i++) {
                was.addAll(on(timeline, today));
                today = today.plusDays(1);
            }
            for (Timeline next : next(timeline, step, today)) {
                timeline = timeline.lost(next, today).isEmpty() ? next : timeline;
            }
            apart(timeline);
            Set<String> is = new HashSet<>();
            for (LocalDate day = FIRST; day.isBefore(today); day = day.plusDays(1)) {
                is.addAll(on(timeline, day));
            }
            assertTrue(is.containsAll(was), () -> was + " is not in " + is);
        }
    }

    private static List<Timeline> next(Timeline timeline, Step step, LocalDate today) {
        if (step.leaves()) {
            return timeline.stays().stream().anyMatch(stay -> stay.holdOn(today))
                    ? List.of(timeline.ending(today))
                    : List.of();
        }
        Timeline offered = timeline.offered(step.terms());
        return timeline.include(step.terms())
                ? List.of(offered)
                : List.of(offered, offered.accepting(step.terms(), today));
    }

    private static List<String> on(Timeline timeline, LocalDate day) {
        return timeline.stays().stream()
                .filter(stay -> stay.holdOn(day))
                .flatMap(stay -> stay.roles().stream())
                .map(role -> day + " " + role)
                .toList();
    }

    private static void apart(Timeline timeline) {
        Terms[] stays = timeline.stays().toArray(Terms[]::new);
        Arrays.sort(stays, Comparator.comparing(Terms::from));
        for (int i = 1; i < stays.length; i++) {
            LocalDate before = stays[i - 1].to();
            assertTrue(before != null && before.isBefore(stays[i].from()), () -> text(timeline));
        }
    }
}
