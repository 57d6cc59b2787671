package org.concordat.agreements.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.concordat.agreements.model.TermsRules.MeasureFacts;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.catalogue.model.Direction;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.catalogue.model.TermsDefaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credits, consequences and procedures that hold together, and one change at a time that breaks them or does not. */
class ConsequenceRulesTest {

    private static final String WHOLE = """
            {"commences": "2026-04-01", "expires": "2029-03-31",
             "scope": [{"service": "licensing"}, {"service": "waste"}],
             "serviceLevels": [
               {"ref": "answered", "service": "licensing", "measure": "answered", "dimension": "level", "period": "month",
                "bands": [{"band": "met", "limit": 95}, {"band": "critical", "points": 4}]},
               {"ref": "right", "service": "licensing", "measure": "answered", "dimension": "quality", "period": "quarter",
                "bands": [{"band": "met", "limit": 95}, {"band": "critical"}]}],
             "credits": {"basis": "points", "rate": 2.5, "capPerService": 10, "capInAggregate": 7.5,
               "charges": [{"service": "licensing", "charge": {"amount": "12000.00", "currency": "GBP"}, "period": "month"},
                           {"service": "waste", "charge": {"amount": "90000", "currency": "GBP"}, "period": "year"}]},
             "consequences": {"beddingInWeeks": 12,
               "repeats": {"factor": 2, "noData": "breaks", "smallSample": "keeps", "relieved": "keeps", "beddingIn": "keeps"},
               "triggers": [
                 {"ref": "step-in", "serviceLevel": "answered", "period": "month", "counts": "points", "lastPeriods": 6,
                  "threshold": 12, "consequence": "The board meets"},
                 {"ref": "failing", "period": "quarter", "counts": "failures", "lastPeriods": 4, "threshold": 3}],
               "ratings": {"met": "Good", "minor": "Approaching target", "serious": "Requires improvement",
                           "severe": "Requires improvement", "critical": "Inadequate"}},
             "procedures": {"figuresAgreedAfter": 10,
               "queries": {"officers": 10, "board": 20, "chiefExecutives": 10, "mediation": 20}}}
            """;

    private static final TermsRules.Known KNOWN = new TermsRules.Known() {
        @Override
        public boolean service(String slug) {
            return List.of("licensing", "waste").contains(slug);
        }

        @Override
        public Optional<MeasureFacts> measure(String slug) {
            return switch (slug) {
                case "answered" -> figures(Direction.HIGHER_IS_BETTER, "percent");
                case "abandoned" -> figures(Direction.LOWER_IS_BETTER, "percent");
                case "occupied" -> figures(Direction.WITHIN_RANGE, "percent");
                case "waited" -> figures(Direction.LOWER_IS_BETTER, "working-days");
                case "scored" ->
                    Optional.of(new MeasureFacts(
                            Direction.HIGHER_IS_BETTER, ComputedFrom.SERVICE_LEVELS, "percent", MeasureKind.COMPOSITE));
                default -> Optional.empty();
            };
        }

        private static Optional<MeasureFacts> figures(Direction direction, String unit) {
            return Optional.of(new MeasureFacts(direction, ComputedFrom.FIGURES, unit, MeasureKind.MEAN));
        }

        @Override
        public TermsDefaults defaults(String service) {
            return TermsDefaults.NONE;
        }

        @Override
        public boolean calendar(String slug) {
            return false;
        }

        @Override
        public boolean area(String slug) {
            return false;
        }
    };

    private static final ChangedText TEXT = new ChangedText(WHOLE, KNOWN);

    /** The text with credits by shortfall, and a service level of licensing measured otherwise. */
    private static String byShortfall(String measure, String bands) throws Exception {
        var text = TEXT.tree();
        ((com.fasterxml.jackson.databind.node.ObjectNode) text.at("/credits"))
                .put("basis", "shortfall")
                .remove("rate");
        ((com.fasterxml.jackson.databind.node.ObjectNode) text.at("/serviceLevels/0"))
                .put("measure", measure)
                .set("bands", ChangedText.JSON.readTree(bands));
        return TEXT.told(text);
    }

    @Test
    void whatHoldsTogetherIsNotRefused() throws Exception {
        assertEquals("", TEXT.told());
    }

    @ParameterizedTest(name = "{0} = {1} is refused: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /credits/basis                    |                  | B3 /credits/basis, B3 /credits/rate
            /credits/basis                    | "some"           | B3 /credits/basis, B3 /credits/rate
            /credits/basis                    | "none"           | B3 /credits/rate
            /credits/basis                    | "shortfall"      | B3 /credits/rate
            /credits/rate                     |                  | B3 /credits/rate
            /credits/rate                     | 0                | B3 /credits/rate
            /credits/rate                     | -1               | B3 /credits/rate
            /credits/rate                     | 100.01           | B3 /credits/rate
            /credits/capPerService            | 0                | B3 /credits/capPerService
            /credits/capPerService            | 100.5            | B3 /credits/capPerService
            /credits/capInAggregate           | -5               | B3 /credits/capInAggregate
            /credits/capInAggregate           | 101              | B3 /credits/capInAggregate
            /credits/charges                  | []               | B3 /credits/charges
            /credits/charges/0/service        | "waste"          | B3 /credits/charges, B3 /credits/charges/1/service
            /credits/charges/1/service        | "parking"        | B3 /credits/charges/1/service
            /credits/charges/1/service        |                  | B3 /credits/charges/1/service
            /credits/charges/0/charge         |                  | B3 /credits/charges/0/charge
            /credits/charges/0/charge/amount  | "0.00"           | B3 /credits/charges/0/charge
            /credits/charges/0/charge/amount  | "-1.00"          | B3 /credits/charges/0/charge
            /credits/charges/0/charge/amount  | "12000.005"      | B3 /credits/charges/0/charge
            /credits/charges/0/charge/amount  | "12,000"         | B3 /credits/charges/0/charge
            /credits/charges/0/charge/currency | "EUR"           | B3 /credits/charges/0/charge
            /credits/charges/0/charge/currency |                 | B3 /credits/charges/0/charge
            /credits/charges/0/period         | "week"           | B3 /credits/charges/0/period
            /credits/charges/0/period         |                  | B3 /credits/charges/0/period
            /consequences/beddingInWeeks      | 0                | B4 /consequences/beddingInWeeks
            /consequences/beddingInWeeks      | 105              | B4 /consequences/beddingInWeeks
            /consequences/repeats/factor      | 0                | B2 /consequences/repeats/factor
            /consequences/repeats/factor      | 11               | B2 /consequences/repeats/factor
            /consequences/repeats/noData      | "break"          | B2 /consequences/repeats/noData
            /consequences/repeats/smallSample | ""               | B2 /consequences/repeats/smallSample
            /consequences/repeats/relieved    | "lengthens"      | B2 /consequences/repeats/relieved
            /consequences/repeats/beddingIn   | "Keeps"          | B2 /consequences/repeats/beddingIn
            /consequences/triggers/0/ref      | "failing"        | B4 /consequences/triggers/1/ref
            /consequences/triggers/0/ref      | "Step in"        | B4 /consequences/triggers/0/ref
            /consequences/triggers/0/ref      |                  | B4 /consequences/triggers/0/ref
            /consequences/triggers/0/serviceLevel | "unknown"    | B4 /consequences/triggers/0/serviceLevel
            /consequences/triggers/0/serviceLevel | "right"      | B4 /consequences/triggers/0/period
            /consequences/triggers/0/period   | "quarter"        | B4 /consequences/triggers/0/period
            /consequences/triggers/1/period   | "week"           | B4 /consequences/triggers/1/period
            /consequences/triggers/1/period   |                  | B4 /consequences/triggers/1/period
            /consequences/triggers/0/counts   | "misses"         | B4 /consequences/triggers/0/counts
            /consequences/triggers/0/counts   |                  | B4 /consequences/triggers/0/counts
            /consequences/triggers/0/lastPeriods | 0             | B4 /consequences/triggers/0/lastPeriods
            /consequences/triggers/0/lastPeriods | 25            | B4 /consequences/triggers/0/lastPeriods
            /consequences/triggers/0/lastPeriods |               | B4 /consequences/triggers/0/lastPeriods
            /consequences/triggers/0/threshold | 0               | B4 /consequences/triggers/0/threshold
            /consequences/triggers/0/threshold |                 | B4 /consequences/triggers/0/threshold
            /consequences/ratings/met         | "Excellent"      | B7 /consequences/ratings/met
            /consequences/ratings/met         | "good"           | B7 /consequences/ratings/met
            /consequences/ratings/awful       | "Inadequate"     | B7 /consequences/ratings/awful
            /procedures/figuresAgreedAfter    | 0                | F1 /procedures/figuresAgreedAfter
            /procedures/figuresAgreedAfter    | 61               | F1 /procedures/figuresAgreedAfter
            /procedures/queries/officers      | 0                | G4 /procedures/queries/officers
            /procedures/queries/board         | 61               | G4 /procedures/queries/board
            /procedures/queries/chiefExecutives | -1             | G4 /procedures/queries/chiefExecutives
            /procedures/queries/mediation     | 100              | G4 /procedures/queries/mediation
            """)
    void isRefused(String pointer, String json, String faults) throws Exception {
        assertEquals(faults, TEXT.broken(pointer, json));
    }

    @ParameterizedTest(name = "{0} = {1} is let through")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /credits                          |
            /credits                          | {"basis": "none"}
            /credits                          | {"basis": "none", "charges": [{"service": "waste", "charge": {"amount": "1", "currency": "GBP"}, "period": "month"}]}
            /credits/rate                     | 100
            /credits/rate                     | 0.01
            /credits/capPerService            |
            /credits/capPerService            | 100
            /credits/capInAggregate           |
            /credits/capInAggregate           | 0.5
            /credits/charges/0/charge/amount  | "0.01"
            /credits/charges/0/period         | "quarter"
            /credits/charges/1                | {"service": "waste", "charge": {"amount": "1.5", "currency": "GBP"}, "period": "quarter"}
            /credits/charges                  | [{"service": "licensing", "charge": {"amount": "1", "currency": "GBP"}, "period": "year"}]
            /consequences                     |
            /consequences                     | {}
            /consequences/beddingInWeeks      |
            /consequences/beddingInWeeks      | 1
            /consequences/beddingInWeeks      | 104
            /consequences/repeats             | {}
            /consequences/repeats/factor      | 1
            /consequences/repeats/factor      | 10
            /consequences/repeats/noData      | "keeps"
            /consequences/repeats/smallSample | "breaks"
            /consequences/repeats/relieved    | "breaks"
            /consequences/repeats/beddingIn   | "breaks"
            /consequences/triggers            | []
            /consequences/triggers/0/serviceLevel |
            /consequences/triggers/1/serviceLevel | "right"
            /consequences/triggers/0/counts   | "failures"
            /consequences/triggers/0/lastPeriods | 1
            /consequences/triggers/0/lastPeriods | 24
            /consequences/triggers/0/threshold | 1
            /consequences/ratings             | {}
            /consequences/ratings/met         |
            /consequences/ratings/met         | null
            /consequences/ratings/critical    | "Other"
            /procedures                       |
            /procedures                       | {}
            /procedures/figuresAgreedAfter    | 60
            /procedures/figuresAgreedAfter    |
            /procedures/queries               | {"officers": 1, "mediation": 60}
            """)
    void isLetThrough(String pointer, String json) throws Exception {
        assertEquals("", TEXT.broken(pointer, json));
    }

    @ParameterizedTest(name = "B3 shortfall of {0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            answered  | [{"band": "met", "limit": 95}, {"band": "critical"}]                       |
            abandoned | [{"band": "met", "limit": 5}, {"band": "critical"}]                        |
            waited    | [{"band": "met", "limit": 5}, {"band": "critical"}]                        | B3 /serviceLevels/0/measure
            scored    | [{"band": "met", "limit": 95}, {"band": "critical"}]                       | B3 /serviceLevels/0/measure, B8 /serviceLevels/0/measure
            occupied  | [{"band": "met", "range": {"from": 70, "to": 90}}, {"band": "critical"}]   | B3 /serviceLevels/0/measure
            """)
    void shortfallIsOfPercents(String measure, String bands, String faults) throws Exception {
        assertEquals(faults == null ? "" : faults, byShortfall(measure, bands));
    }
}
