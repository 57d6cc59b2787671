package org.concordat.costs.model;

import static org.concordat.costs.model.SharingTables.POOL;
import static org.concordat.costs.model.SharingTables.YEAR;
import static org.concordat.costs.model.SharingTables.line;
import static org.concordat.costs.model.SharingTables.number;
import static org.concordat.costs.model.SharingTables.pounds;
import static org.concordat.costs.model.SharingTables.told;
import static org.concordat.costs.model.SharingTables.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.costs.model.Composite.Part;
import org.concordat.costs.model.SharingTables.AYear;
import org.concordat.costs.model.SharingTables.Known;
import org.concordat.costs.model.Staged.Group;
import org.concordat.costs.model.Unit.Band;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys of rule M2, the pence of rule M1 and the days of rule M3, by their examples. */
class ApportioningTest {

    private static final LocalDate APRIL = YEAR.first();

    @ParameterizedTest(name = "M1: {0} at {1}")
    @CsvSource({
        "1234567.89, a=45.76 b=10.95 c=11.63 d=16.33 e=15.33,"
                + " a=564938.27 b=135185.18 c=143580.24 d=201604.94 e=189259.26",
        "-1234567.89, a=45.76 b=10.95 c=11.63 d=16.33 e=15.33,"
                + " a=-564938.27 b=-135185.18 c=-143580.24 d=-201604.94 e=-189259.26",
        "0.01, a=50 b=50, a=0.01 b=0.00",
        "0.00, a=50 b=50, a=0.00 b=0.00",
        "100.00, c=1 a=1 b=1, a=33.34 b=33.33 c=33.33"
    })
    void fixed(String total, String percents, String amounts) {
        AYear year = new AYear().of("a b c d e").key(new Fixed(values(percents)));
        Map<String, Money> shared = year.amounts(total);
        shared.values().removeIf(amount -> amount.pence() == 0 && !amounts.contains("=0.00"));
        shared.keySet().retainAll(values(percents).keySet());
        assertEquals(amounts, told(shared));
    }

    @Test
    void equalPartsGiveThePennyToTheFirstBySlug() {
        AYear year = new AYear().of("oadby harborough blaby").key(new Equal(List.of()));
        assertEquals("blaby=33.34 harborough=33.33 oadby=33.33", told(year.amounts("100")));
        assertEquals("blaby=-33.34 harborough=-33.33 oadby=-33.33", told(year.amounts("-100")));
    }

    @Test
    void equalPartsAmongSomeLeaveTheOthersOut() {
        AYear year = new AYear().of("a b c").key(new Equal(List.of("c", "a")));
        assertEquals("a=5.01 c=5.00", told(year.amounts("10.01")));
    }

    @Test
    void weightsOfSeveralKeys() {
        Known volumes = new Known()
                .with("population", Basis.ESTIMATE, "a=99500 b=85200 c=131000 d=101900")
                .with("cases", Basis.ESTIMATE, "a=1204 b=2318 c=1877 d=1550");
        AYear year = new AYear().of("a b c d").volumes(volumes).key(twentyFiftyThirty());
        assertEquals("a=541724.02 b=617604.44 c=705310.66 d=585360.88", told(year.amounts("2450000")));
    }

    static Composite twentyFiftyThirty() {
        return new Composite(List.of(
                new Part(number("20"), new Equal(List.of())),
                new Part(number("50"), new ByDriver("population", List.of(), null)),
                new Part(number("30"), new ByDriver("cases", List.of(), null))));
    }

    @Test
    void groupsShareFirstThenTheMembersOfEach() {
        Known volumes = new Known().with("population", Basis.ESTIMATE, "a=1 b=3");
        Staged key = new Staged(List.of(
                new Group("districts", number("40"), List.of("a", "b"), new ByDriver("population", List.of(), null)),
                new Group("unitaries", number("60"), List.of("c", "d"), new Equal(List.of()))));
        AYear year = new AYear().of("a b c d").volumes(volumes).key(key);
        assertEquals("a=100.00 b=300.00 c=300.00 d=300.00", told(year.amounts("1000")));
    }

    @Test
    void aGroupWithoutMembersLeavesItsPartToTheOthers() {
        Staged key = new Staged(List.of(
                new Group("districts", number("40"), List.of("a", "b"), new Equal(List.of())),
                new Group("unitaries", number("60"), List.of("c"), new Equal(List.of()))));
        assertEquals("a=500.00 b=500.00", told(new AYear().of("a b").key(key).amounts("1000")));
    }

    @Test
    void extrasAreTheirCouncilsAlone() {
        Apportionment year = new AYear()
                .of("a b")
                .key(new Equal(List.of()))
                .of(List.of(line(POOL, pounds("10"), null), line(POOL, pounds("3.33"), "b")));
        assertEquals("a=5.00 b=8.33", told(year.amounts()));
        assertEquals(pounds("13.33"), year.total());
        PoolShares seen = year.seenBy("a"::equals).pools().get(0);
        assertTrue(seen.extras().isEmpty());
        assertNull(seen.of("b").orElseThrow().extras());
        assertEquals(1, year.seenBy("b"::equals).pools().get(0).extras().size());
    }

    @Test
    void directChargesWhoUsesItAndRefusesWhatNamesNobody() {
        AYear year = new AYear().of("a b").key(new Direct());
        assertEquals(
                "a=10.00", told(year.of(List.of(line(POOL, pounds("10"), "a"))).amounts()));
        assertEquals(
                "M2", assertThrows(Rejected.class, () -> year.amounts("10")).rule());
    }

    @ParameterizedTest(name = "M4: {0} units in bands bring {1}, of a pool of 1,000 {2} is unrecovered")
    @CsvSource({"0, 0.00, 1000.00", "100, 250.00, 750.00", "150, 350.00, 650.00", "600, 1250.00, -250.00"})
    void unit(String volume, String income, String unrecovered) {
        Unit key = new Unit(
                "calls",
                List.of(
                        new Band(number("100"), number("2.50")),
                        new Band(number("300"), number("2")),
                        new Band(null, number("2"))));
        Known volumes = new Known().with("calls", Basis.ESTIMATE, "a=" + volume + " b=0");
        PoolShares shares = new AYear().of("a b").volumes(volumes).key(key).shares(pounds("1000"));
        assertEquals(income, shares.of("a").orElseThrow().amount().amount());
        assertEquals(unrecovered, shares.unrecovered().amount());
    }

    @Test
    void aKeyThatChangesAppliesByDays() {
        AYear year = new AYear()
                .of("a b")
                .key(new Fixed(values("a=74 b=26")), APRIL, APRIL.plusDays(184))
                .key(new Fixed(values("a=82 b=18")), APRIL.plusDays(185), null);
        PoolShares shares = year.shares(pounds("100000"));
        assertEquals("a=77945.21 b=22054.79", told(SharingTables.amounts(shares)));
        assertEquals(
                List.of(185L, 180L),
                shares.segments().stream().map(Segment::days).toList());
    }

    @Test
    void aKeyThatCommencesInTheYearSharesAllOfIt() {
        AYear year = new AYear().of("a b").key(new Fixed(values("a=74 b=26")), APRIL.plusMonths(6), null);
        assertEquals("a=74.00 b=26.00", told(year.amounts("100")));
    }

    @Test
    void whoJoinsOrLeavesSharesItsDays() {
        AYear year = new AYear()
                .of("a")
                .stay("b", APRIL, APRIL.plusDays(72))
                .stay("c", APRIL.plusDays(73), null)
                .key(new Fixed(values("a=50 b=30 c=20")));
        // 73 of 365 days at 50 : 30, then at 50 : 20
        assertEquals("a=3900.00 b=420.00 c=1280.00", told(year.amounts("5600")));
    }

    @Test
    void theHeirHasWhatItsPredecessorsHad() {
        LocalDate day = APRIL.plusDays(73);
        Known volumes = new Known().with("population", Basis.ESTIMATE, "a=50 b=30 c=20");
        for (Key key : List.of(new Fixed(values("a=50 b=30 c=20")), new ByDriver("population", List.of(), null))) {
            AYear year = new AYear()
                    .of("a b c")
                    .stay("north", day, null)
                    .succeeded("b", "north", day)
                    .succeeded("c", "north", day)
                    .volumes(volumes)
                    .key(key);
            assertEquals("a=500.00 b=60.00 c=40.00 north=400.00", told(year.amounts("1000")));
        }
    }

    /** A has been there with its 50; from its day on it has the 20 of c as well, and b pays no more than before (rule G5). */
    @Test
    void aMemberThatTakesAnothersPlaceWithinTheYearHasBothVolumes() {
        LocalDate day = APRIL.plusDays(73);
        Known volumes = new Known().with("population", Basis.ESTIMATE, "a=50 b=30 c=20 north=60");
        AYear year = new AYear()
                .of("a b")
                .stay("c", APRIL.minusYears(3), day.minusDays(1))
                .succeeded("c", "a", day)
                .volumes(volumes)
                .key(new ByDriver("population", List.of(), null));
        assertEquals("a=660.00 b=300.00 c=40.00", told(year.amounts("1000")));
        AYear fromApril = new AYear()
                .of("a b")
                .succeeded("c", "a", APRIL)
                .volumes(volumes)
                .key(new ByDriver("population", List.of(), null));
        assertEquals("a=625.00 b=375.00", told(fromApril.amounts("1000")), "of the whole year it has its own");
        AYear came = new AYear()
                .of("b")
                .stay("c", APRIL.minusYears(3), day.minusDays(1))
                .stay("north", day, null)
                .succeeded("c", "north", day)
                .volumes(volumes)
                .key(new ByDriver("population", List.of(), null));
        // 30 : 20, then 30 : 60, which it came with
        assertEquals("b=386.67 c=80.00 north=533.33", told(came.amounts("1000")));
    }

    /** 73 days of its own, 146 with its heir, 146 of its own again (rule G5). */
    @Test
    void whoComesBackBearsItsOwnAgainAndTheHeirNoLonger() {
        LocalDate back = APRIL.plusDays(219);
        AYear year = new AYear()
                .of("a north")
                .stay("b", APRIL.minusYears(3), APRIL.plusDays(72))
                .stay("b", back, null)
                .succeeded("b", "north", APRIL.plusDays(73))
                .key(new Fixed(values("a=50 b=50")));
        assertEquals("a=500.00 b=300.00 north=200.00", told(year.amounts("1000")));
        AYear gone = new AYear()
                .of("a north")
                .stay("b", APRIL.minusYears(3), APRIL.plusDays(72))
                .succeeded("b", "north", APRIL.plusDays(73))
                .key(new Fixed(values("a=50 b=50")));
        assertEquals("a=500.00 b=100.00 north=400.00", told(gone.amounts("1000")));
    }

    /** A succession is not over because its council has been there all the time, or came back before it. */
    @Test
    void onlyAStayThatBeginsLaterEndsASuccession() {
        LocalDate day = APRIL.plusDays(73);
        AYear year = new AYear()
                .of("a north")
                .stay("b", APRIL.minusYears(3), APRIL.plusDays(9))
                .stay("b", APRIL.plusDays(10), null)
                .succeeded("b", "north", day)
                .key(new Fixed(values("a=50 b=50")));
        assertEquals("a=500.00 b=100.00 north=400.00", told(year.amounts("1000")));
    }

    @Test
    void aPoolThatNoSchemeSharesIsRefused() {
        AYear year = new AYear().of("a b");
        assertEquals(
                "M2", assertThrows(Rejected.class, () -> year.amounts("10")).rule());
    }

    @Test
    void aVolumeThatIsNotKnownIsRefusedByName() {
        AYear year = new AYear()
                .of("a b")
                .volumes(new Known().with("calls", Basis.ESTIMATE, "a=1"))
                .key(new ByDriver("calls", List.of(), null));
        assertTrue(assertThrows(Rejected.class, () -> year.amounts("10"))
                .getMessage()
                .startsWith("Driver calls has no estimate of b "));
    }

    @ParameterizedTest(name = "M4: {0} shares nothing")
    @CsvSource({"a=0 b=0", "x=100"})
    void allWeightsZero(String percents) {
        AYear year = new AYear().of("a b").key(new Fixed(values(percents)));
        assertEquals(
                "M4", assertThrows(Rejected.class, () -> year.amounts("10")).rule());
    }

    @Test
    void sharesOfTheYearAreExact() {
        PoolShares shares = new AYear().of("a b c").key(new Equal(List.of())).shares(pounds("100"));
        assertEquals(Fraction.of(1, 3), shares.of("b").orElseThrow().share());
    }

    @ParameterizedTest(name = "M1: tariff {0}, volume {1}, a line of {2} twice")
    @CsvSource({
        "999999999, 999999999999, 1.00, false",
        "1000000, 1000000, 1.00, false",
        "1000000, 999998, 1.00, true",
        "0, 1, 500000000000.00, true",
        "0, 1, 500000000000.01, false",
        "0, 1, -500000000000.01, false"
    })
    void amountsBeyondAllBoundsAreRefusedAndThePoolIsNamed(
            String tariff, String volume, String amount, boolean isWithin) {
        AYear year = new AYear()
                .of("a")
                .volumes(new Known().with("cases", Basis.ESTIMATE, "a=" + volume))
                .key(new Unit("cases", List.of(new Band(null, number(tariff)))));
        List<PoolLine> lines = List.of(line(POOL, pounds(amount), null), line(POOL, pounds(amount), null));
        if (isWithin) {
            assertEquals(pounds(amount).plus(pounds(amount)), year.of(lines).total());
            return;
        }
        Rejected refusal = assertThrows(Rejected.class, () -> year.of(lines));
        assertEquals("M1", refusal.rule());
        assertEquals("/pools/" + POOL, refusal.faults().get(0).pointer());
    }
}
