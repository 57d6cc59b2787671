package org.concordat.agreements.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.agreements.model.VersionText.Change;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.agreements.model.VersionText.Variation;
import org.concordat.catalogue.model.LimitText;
import org.concordat.catalogue.model.TermsDefaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveTermsTest {

    private static final List<BandText> BASE = ladder("95");

    private static List<BandText> ladder(String target) {
        return List.of(
                new BandText("met", new BigDecimal(target), null, null), new BandText("critical", null, null, 4));
    }

    private static LimitText amount(Integer amount) {
        return new LimitText(amount, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static LimitText calendar(String calendar) {
        return new LimitText(null, null, calendar, null, null, null, null, null, null, null, null, null);
    }

    private static Variation variation(String ref, String area, String from, String to, Change change) {
        return new Variation(
                ref,
                List.of(area),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "No office hours in the parish",
                List.of(change));
    }

    private static final VersionText TEXT = new VersionText(
            LocalDate.parse("2026-04-01"),
            LocalDate.parse("2029-03-31"),
            12,
            12,
            List.of(),
            List.of(new ServiceLevel(
                    "in-time",
                    "licensing",
                    "in-time",
                    "level",
                    new LimitText(
                            20,
                            "working-days",
                            "england-and-wales",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null),
                    "month",
                    2,
                    BASE)),
            null,
            null,
            null,
            null,
            List.of(
                    variation("rural", "east", "2026-10-01", null, new Change("in-time", amount(25), null, null, null)),
                    variation(
                            "village",
                            "burton",
                            "2026-10-01",
                            "2026-12-31",
                            new Change("in-time", calendar("always"), null, 3, null)),
                    variation(
                            "stage-1",
                            "west",
                            "2026-04-01",
                            "2026-06-30",
                            new Change("in-time", null, ladder("85"), null, null)),
                    variation(
                            "stage-2",
                            "west",
                            "2026-07-01",
                            null,
                            new Change("in-time", null, ladder("90"), null, null)),
                    variation("none", "island", "2026-04-01", null, new Change("in-time", null, null, null, true))));

    private static final TermsInForce TERMS =
            new TermsInForce("sla", 3, LocalDate.parse("2026-04-01"), LocalDate.parse("2029-03-31"), TEXT, "sha256:0");

    @ParameterizedTest(name = "V3/V4 {0} on {1}: {2} {3}, met at {4}, weight {5}")
    @CsvSource({
        "'',             2026-11-01, 20, england-and-wales, 95, 2, base, base, base",
        "east,           2026-09-30, 20, england-and-wales, 95, 2, base, base, base",
        "east,           2026-10-01, 25, england-and-wales, 95, 2, rural/east, base, base",
        "burton east,    2026-11-01, 25, always,            95, 3, rural/east, village/burton, base",
        "burton east,    2027-01-01, 25, england-and-wales, 95, 2, rural/east, base, base",
        "burton,         2026-11-01, 20, always,            95, 3, base, village/burton, base",
        "west,           2026-06-30, 20, england-and-wales, 85, 2, base, base, stage-1/west",
        "west,           2026-07-01, 20, england-and-wales, 90, 2, base, base, stage-2/west"
    })
    void attributeByAttributeFromTheAreaUpItsTree(
            String path,
            LocalDate on,
            int amount,
            String calendar,
            BigDecimal target,
            int weight,
            String ofAmount,
            String ofCalendar,
            String ofBands) {
        EffectiveLevel level =
                EffectiveTerms.resolve(TERMS, "in-time", areas(path), on).orElseThrow();
        assertEquals(amount, level.limit().amount());
        assertEquals(calendar, level.limit().calendar());
        assertEquals(target, level.bands().get(0).limit());
        assertEquals(weight, level.weight());
        assertEquals(ofAmount, told(level.sources().get("limit.amount")));
        assertEquals(ofCalendar, told(level.sources().get("limit.calendar")));
        assertEquals(ofBands, told(level.sources().get("bands")));
        assertEquals("base", told(level.sources().get("limit.unit")));
        assertEquals(3, level.sources().get("bands").version());
    }

    private static List<String> areas(String path) {
        return Stream.of(path.split(" ")).filter(a -> !a.isBlank()).toList();
    }

    private static String told(Source source) {
        return source.variation() == null ? source.from() : source.variation() + "/" + source.area();
    }

    @Test
    void v4AVariationCanTakeAServiceLevelOutOfTheScopeOfAnArea() {
        LocalDate on = LocalDate.parse("2026-05-01");
        assertTrue(
                EffectiveTerms.resolve(TERMS, "in-time", List.of("island"), on).isEmpty());
        assertTrue(EffectiveTerms.resolve(TERMS, "in-time", List.of("mainland"), on)
                .isPresent());
    }

    private static final VersionText LAYERED = new VersionText(
            LocalDate.parse("2026-04-01"),
            null,
            null,
            null,
            List.of(),
            List.of(level("in-time", amount(20), null), level("recorded", recorded(), 4), level("figures", null, null)),
            null,
            null,
            null,
            null,
            List.of(
                    new Variation(
                            "rising",
                            List.of(),
                            LocalDate.parse("2027-04-01"),
                            null,
                            "The team is complete by then",
                            List.of(new Change("in-time", amount(15), ladder("97"), null, null))),
                    variation("rural", "east", "2026-10-01", null, new Change("in-time", amount(25), null, 3, null)),
                    variation("out", "north", "2026-04-01", null, new Change("in-time", null, null, null, true)),
                    variation("in", "hill", "2026-04-01", null, new Change("in-time", null, null, null, false))));

    private static ServiceLevel level(String ref, LimitText limit, Integer weight) {
        return new ServiceLevel(ref, "licensing", "in-time", "level", limit, "month", weight, BASE);
    }

    private static LimitText recorded() {
        return new LimitText(null, "as-recorded", null, null, null, null, null, null, null, null, null, null);
    }

    private static EffectiveLevel layered(String level, String path, String on) {
        TermsDefaults settled = new TermsDefaults(
                new LimitText(30, "working-days", "scotland", null, null, null, "16:00", null, null, null, null, null),
                2);
        return EffectiveTerms.resolve(
                        new TermsInForce("sla", 1, LocalDate.parse("2026-04-01"), null, LAYERED, "sha256:0")
                                .with(java.util.Map.of("licensing", settled)),
                        level,
                        areas(path),
                        LocalDate.parse(on))
                .orElse(null);
    }

    @ParameterizedTest(name = "V3 {0}, {1} on {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    in-time  |             | 2026-05-01 | amount=20 base, calendar=scotland default, cutOff=16:00 default, unit=working-days default, weight=2 default
                    in-time  | east        | 2026-11-01 | amount=25 rural/east, calendar=scotland default, cutOff=16:00 default, unit=working-days default, weight=3 rural/east
                    in-time  | east        | 2027-05-01 | amount=25 rural/east, calendar=scotland default, cutOff=16:00 default, unit=working-days default, weight=3 rural/east
                    in-time  |             | 2027-05-01 | amount=15 rising/null, calendar=scotland default, cutOff=16:00 default, unit=working-days default, weight=2 default
                    in-time  | west        | 2027-05-01 | amount=15 rising/null, calendar=scotland default, cutOff=16:00 default, unit=working-days default, weight=2 default
                    recorded |             | 2026-05-01 | unit=as-recorded base, weight=4 base
                    figures  |             | 2026-05-01 | weight=2 default
                    """)
    void whatIsLeftOpenIsAsThePartnershipHasSettledIt(String ref, String path, String on, String attributes) {
        EffectiveLevel level = layered(ref, path == null ? "" : path, on);
        java.util.Map<String, Object> given = new java.util.TreeMap<>();
        if (level.limit() != null) {
            level.limit().given().forEach((name, value) -> given.put(name, value + " " + of(level, "limit." + name)));
        }
        given.put("weight", level.weight() + " " + of(level, "weight"));
        assertEquals(
                attributes,
                given.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(java.util.stream.Collectors.joining(", ")));
    }

    private static String of(EffectiveLevel level, String attribute) {
        return told(level.sources().get(attribute));
    }

    @ParameterizedTest(name = "V4 in {0} on {1}: met at {2} by {3}")
    @CsvSource({"'',   2027-03-31, 95, base", "'',   2027-04-01, 97, rising/null", "east, 2027-04-01, 97, rising/null"})
    void aTargetMayRiseForTheWholeCouncilFromADateOn(String path, String on, BigDecimal target, String source) {
        EffectiveLevel level = layered("in-time", path, on);
        assertEquals(target, level.bands().get(0).limit());
        assertEquals(source, of(level, "bands"));
    }

    @ParameterizedTest(name = "V4 {0}: in scope {1}")
    @CsvSource({"north, false", "hill north, true", "hill, true", "south, true"})
    void scopeIsTakenOutAndAddedByArea(String path, boolean inScope) {
        assertEquals(inScope, layered("in-time", path, "2026-05-01") != null);
    }

    @ParameterizedTest(name = "V2 on {0}: applies {1}")
    @CsvSource({"2026-03-31,false", "2026-04-01,true", "2029-03-31,true", "2029-04-01,false"})
    void v2AVersionAppliesOnItsDaysOnly(LocalDate on, boolean applies) {
        assertEquals(
                applies, EffectiveTerms.resolve(TERMS, "in-time", List.of(), on).isPresent());
    }
}
