package org.concordat.performance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Cases of one council as chance makes them, the same for the same seed: received January to June 2026, in no order. */
final class RandomCases {

    /** When the first may be received. */
    static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private static final int DAYS = 180;
    private static final List<String> AREAS = Arrays.asList(null, "east", "burton", "west");

    private final ResultParties parties;
    private final String council;
    private final Random random;
    private int made;

    RandomCases(ResultParties parties, String council, long seed) {
        this.parties = parties;
        this.council = council;
        this.random = new Random(seed);
    }

    /** New cases. */
    List<Map<String, Object>> fresh(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> state(String.format("r-%04d", made++)))
                .toList();
    }

    /** Other states of some of the cases: everything about them may have changed; one in four is taken out. */
    List<Map<String, Object>> changed(List<Map<String, Object>> cases, int count) {
        List<Map<String, Object>> changed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> state =
                    state((String) cases.get(random.nextInt(cases.size())).get("ref"));
            if (random.nextInt(4) == 0) {
                state.put("void", true);
                state.put("voidReason", "entered twice");
            }
            changed.add(state);
        }
        return changed;
    }

    private Map<String, Object> state(String ref) {
        Instant received = FIRST.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
        Instant closed = random.nextInt(10) < 7 ? after(received, 40) : null;
        Map<String, Object> state = parties.licence(council, ref, received.toString());
        put(state, "area", AREAS.get(random.nextInt(AREAS.size())));
        put(state, "closed", closed);
        put(state, "due", random.nextBoolean() ? after(received, 30) : null);
        if (random.nextInt(3) == 0) {
            state.put("clock", clock(received, closed == null ? received.plus(Duration.ofDays(60)) : closed));
        }
        return state;
    }

    private static void put(Map<String, Object> state, String field, Object value) {
        if (value != null) {
            state.put(field, value.toString());
        }
    }

    private Instant after(Instant instant, int days) {
        return instant.plus(Duration.ofMinutes(random.nextInt(days * 24 * 60)));
    }

    /** Pauses and resumes in no order; the last pause may have no end. */
    private List<Map<String, Object>> clock(Instant from, Instant to) {
        long minutes = Duration.between(from, to).toMinutes() + 1;
        List<Map<String, Object>> clock = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            clock.add(action("pause", from, minutes));
            if (random.nextInt(4) > 0) {
                clock.add(action("resume", from, minutes));
            }
        }
        return clock;
    }

    private Map<String, Object> action(String action, Instant from, long minutes) {
        Map<String, Object> told = new HashMap<>();
        told.put("action", action);
        told.put(
                "at",
                from.plus(Duration.ofMinutes((long) (random.nextDouble() * minutes)))
                        .toString());
        return told;
    }

    /** Instants to judge at: of chance, at which something happens to a case, and a microsecond to either side. */
    List<Instant> moments(List<Map<String, Object>> cases, int count) {
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> of = cases.get(random.nextInt(cases.size()));
            Object closed = of.getOrDefault("closed", of.get("received"));
            Instant turn = Instant.parse((String) (random.nextBoolean() ? of.get("received") : closed));
            moments.add(
                    random.nextBoolean()
                            ? FIRST.plus(Duration.ofMinutes(random.nextInt(300 * 24 * 60)))
                            : turn.plus(Duration.ofNanos((random.nextInt(3) - 1) * 1_000L)));
        }
        return moments;
    }
}
