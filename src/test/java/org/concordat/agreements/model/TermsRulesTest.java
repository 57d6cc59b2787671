package org.concordat.agreements.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.concordat.agreements.model.TermsRules.MeasureFacts;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.catalogue.model.Direction;
import org.concordat.catalogue.model.LimitText;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.catalogue.model.TermsDefaults;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text that holds together, and one change at a time that breaks it or does not. */
class TermsRulesTest {

    private static final String WHOLE = """
            {"commences": "2026-04-01", "expires": "2029-03-31",
             "scope": [{"service": "licensing"}, {"service": "waste"}],
             "serviceLevels": [
               {"ref": "in-time", "service": "licensing", "measure": "in-time", "dimension": "level", "period": "month", "weight": 2,
                "limit": {"amount": 20, "unit": "working-days", "calendar": "england-and-wales"},
                "bands": [{"band": "met", "limit": 95}, {"band": "critical"}]},
               {"ref": "right", "service": "licensing", "measure": "right", "dimension": "quality", "period": "quarter",
                "bands": [{"band": "met", "limit": 95}, {"band": "critical"}]},
               {"ref": "bins", "service": "waste", "measure": "in-time", "dimension": "level", "period": "year",
                "limit": {"amount": 5},
                "bands": [{"band": "met", "limit": 95}, {"band": "critical"}]}],
             "variations": [
               {"ref": "rural", "areas": ["east"], "from": "2026-04-01", "to": "2026-12-31", "localNeed": "Post only",
                "changes": [{"serviceLevel": "in-time", "limit": {"amount": 25}}]},
               {"ref": "rising", "areas": [], "from": "2027-04-01", "to": null, "localNeed": "The team is complete by then",
                "changes": [{"serviceLevel": "in-time", "bands": [{"band": "met", "limit": 97}, {"band": "critical"}]}]}]}
            """;

    private static MeasureFacts higher(ComputedFrom from, String unit, MeasureKind kind) {
        return new MeasureFacts(Direction.HIGHER_IS_BETTER, from, unit, kind);
    }

    private static final TermsRules.Known KNOWN = new TermsRules.Known() {
        @Override
        public boolean service(String slug) {
            return List.of("licensing", "waste").contains(slug);
        }

        @Override
        public Optional<MeasureFacts> measure(String slug) {
            return switch (slug) {
                case "in-time" -> Optional.of(higher(ComputedFrom.CASES, "percent", MeasureKind.TIMELINESS));
                case "right" -> Optional.of(higher(ComputedFrom.FIGURES, "percent", MeasureKind.RATIO));
                default -> Optional.empty();
            };
        }

        @Override
        public TermsDefaults defaults(String service) {
            return "waste".equals(service)
                    ? new TermsDefaults(
                            new LimitText(
                                    null,
                                    "calendar-days",
                                    "always",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null),
                            null)
                    : TermsDefaults.NONE;
        }

        @Override
        public boolean calendar(String slug) {
            return List.of("england-and-wales", "always").contains(slug);
        }

        @Override
        public boolean area(String slug) {
            return List.of("east", "burton", "west").contains(slug);
        }
    };

    private static final ChangedText TEXT = new ChangedText(WHOLE, KNOWN);

    @Test
    @DisplayName("A text that holds together is not refused")
    void whole() throws Exception {
        assertEquals("", TEXT.told());
    }

    @ParameterizedTest(name = "{0} = {1} is refused: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /commences                            |                                   | V2 /commences
            /expires                              | "2026-03-31"                      | V2 /expires
            /scope                                | []                                | V4 /scope, V4 /serviceLevels/0/service, V4 /serviceLevels/1/service, V4 /serviceLevels/2/service
            /scope/1/service                      | "planning"                        | V4 /scope/1/service, V4 /serviceLevels/2/service
            /scope/-                              | {"service": "waste"}              | V4 /scope/2/service
            /serviceLevels/1/ref                  | "in-time"                         | V4 /serviceLevels/1/ref
            /serviceLevels/0/service              | "planning"                        | V4 /serviceLevels/0/service
            /serviceLevels/0/measure              | "unknown"                         | V4 /serviceLevels/0/measure
            /serviceLevels/0/dimension            | "speed"                           | V4 /serviceLevels/0/dimension
            /serviceLevels/0/period               | "week"                            | B8 /serviceLevels/0/period
            /serviceLevels/0/weight               | 0                                 | B8 /serviceLevels/0/weight
            /serviceLevels/0/weight               | 1001                              | B8 /serviceLevels/0/weight
            /serviceLevels/0/bands/0/limit        |                                   | B1 /serviceLevels/0/bands/0/limit
            /serviceLevels/0/limit/amount         | 100001                            | T2 /serviceLevels/0/limit/amount
            /serviceLevels/0/limit/unit           | "days"                            | T2 /serviceLevels/0/limit/unit
            /serviceLevels/0/limit/calendar       | "mars"                            | T1 /serviceLevels/0/limit/calendar
            /serviceLevels/0/limit                | {"unit": "weeks", "amount": 1201, "calendar": "always"} | T2 /serviceLevels/0/limit/amount
            /serviceLevels/0/limit                | {"unit": "as-recorded", "amount": 3} | T2 /serviceLevels/0/limit/unit
            /serviceLevels/0/limit                | {"unit": "weeks", "amount": 2, "calendar": "always", "start": "before-event"} | T2 /serviceLevels/0/limit/unit
            /serviceLevels/0/limit                | {"unit": "working-days", "amount": 2, "calendar": "always", "start": "before-event", "due": "same-time", "roll": "next-working-day", "cutOff": "16:00", "nonWorkingReceipt": "next-working-day"} | T2 /serviceLevels/0/limit/cutOff, T2 /serviceLevels/0/limit/due, T2 /serviceLevels/0/limit/nonWorkingReceipt, T2 /serviceLevels/0/limit/roll
            /serviceLevels/0/limit/warning        | 0                                 | T2 /serviceLevels/0/limit/warning
            /serviceLevels/0/limit                | {"unit": "as-recorded", "warning": 5} | T2 /serviceLevels/0/limit/warning
            /serviceLevels/0/limit                | {}                                | T2 /serviceLevels/0/limit/amount, T2 /serviceLevels/0/limit/calendar, T2 /serviceLevels/0/limit/unit
            /serviceLevels/2/limit                | {}                                | T2 /serviceLevels/2/limit/amount
            /variations/0/ref                     | "rising"                          | V4 /variations/1/ref
            /variations/0/from                    |                                   | V4 /variations/0/from
            /variations/0/to                      | "2026-03-31"                      | V4 /variations/0/to
            /variations/0/localNeed               | " "                               | V4 /variations/0/localNeed
            /variations/0/areas                   | ["mars"]                          | V3 /variations/0/areas/0
            /variations/0/changes                 | []                                | V4 /variations/0/changes
            /variations/0/changes/0/serviceLevel  | "unknown"                         | V4 /variations/0/changes/0/serviceLevel
            /variations/0/changes/0/weight        | 0                                 | B8 /variations/0/changes/0/weight
            /variations/0/changes/0/limit         | {"amount": 0}                     | T2 /variations/0/changes/0/limit/amount
            /variations/0/changes/0               | {"serviceLevel": "right", "limit": {"amount": 3}} | V3 /variations/0/changes/0/limit
            /variations/0/changes/0/bands         | [{"band": "met", "limit": 95}]    | B1 /variations/0/changes/0/bands
            /variations/0/changes/-               | {"serviceLevel": "in-time", "limit": {"amount": 30}} | V3 /variations/0/changes/1
            /variations/1                         | {"ref": "again", "areas": ["east"], "from": "2026-12-31", "localNeed": "Post", "changes": [{"serviceLevel": "in-time", "limit": {"amount": 30}}]} | V3 /variations/1/changes
            /variations/-                         | {"ref": "again", "from": "2028-04-01", "localNeed": "Post", "changes": [{"serviceLevel": "in-time", "bands": [{"band": "met", "limit": 99}, {"band": "critical"}]}]} | V3 /variations/2/changes
            """)
    void isRefused(String pointer, String json, String faults) throws Exception {
        assertEquals(faults == null ? "" : faults, TEXT.broken(pointer, json));
    }

    @ParameterizedTest(name = "{0} = {1} is let through")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /expires                              |
            /expires                              | "2026-04-01"
            /serviceLevels/0/dimension            | "quality"
            /serviceLevels/0/period               | "year"
            /serviceLevels/0/weight               |
            /serviceLevels/0/weight               | 1000
            /serviceLevels/0/limit/amount         | 100000
            /serviceLevels/0/limit                | {"unit": "weeks", "amount": 1200, "calendar": "always"}
            /serviceLevels/2/limit                | {"unit": "as-recorded"}
            /serviceLevels/0/limit/warning        | 5
            /serviceLevels/2/limit                | {"amount": 10, "unit": "working-days", "start": "before-event"}
            /serviceLevels/2/limit                | {"amount": 5, "unit": "working-days"}
            /variations/0/to                      |
            /variations/0/areas                   | ["east", "west"]
            /variations/0/areas                   | []
            /variations/0/changes/0/weight        | 5
            /variations/0/changes/0/removed       | true
            /variations/0/changes/0/limit         | {"unit": "as-recorded"}
            /variations/0/changes/-               | {"serviceLevel": "in-time", "limit": {"calendar": "always"}}
            /variations/0/changes/-               | {"serviceLevel": "bins", "limit": {"amount": 30}}
            /variations/1                         | {"ref": "again", "areas": ["east"], "from": "2027-01-01", "localNeed": "Post", "changes": [{"serviceLevel": "in-time", "limit": {"amount": 30}}]}
            /variations/1                         | {"ref": "again", "areas": ["west"], "from": "2026-04-01", "localNeed": "Post", "changes": [{"serviceLevel": "in-time", "limit": {"amount": 30}}]}
            /variations/1                         | {"ref": "again", "areas": ["east"], "from": "2026-04-01", "localNeed": "Post", "changes": [{"serviceLevel": "in-time", "weight": 3}]}
            """)
    void isLetThrough(String pointer, String json) throws Exception {
        assertEquals("", TEXT.broken(pointer, json));
    }

    @ParameterizedTest(name = "V3 {1} in an area within the one for {0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"amount": 5000}                         | {"unit": "months"}              | V3 /variations/0/changes/0/limit, V3 /variations/2/changes/0/limit
            {"amount": 5000}                         | {"unit": "months", "amount": 2} | V3 /variations/0/changes/0/limit
            {"amount": 5000, "unit": "working-days"} | {"unit": "months", "amount": 2} |
            {"amount": 500}                          | {"unit": "months"}              |
            {"amount": 5000}                         | {"calendar": "always"}          |
            """)
    void withinAnArea(String outer, String inner, String faults) throws Exception {
        ObjectNode text = TEXT.tree();
        var variations = (com.fasterxml.jackson.databind.node.ArrayNode) text.get("variations");
        String variation =
                "{'ref': '%s', 'areas': ['%s'], 'from': '2028-01-01', 'localNeed': 'x', 'changes': [{'serviceLevel': 'in-time', 'limit': %s}]}";
        variations.set(
                0,
                ChangedText.JSON.readTree(
                        variation.formatted("outer", "east", outer).replace('\'', '"')));
        variations.add(ChangedText.JSON.readTree(
                variation.formatted("inner", "burton", inner).replace('\'', '"')));
        assertEquals(faults == null ? "" : faults, TEXT.told(text));
    }
}
