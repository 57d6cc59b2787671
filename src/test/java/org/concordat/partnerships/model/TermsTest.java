package org.concordat.partnerships.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other terms change of a membership that has been accepted (rule G5). */
class TermsTest {

    static Terms terms(String text) {
        String[] parts = text.split(" ");
        Set<MemberRole> roles = Stream.of(parts[0].split("\\+"))
                .flatMap(role -> MemberRole.parse(role).stream())
                .collect(Collectors.toSet());
        LocalDate to = parts[2].equals("-") ? null : LocalDate.parse(parts[2]);
        return new Terms(roles, LocalDate.parse(parts[1]), to, Integer.parseInt(parts[3]));
    }

    @ParameterizedTest(name = "{0} include {1}: {2}")
    @CsvSource({
        "member 2020-04-01 - 1, member 2020-04-01 2025-09-30 1, true",
        "member 2020-04-01 - 1, member 2020-04-01 - 1, true",
        "member 2020-04-01 2025-09-30 1, member 2020-04-01 2025-09-29 1, true",
        "member 2020-04-01 2025-09-30 1, member 2020-04-01 2025-10-01 1, false",
        "member 2020-04-01 2025-09-30 1, member 2020-04-01 - 1, false",
        "member 2020-04-01 - 1, member 2020-04-01 - 2, false",
        "member 2020-04-01 - 1, member 2020-04-02 - 1, false",
        "member 2020-04-01 - 1, member+host 2020-04-01 - 1, false"
    })
    void anEarlierLastDayIsNothingToAccept(String one, String other, boolean only) {
        assertEquals(only, terms(one).include(terms(other)));
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
