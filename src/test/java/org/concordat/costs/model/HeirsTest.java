package org.concordat.costs.model;

import static org.concordat.costs.model.SharingTables.YEAR;
import static org.concordat.costs.model.SharingTables.number;
import static org.concordat.costs.model.SharingTables.told;
import static org.concordat.costs.model.SharingTables.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.costs.model.Limited.Limit;
import org.concordat.costs.model.SharingTables.AYear;
import org.concordat.costs.model.SharingTables.Known;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whoever takes another's place has of it, be it of what that one took before (rule G5). */
class HeirsTest {

    private static final LocalDate APRIL = YEAR.first();
    private static final LocalDate DAY = APRIL.plusDays(73);
    private static final ByDriver CALLS = new ByDriver("calls", List.of(), null);

    /** What is counted, as cases are. */
    private static Volumes counted(String volumes) {
        Known known = new Known().with("calls", Basis.ESTIMATE, volumes).with("calls", Basis.ACTUAL, volumes);
        return new Volumes() {
            @Override
            public Optional<Fraction> volume(String driver, String organisation, Basis basis) {
                return known.volume(driver, organisation, basis);
            }

            @Override
            public boolean isCounted(String driver, Basis basis) {
                return true;
            }

            @Override
            public boolean exists(String driver) {
                return known.exists(driver);
            }
        };
    }

    /** C had 20 before it ended, and its heir 40 afterwards: 60 of a hundred; nobody is without what it counted itself. */
    @ParameterizedTest(name = "G5: the heir of what is counted has its own and its predecessor''s, of the {0}")
    @CsvSource({"BUDGET", "ACTUAL"})
    void whoComesHasWhatItCountedAndWhatWasCountedBefore(Stage stage) {
        AYear year = new AYear()
                .of("b")
                .stay("c", APRIL.minusYears(3), DAY.minusDays(1))
                .stay("north", DAY, null)
                .succeeded("c", "north", DAY)
                .at(stage)
                .volumes(counted("b=40 c=20 north=40"))
                .key(CALLS);
        // for 73 days 40 : 20, for 292 days 40 : 60
        assertEquals("b=453.33 c=66.67 north=480.00", told(year.amounts("1000")));
        AYear nothingYet = new AYear()
                .of("b")
                .stay("north", APRIL, null)
                .succeeded("c", "north", APRIL)
                .at(stage)
                .volumes(counted("b=40 c=60 north=0"))
                .key(CALLS);
        assertEquals("b=400.00 north=600.00", told(nothingYet.amounts("1000")), "of last year c counted all");
    }

    /** As its estimate of the year is what was counted in the one before, when it had not c's place yet. */
    @Test
    void whoWasThereHasBothCountsFromTheFirstDayOfTheYear() {
        AYear year = new AYear()
                .of("a b")
                .succeeded("c", "a", APRIL)
                .volumes(counted("a=30 b=50 c=20"))
                .key(CALLS);
        assertEquals("a=500.00 b=500.00", told(year.amounts("1000")));
    }

    @Test
    void aToleranceIsMeasuredFromAllThatWasCounted() {
        AYear year = new AYear()
                .of("b")
                .stay("north", APRIL, null)
                .succeeded("c", "north", APRIL)
                .at(Stage.ACTUAL)
                .volumes(counted("b=40 c=60 north=0"))
                .key(new ByDriver("calls", List.of(), Fraction.ONE));
        assertEquals("b=400.00 north=600.00", told(year.amounts("1000")));
    }

    /** North came to take b's place, which had taken c's: it has what b had, and that was told of both, or was b's and c's. */
    @ParameterizedTest(name = "G5: of c, its heir b and b''s heir north with {0}")
    @CsvSource({
        "a=40 b=30 c=20, a=444.44 north=555.56", // b was there before it took c's place: it had both
        "a=40 b=30 c=20 north=60, a=400.00 north=600.00" // told of all that north has
    })
    void whatWasTakenPassesOn(String volumes, String amounts) {
        AYear year = new AYear()
                .of("a")
                .stay("b", APRIL.minusYears(3), APRIL.plusDays(9))
                .stay("c", APRIL.minusYears(3), APRIL.plusDays(4))
                .stay("north", APRIL.plusDays(10), null)
                .succeeded("c", "b", APRIL.plusDays(5))
                .succeeded("b", "north", APRIL.plusDays(10))
                .volumes(new Known().with("calls", Basis.ESTIMATE, volumes))
                .key(CALLS, APRIL.plusDays(10), null);
        assertEquals(amounts, told(year.amounts("1000")));
    }

    /** A was there when it took b's place, and not when b took c's: nothing of c is lost, and nothing of b is in it twice. */
    @ParameterizedTest(name = "G5: b has {0}")
    @CsvSource({"a=40 b=30 c=20 d=10, a=900.00 d=100.00", "a=40 c=20 d=15, a=800.00 d=200.00"})
    void whoTakesAPlaceHasWhatWasInItBeforeItWasThere(String volumes, String amounts) {
        AYear year = new AYear()
                .of("d")
                .stay("a", APRIL.plusDays(7), null)
                .stay("b", APRIL.minusYears(3), APRIL.plusDays(9))
                .stay("c", APRIL.minusYears(3), APRIL.plusDays(4))
                .succeeded("c", "b", APRIL.plusDays(5))
                .succeeded("b", "a", APRIL.plusDays(10))
                .volumes(new Known().with("calls", Basis.ESTIMATE, volumes))
                .key(CALLS, APRIL.plusDays(10), null);
        assertEquals(amounts, told(year.amounts("1000")));
    }

    /** The limit of b, which came to take c's place, is of both: its heir has not that and c's as well. */
    @Test
    void theLimitsOfWhoIsTakenAreFoundAsItsOwnWere() {
        List<Limit> limits = List.of(new Limit("b", null, number("25")), new Limit("c", null, number("20")));
        AYear year = new AYear()
                .of("a")
                .stay("c", APRIL.minusYears(3), APRIL.plusDays(4))
                .stay("b", APRIL.plusDays(5), APRIL.plusDays(9))
                .stay("north", APRIL.plusDays(10), null)
                .succeeded("c", "b", APRIL.plusDays(5))
                .succeeded("b", "north", APRIL.plusDays(10))
                .key(new Limited(new Fixed(values("a=40 b=10 c=50")), limits, null), APRIL.plusDays(10), null);
        assertEquals("a=750.00 north=250.00", told(year.amounts("1000")));
    }

    /** North is to have b's place after 73 days and comes after 146; the others pay for neither. */
    @Test
    void whoIsSucceededBearsItsOwnUntilItsHeirIsThere() {
        AYear year = new AYear()
                .of("a")
                .stay("b", APRIL.minusYears(3), APRIL.plusDays(145))
                .stay("north", APRIL.plusDays(146), null)
                .succeeded("b", "north", DAY)
                .key(new Fixed(values("a=50 b=50")));
        assertEquals("a=500.00 b=200.00 north=300.00", told(year.amounts("1000")));
        AYear onwards = new AYear()
                .of("a")
                .stay("b", APRIL.minusYears(3), DAY.minusDays(1))
                .stay("north", APRIL.plusDays(146), null)
                .succeeded("b", "gone", DAY)
                .succeeded("gone", "north", DAY)
                .key(new Fixed(values("a=50 b=50")));
        assertEquals("a=600.00 b=100.00 north=300.00", told(onwards.amounts("1000")), "73 days are nobody's but a's");
    }

    /** Otherwise none of them would bear anything, and the others would bear it all. */
    @Test
    void whoSucceedEachOtherInACircleAreRefused() {
        AYear year = new AYear()
                .of("a b c")
                .succeeded("a", "b", APRIL)
                .succeeded("b", "a", DAY)
                .key(new Equal(List.of()));
        Rejected refusal = assertThrows(Rejected.class, () -> year.amounts("1000"));
        assertEquals("G5", refusal.rule());
        assertEquals("/successions", refusal.faults().get(0).pointer());
        AYear back = new AYear()
                .of("b c")
                .stay("a", APRIL.minusYears(3), APRIL.minusDays(1))
                .stay("a", APRIL.plusDays(10), null)
                .succeeded("a", "b", APRIL)
                .succeeded("b", "a", DAY)
                .key(new Equal(List.of()), DAY, null);
        assertEquals("a=500.00 c=500.00", told(back.amounts("1000")), "a is a member anew before it takes b's place");
    }
}
