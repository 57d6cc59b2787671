package org.concordat.agreements.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.agreements.model.TermsRules.MeasureFacts;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.agreements.model.VersionText.Change;
import org.concordat.agreements.model.VersionText.ScopeLine;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.agreements.model.VersionText.Variation;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.catalogue.model.Direction;
import org.concordat.catalogue.model.LimitText;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.catalogue.model.TermsDefaults;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What percentiles and composites take. A service level is written {@code measure service period limit}, a limit as its unit, {@code
 * before-event} for one in working days before an event, - for none.
 */
class MeasuredRulesTest {

    private static Optional<MeasureFacts> facts(String measure) {
        return Optional.ofNullable(
                switch (measure) {
                    case "days90" -> lower(ComputedFrom.CASES, "working-days", MeasureKind.PERCENTILE);
                    case "calendar90" -> lower(ComputedFrom.CASES, "calendar-days", MeasureKind.PERCENTILE);
                    case "minutes90" -> lower(ComputedFrom.CASES, "working-minutes", MeasureKind.PERCENTILE);
                    case "elapsed90" -> lower(ComputedFrom.CASES, "elapsed-minutes", MeasureKind.PERCENTILE);
                    case "late" -> lower(ComputedFrom.FIGURES, "percent", MeasureKind.RATIO);
                    case "in-time" -> higher(ComputedFrom.CASES, "percent", MeasureKind.TIMELINESS);
                    case "right" -> higher(ComputedFrom.FIGURES, "percent", MeasureKind.RATIO);
                    case "pleased" -> higher(ComputedFrom.FIGURES, "percent", MeasureKind.VALUE);
                    case "rating" -> higher(ComputedFrom.FIGURES, "points", MeasureKind.VALUE);
                    case "score" -> higher(ComputedFrom.SERVICE_LEVELS, "percent", MeasureKind.COMPOSITE);
                    default -> null;
                });
    }

    private static MeasureFacts higher(ComputedFrom from, String unit, MeasureKind kind) {
        return new MeasureFacts(Direction.HIGHER_IS_BETTER, from, unit, kind);
    }

    private static MeasureFacts lower(ComputedFrom from, String unit, MeasureKind kind) {
        return new MeasureFacts(Direction.LOWER_IS_BETTER, from, unit, kind);
    }

    private static final TermsRules.Known KNOWN = new TermsRules.Known() {
        @Override
        public boolean service(String slug) {
            return true;
        }

        @Override
        public Optional<MeasureFacts> measure(String slug) {
            return facts(slug);
        }

        @Override
        public TermsDefaults defaults(String service) {
            return "waste".equals(service) ? new TermsDefaults(limit("calendar-days"), null) : TermsDefaults.NONE;
        }

        @Override
        public boolean calendar(String slug) {
            return true;
        }

        @Override
        public boolean area(String slug) {
            return true;
        }
    };

    private static LimitText limit(String text) {
        boolean before = "before-event".equals(text);
        boolean recorded = "as-recorded".equals(text);
        return switch (text) {
            case "-" -> null;
            case "amount" -> new LimitText(9, null, null, null, null, null, null, null, null, null, null, null);
            default ->
                new LimitText(
                        recorded ? null : 5,
                        before ? "working-days" : text,
                        recorded ? null : "always",
                        before ? "before-event" : null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        };
    }

    private static ServiceLevel level(String text) {
        String[] parts = text.strip().split(" ");
        boolean higher = facts(parts[0]).orElseThrow().direction() == Direction.HIGHER_IS_BETTER;
        return new ServiceLevel(
                parts[0],
                parts[1],
                parts[0],
                "level",
                limit(parts[3]),
                parts[2],
                null,
                List.of(
                        new BandText("met", BigDecimal.valueOf(higher ? 90 : 10), null, null),
                        new BandText("critical", null, null, null)));
    }

    private static String broken(String levels, String varied) {
        List<ServiceLevel> all =
                Stream.of(levels.split(",")).map(MeasuredRulesTest::level).toList();
        List<Variation> variations = new ArrayList<>();
        if (varied != null) {
            Change change = new Change(all.get(0).ref(), limit(varied), null, null, null);
            variations.add(new Variation(
                    "rural", List.of("east"), LocalDate.parse("2026-04-01"), null, "Post only", List.of(change)));
        }
        VersionText text = new VersionText(
                LocalDate.parse("2026-04-01"),
                null,
                null,
                null,
                Stream.of("licensing", "waste")
                        .map(service -> new ScopeLine(service, null, null, null))
                        .toList(),
                all,
                null,
                null,
                null,
                null,
                variations);
        return TermsRules.broken(text, KNOWN).stream()
                .map(b -> b.rule() + " " + b.fault().pointer())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "C3 a percentile in {0} under a limit in {1}, varied to {2}: {3}")
    @CsvSource(
            nullValues = ".",
            delimiter = '|',
            value = {
                "days90     | working-days    | .             | ",
                "days90     | calendar-days   | .             | C3 /serviceLevels/0/limit/unit",
                "days90     | weeks           | .             | C3 /serviceLevels/0/limit/unit",
                "days90     | working-minutes | .             | C3 /serviceLevels/0/limit/unit",
                "calendar90 | calendar-days   | .             | ",
                "calendar90 | weeks           | .             | ",
                "calendar90 | months          | .             | ",
                "calendar90 | working-days    | .             | C3 /serviceLevels/0/limit/unit",
                "minutes90  | working-minutes | .             | ",
                "minutes90  | working-hours   | .             | ",
                "minutes90  | elapsed-hours   | .             | C3 /serviceLevels/0/limit/unit",
                "elapsed90  | elapsed-hours   | .             | ",
                "elapsed90  | working-hours   | .             | C3 /serviceLevels/0/limit/unit",
                "days90     | as-recorded     | .             | C3 /serviceLevels/0/limit",
                "days90     | before-event    | .             | C3 /serviceLevels/0/limit",
                "days90     | -               | .             | T2 /serviceLevels/0/limit",
                "days90     | working-days    | amount        | ",
                "days90     | working-days    | working-days  | ",
                "days90     | working-days    | calendar-days | C3 /variations/0/changes/0/limit/unit",
                "days90     | working-days    | before-event  | C3 /variations/0/changes/0/limit",
                "days90     | working-days    | as-recorded   | C3 /variations/0/changes/0/limit",
                "days90     | calendar-days   | amount        | C3 /serviceLevels/0/limit/unit",
                "calendar90 | months          | weeks         | ",
                "in-time    | as-recorded     | before-event  | ",
            })
    void c3APercentileHasALimitInItsUnit(String measure, String limit, String varied, String faults) {
        String told = broken(measure + " licensing month " + limit, varied);
        assertEquals(faults == null ? "" : faults, told);
    }

    @ParameterizedTest(name = "C3 what is settled for a service is part of the limit: {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "calendar90 waste month amount | ",
                "days90 waste month amount     | C3 /serviceLevels/0/limit/unit",
            })
    void c3DefaultsArePartOfTheLimit(String level, String faults) {
        assertEquals(faults == null ? "" : faults, broken(level, null));
    }

    @ParameterizedTest(name = "B8 {0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "score licensing month -            | in-time licensing month weeks | ",
                "score licensing month -            | right licensing month -       | ",
                "score licensing month -            | pleased licensing month -     | ",
                "score licensing month -            | in-time waste month weeks     | B8 /serviceLevels/0/measure",
                "score licensing month -            | in-time licensing quarter weeks | B8 /serviceLevels/0/measure",
                "score licensing month -            | late licensing month -        | B8 /serviceLevels/0/measure",
                "score licensing month -            | rating licensing month -      | B8 /serviceLevels/0/measure",
                "score licensing month weeks        | in-time licensing month weeks | C3 /serviceLevels/0/limit",
            })
    void b8ACompositeWeighsOthersAndHasNoLimit(String composite, String other, String faults) {
        assertEquals(faults == null ? "" : faults, broken(composite + "," + other, null));
    }

    @ParameterizedTest(name = "B8 {0} is not weighed by itself: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "score licensing month - | B8 /serviceLevels/0/measure",
                "in-time licensing month weeks | ",
            })
    void b8ACompositeIsNotMadeOfItself(String level, String faults) {
        assertEquals(faults == null ? "" : faults, broken(level, null));
    }
}
