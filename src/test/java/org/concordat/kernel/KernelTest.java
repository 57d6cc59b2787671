package org.concordat.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {

    @ParameterizedTest(name = "T0 {0}: {1} to {2}")
    @CsvSource({
        "2026-04,2026-04-01,2026-04-30",
        "2011-12,2011-12-01,2011-12-31",
        "FY2026-27-Q1,2026-04-01,2026-06-30",
        "FY2026-27-Q4,2027-01-01,2027-03-31",
        "FY2026-27,2026-04-01,2027-03-31",
        "FY1999-00,1999-04-01,2000-03-31"
    })
    void periods(String text, LocalDate first, LocalDate last) {
        Period period = Period.parse(text).orElseThrow();
        assertEquals(text, period.toString());
        assertEquals(first, period.first());
        assertEquals(last, period.last());
        assertEquals(period, Period.containing(last, period.length()));
        assertEquals(period, period.next().previous());
        assertTrue(period.months().allMatch(m -> period.contains(m.first())));
    }

    @ParameterizedTest(name = "{0} is no period")
    @ValueSource(strings = {"2026-13", "2026", "FY2026-28", "FY2026-27-Q5", "2026-4", "fy2026-27", ""})
    void whatIsNoPeriod(String text) {
        assertEquals(Optional.empty(), Period.parse(text));
    }

    @Test
    void c3RatiosPoolFromCounts() {
        Ratio pooled = Ratio.of(9, 10).pooledWith(Ratio.of(180, 200)).pooledWith(Ratio.of(45, 60));
        assertEquals(Ratio.of(234, 270), pooled);
        assertEquals(new BigDecimal("86.67"), pooled.inPercent().rounded(2, RoundingMode.HALF_UP));
    }

    @Test
    void b8RatiosAreComparedExactly() {
        Ratio third = Ratio.of(1, 3).inPercent();
        assertTrue(third.compareTo(new BigDecimal("33.3333333333")) > 0);
        assertTrue(third.compareTo(new BigDecimal("33.3333333334")) < 0);
        assertEquals(0, Ratio.of(19, 20).inPercent().compareTo(new BigDecimal("95.0")));
    }

    @Test
    void c4ADenominatorOfZeroHasNoValue() {
        assertThrows(ArithmeticException.class, () -> Ratio.NONE.compareTo(BigDecimal.ONE));
        assertTrue(Ratio.of(0, 1).hasValue());
    }

    @ParameterizedTest(name = "{0} is no slug")
    @ValueSource(
            strings = {"", "-a", "A", "a_b", "a.b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void whatIsNoSlug(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Slug(text));
        assertEquals("a-1", new Slug("a-1").value());
    }

    @Test
    @DisplayName("A slug is exactly what its form says, letter by letter and at its ends")
    void slugsAreOfTheirForm() {
        Pattern form = Pattern.compile(Slug.FORM);
        Random random = new Random(20_261_127);
        String signs = "aamzz0099----`{/:AZ_. \n\u00e9\u0661\uff41";
        int slugs = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = i % 3 == 0 ? 61 + random.nextInt(5) : random.nextInt(5);
            int drawn = random.nextBoolean() ? signs.length() : 12; // of which twelve may stand in a slug
            for (int at = 0; at < length; at++) {
                text.append(signs.charAt(random.nextInt(drawn)));
            }
            boolean one = form.matcher(text).matches();
            assertEquals(one, Slug.parse(text.toString()).isPresent(), () -> "'" + text + "'");
            slugs += one ? 1 : 0;
        }
        assertTrue(slugs > 20_000 && slugs < 180_000, "both kinds: " + slugs);
        assertTrue(Slug.parse(null).isEmpty());
    }

    @Test
    void digestsAreSha256() {
        assertEquals(
                "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                Digest.of("abc").value());
    }
}
