package org.concordat.partnerships.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other terms change of a membership that has been accepted (rule G5). */
class TermsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static Terms terms(String text) {
        String[] parts = text.split(" ");
        Set<MemberRole> roles = Stream.of(parts[0].split("\\+"))
                .flatMap(role -> MemberRole.parse(role).stream())
                .collect(Collectors.toSet());
        LocalDate to = parts[2].equals("-") ? null : LocalDate.parse(parts[2]);
        return new Terms(roles, LocalDate.parse(parts[1]), to, Integer.parseInt(parts[3]));
    }

    @ParameterizedTest(name = "G5: of {0} with {1} is lost {2}")
    @CsvSource({
        "member 2020-04-01 - 1, member 2020-04-01 - 2, nothing",
        "member 2020-04-01 - 1, member 2019-04-01 - 1, nothing",
        "member 2020-04-01 - 1, member+host 2020-04-01 - 1, nothing",
        "member 2020-04-01 - 1, member 2020-04-01 2025-09-30 1, nothing",
        "member 2020-04-01 - 1, member 2020-04-02 - 1, 2020-04-01 2020-04-01",
        "member 2020-04-01 - 1, member 2027-04-01 - 1, 2020-04-01 2026-11-26",
        "member 2020-04-01 2025-09-30 1, member 2026-10-01 - 1, 2020-04-01 2025-09-30",
        "member 2020-04-01 2025-09-30 1, member 2024-10-01 - 1, 2020-04-01 2024-09-30",
        "member 2020-04-01 - 1, provider 2020-04-01 - 1, 2020-04-01 2026-11-26",
        "member 2020-04-01 2025-09-30 1, provider 2026-04-01 - 1, 2020-04-01 2025-09-30",
        "provider 2020-04-01 - 1, provider 2026-04-01 - 1, nothing",
        "member 2026-11-26 - 1, member 2027-04-01 - 1, 2026-11-26 2026-11-26",
        "member 2026-11-27 - 1, member 2027-04-01 - 1, nothing"
    })
    void g5_daysOfACouncilAreLostToAStayThatBeginsLater(String had, String next, String lost) {
        Optional<Terms.Days> days = terms(had).lost(terms(next), TODAY);
        assertEquals(lost, days.map(d -> d.first() + " " + d.last()).orElse("nothing"));
    }

    @ParameterizedTest(name = "{0} and {1}: only the last day differs: {2}")
    @CsvSource({
        "member 2020-04-01 - 1, member 2020-04-01 2025-09-30 1, true",
        "member 2020-04-01 - 1, member 2020-04-01 - 1, true",
        "member 2020-04-01 - 1, member 2020-04-01 - 2, false",
        "member 2020-04-01 - 1, member 2020-04-02 - 1, false",
        "member 2020-04-01 - 1, member+host 2020-04-01 - 1, false"
    })
    void anotherLastDayIsNothingToAccept(String one, String other, boolean only) {
        assertEquals(only, terms(one).differOnlyInTheLastDay(terms(other)));
    }

    @ParameterizedTest(name = "{0} has left before {1}: {2}")
    @CsvSource({
        "member 2020-04-01 2025-09-30 1, member 2025-10-01 - 1, true",
        "member 2020-04-01 2025-09-30 1, member 2025-09-30 - 1, false",
        "member 2020-04-01 - 1, member 2025-10-01 - 1, false",
        "provider 2020-04-01 2025-09-30 1, member 2025-10-01 - 1, false"
    })
    void whoComesAgainHasLeftBefore(String had, String next, boolean left) {
        assertEquals(left, terms(had).isLeftBefore(terms(next)));
    }

    @ParameterizedTest(name = "{0} and {1} share the host: {2}")
    @CsvSource({
        "member+host 2020-04-01 - 1, host 2025-04-01 - 1, true",
        "member+host 2020-04-01 2025-03-31 1, host 2025-04-01 - 1, false",
        "member 2020-04-01 - 1, host 2025-04-01 - 1, false"
    })
    void aRoleIsSharedOnSomeDay(String one, String other, boolean shared) {
        assertEquals(shared, terms(one).sharedWith(terms(other)).contains(MemberRole.HOST));
        assertEquals(shared, terms(other).sharedWith(terms(one)).contains(MemberRole.HOST));
    }
}
