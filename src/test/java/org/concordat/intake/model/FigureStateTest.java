package org.concordat.intake.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Collectors;
import org.concordat.kernel.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureStateTest {

    @ParameterizedTest(name = "F1 {0} that lapses at {1}, its query decided at {2}, is {4} at {3}")
    @CsvSource({
        "submitted, 2026-05-19T23:00:00Z, , 2026-05-19T22:59:59.999999Z, submitted",
        "submitted, 2026-05-19T23:00:00Z, , 2026-05-19T23:00:00Z,        agreed",
        "submitted, 2026-05-19T23:00:00Z, , 2026-05-19T23:00:00.000001Z, agreed",
        "submitted, 2026-05-19T23:00:00Z, , 2026-06-01T00:00:00Z,        agreed",
        "submitted, ,                     , 2026-06-01T00:00:00Z,        submitted",
        "queried,   2026-05-19T23:00:00Z, , 2026-06-01T00:00:00Z,        queried",
        "queried,   ,                     , 2026-06-01T00:00:00Z,        queried",
        "queried,   , 2026-05-19T23:00:00Z, 2026-05-19T22:59:59.999999Z, queried",
        "queried,   , 2026-05-19T23:00:00Z, 2026-05-19T23:00:00Z,        submitted",
        "agreed,    ,                     , 2026-05-01T00:00:00Z,        agreed",
    })
    void f1StateAtAnInstant(String recorded, Instant lapsesAt, Instant decidedAt, Instant at, String state) {
        assertEquals(state, FigureState.of(recorded).at(at, lapsesAt, decidedAt).text());
    }

    @ParameterizedTest(name = "{0} in place of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    950/1020   | 930/1000 | ''
                    930.0/1000 | 930/1000 | ''
                    -3/1000    | 930/1000 | ''
                    12         | 930/1000 | /numerator is missing; /denominator is missing; /value is not what a figure of this measure holds
                    930/1000   | 12       | /numerator is not what a figure of this measure holds; /denominator is not what a figure of this measure holds; /value is missing
                    none       | 930/1000 | /numerator is missing; /denominator is missing
                    930/-1     | 930/1000 | /denominator is negative
                    0.1234567  | 12       | /value is not a number of at most 18 digits, 6 of them decimals
                    1e400000   | 12       | /value is not a number of at most 18 digits, 6 of them decimals
                    0.000001   | 12       | ''
                    """)
    void c5CorrectedNumbersAreNumbersOfTheSameKind(String instead, String before, String faults) {
        assertEquals(
                faults,
                numbers(before).faults(numbers(instead)).stream()
                        .map(FigureStateTest::told)
                        .collect(Collectors.joining("; ")));
    }

    private static String told(Fault fault) {
        return fault.pointer() + " " + fault.detail();
    }

    private static Numbers numbers(String text) {
        String[] parts = text.split("/");
        if (text.equals("none")) {
            return new Numbers(null, null, null);
        }
        return parts.length == 1
                ? new Numbers(null, null, new BigDecimal(text))
                : new Numbers(new BigDecimal(parts[0]), new BigDecimal(parts[1]), null);
    }
}
