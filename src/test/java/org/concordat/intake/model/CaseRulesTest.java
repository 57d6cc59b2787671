package org.concordat.intake.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.intake.model.CaseText.ActionText;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseRulesTest {

    private static final CaseRules RULES = new CaseRules(new CaseRules.Known() {
        @Override
        public Optional<CaseRules.KnownService> service(Slug slug) {
            return Set.of("licensing", "waste").contains(slug.value())
                    ? Optional.of(new CaseRules.KnownService(Set.of("premisesType")))
                    : Optional.empty();
        }

        @Override
        public Optional<CaseRules.KnownCouncil> council(Slug slug) {
            return slug.value().equals("kettering")
                    ? Optional.of(
                            new CaseRules.KnownCouncil(area -> area.value().equals("burton"), service -> service.value()
                                    .equals("licensing")))
                    : Optional.empty();
        }
    });

    private static String pointers(CaseText text) {
        List<Fault> faults = new CaseReader(Times.RFC_3339).read(text).as(RULES::faults, f -> f);
        return faults.isEmpty() ? null : faults.stream().map(Fault::pointer).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "C5 {0}")
    @CsvSource(textBlock = """
            a whole case,               K-1, licensing, kettering, burton, 2026-04-02T15:20:00+01:00, 2026-04-30T00:00:00Z, 2026-04-09T09:50:00+01:00, granted,
            a case without area (C6),   K-1, licensing, kettering, ,       2026-04-02T15:20:00+01:00, ,  , ,
            closed when received,       K-1, licensing, kettering, burton, 2026-04-02T15:20:00+01:00, ,  2026-04-02T14:20:00Z, ,
            closed before received,     K-1, licensing, kettering, burton, 2026-04-02T15:20:00+01:00, ,  2026-04-02T14:19:59Z, , /closed
            due before received is kept,K-1, licensing, kettering, burton, 2026-04-02T15:20:00+01:00, 2026-04-01T00:00:00Z, , ,
            no ref,                     ,    licensing, kettering, burton, 2026-04-02T15:20:00+01:00, ,  , , /ref
            no receipt,                 K-1, licensing, kettering, burton, ,                          ,  , , /received
            no offset,                  K-1, licensing, kettering, burton, 2026-04-02T15:20:00,       ,  , , /received
            a year that is none,        K-1, licensing, kettering, burton, 1026-04-02T15:20:00Z,      ,  , , /received
            unknown service,            K-1, parking,   kettering, burton, 2026-04-02T15:20:00+01:00, ,  , , /service
            service of the other side,  K-1, waste,     kettering, burton, 2026-04-02T15:20:00+01:00, ,  , , /service
            service that is no slug,    K-1, Licensing, kettering, burton, 2026-04-02T15:20:00+01:00, ,  , , /service
            unknown council,            K-1, licensing, corby,     burton, 2026-04-02T15:20:00+01:00, ,  , , /council
            unknown area (C6),          K-1, licensing, kettering, rowell, 2026-04-02T15:20:00+01:00, ,  , , /area
            two faults at once,         K-1, parking,   kettering, rowell, 2026-04-02T15:20:00+01:00, ,  , , /service /area
            """)
    void c5(
            String name,
            String ref,
            String service,
            String council,
            String area,
            String received,
            String due,
            String closed,
            String outcome,
            String pointers) {
        assertEquals(
                pointers,
                pointers(new CaseText(
                        ref, service, council, area, received, due, null, closed, null, outcome, null, null, null,
                        null)));
    }

    @ParameterizedTest(name = "C5 {0}")
    @CsvSource(textBlock = """
            pause and resume,                  2026-04-02T16:05:00Z, pause,  2026-04-08T10:30:00Z, resume,
            resume before its pause was told,  2026-04-08T10:30:00Z, resume, ,                     ,
            out of order,                      2026-04-08T10:30:00Z, resume, 2026-04-02T16:05:00Z, pause,
            pause when closed,                 2026-04-09T09:50:00Z, pause,  ,                     ,
            pause after close,                 2026-04-09T09:50:01Z, pause,  ,                     ,       /clock/0/at
            resume after close,                2026-04-02T16:05:00Z, pause,  2026-04-10T00:00:00Z, resume, /clock/1/at
            pause before received,             2026-04-02T15:19:59Z, pause,  ,                     ,       /clock/0/at
            no such action,                    2026-04-02T16:05:00Z, stop,   ,                     ,       /clock/0/action
            no instant,                        ,                     pause,  ,                     ,       /clock/0/at
            restart and extend,                2026-04-03T10:00:00Z, restart, 2026-04-04T10:00:00Z, extend 25,
            extend to nothing,                 2026-04-03T10:00:00Z, extend 0, ,                   ,       /clock/0/amount
            extend without an amount,          2026-04-03T10:00:00Z, extend,  ,                    ,       /clock/0/amount
            pause with an amount,              2026-04-03T10:00:00Z, pause 3, ,                    ,       /clock/0/amount
            restart before received,           2026-04-01T10:00:00Z, restart, ,                    ,       /clock/0/at
            """)
    void c5OfTheClock(String name, String at, String action, String at2, String action2, String pointers) {
        ActionText first = action(at, action);
        List<ActionText> clock = action2 == null ? List.of(first) : List.of(first, action(at2, action2));
        CaseText text = new CaseText(
                "K-1",
                "licensing",
                "kettering",
                null,
                "2026-04-02T15:20:00Z",
                null,
                null,
                "2026-04-09T09:50:00Z",
                clock,
                null,
                null,
                null,
                null,
                null);
        assertEquals(pointers, pointers(text));
    }

    /** An action such as {@code pause}, or with its amount {@code extend 25}. */
    private static ActionText action(String at, String text) {
        String[] words = text.split(" ");
        return new ActionText(at, words[0], "awaiting plans", words.length == 1 ? null : Integer.valueOf(words[1]));
    }

    @ParameterizedTest(name = "C7 void {0}, reason {1}: {2}")
    @CsvSource({"true, entered twice, ", "true, , /voidReason", "false, entered twice, /voidReason", ", , "})
    void c7OfVoid(Boolean voided, String reason, String pointers) {
        CaseText text = new CaseText(
                "K-1",
                "licensing",
                "kettering",
                null,
                "2026-04-02T15:20:00Z",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                voided,
                reason);
        assertEquals(pointers, pointers(text));
    }

    @Test
    void c5AttributesAreAnAllowList() {
        assertEquals(null, pointers(withAttributes(Map.of("premisesType", "pub"))));
        assertEquals("/attributes/na~1me", pointers(withAttributes(Map.of("na/me", "Smith"))));
        assertEquals("/attributes/premisesType", pointers(withAttributes(Map.of("premisesType", "p\u0000b"))));
    }

    private static CaseText withAttributes(Map<String, String> attributes) {
        return new CaseText(
                "K-1",
                "licensing",
                "kettering",
                null,
                "2026-04-02T15:20:00Z",
                null,
                null,
                null,
                null,
                null,
                attributes,
                null,
                null,
                null);
    }
}
