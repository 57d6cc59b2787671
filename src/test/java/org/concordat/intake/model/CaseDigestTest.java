package org.concordat.intake.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.concordat.kernel.Digest;
import org.concordat.kernel.Slug;
import org.concordat.time.ClockAction;
import org.junit.jupiter.api.Test;

/** Digests are stored: a case that comes again is held against the one that was reckoned when it came first (rule C7). */
class CaseDigestTest {

    private static final String BETWEEN = "\u001f";

    @Test
    void c7OneThatWasReckonedLongAgo() {
        CaseRow row = row(
                new Slug("burton-latimer"),
                Instant.parse("2026-04-02T15:20:00.125Z"),
                null,
                List.of(new ClockAction(
                        Instant.parse("2026-04-02T16:00:00Z"), ClockAction.Kind.PAUSE, "awaiting plans")),
                Map.of("premisesType", "pub"));

        assertEquals(
                Digest.of(String.join(
                        BETWEEN,
                        "burton-latimer",
                        "2026-04-02T15:20:00.125Z",
                        "",
                        "",
                        "",
                        "",
                        "1",
                        "2026-04-02T16:00:00Z",
                        "PAUSE",
                        "awaiting plans",
                        "premisesType",
                        "pub",
                        "")),
                row.digest());
    }

    @Test
    void c7IsOfThePlatformsTexts() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            Instant received = instant(random);
            Instant event = random.nextBoolean() ? null : instant(random);
            List<ClockAction> clock = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                boolean extend = random.nextBoolean();
                clock.add(new ClockAction(
                        instant(random),
                        extend ? ClockAction.Kind.EXTEND : ClockAction.Kind.RESUME,
                        random.nextBoolean() ? null : "r" + n,
                        extend ? 20 : null));
            }
            CaseRow row = row(
                    random.nextBoolean() ? null : new Slug("a-" + i),
                    received,
                    event,
                    clock,
                    random.nextBoolean() ? Map.of() : Map.of("b", "2", "a", "1", "c", "é"));

            assertEquals(Digest.of(text(row)), row.digest());
        }
    }

    private static Instant instant(Random random) {
        int fraction = random.nextInt(3);
        int nanos = fraction == 0 ? 0 : random.nextInt(1_000_000_000) / (fraction == 1 ? 1 : 1_000_000) * fraction;
        return Instant.ofEpochSecond(random.nextLong() % 4_000_000_000L, nanos % 1_000_000_000);
    }

    /** As it was written when digests were first stored. */
    private static String text(CaseRow row) {
        StringBuilder text = new StringBuilder();
        for (Object field : new Object[] {
            row.area(),
            row.received(),
            row.due(),
            row.closed(),
            row.outcome(),
            row.voidReason(),
            row.clock().size()
        }) {
            append(text, field);
        }
        for (ClockAction action : row.clock()) {
            append(text, action.at());
            append(text, action.kind());
            append(text, action.reason());
            if (action.amount() != null) {
                append(text, action.amount());
            }
        }
        new TreeMap<>(row.attributes()).forEach((name, value) -> {
            append(text, name);
            append(text, value);
        });
        if (row.event() != null) {
            append(text, "");
            append(text, row.event());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Object part) {
        text.append(part == null ? "" : part).append(BETWEEN);
    }

    private static CaseRow row(
            Slug area, Instant received, Instant event, List<ClockAction> clock, Map<String, String> attributes) {
        return new CaseRow(
                "K-1",
                new Slug("licensing"),
                new Slug("kettering"),
                area,
                received,
                null,
                event,
                null,
                clock,
                null,
                attributes,
                null,
                null);
    }
}
