package org.concordat.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.concordat.fairness.OjAlgoPrograms;
import org.concordat.fairness.model.Assessment;
import org.concordat.fairness.model.CostGame;
import org.concordat.kernel.Money;

/**
 * How long it takes to compute and prove the fairness of shares (rule M7): {@code mvn -Pbenchmark package
 * -Dbenchmark=FairnessBenchmark}. Costs of several kinds, those among them that are hard: many ties, differences of a penny beside
 * millions, no core. The first is computed cold, as after a start. It fails where 12 members take 2 s, or 16 take 60 s.
 */
public final class FairnessBenchmark {

    private static final int DRAWS = 10;
    private static final Map<Integer, Long> MOST_MILLIS = Map.of(12, 2_000L, 16, 60_000L);

    /** Costs of groups of members with these costs of their own. */
    private interface Kind {
        long pence(int group, long[] own, Random drawn);
    }

    private static final Map<String, Kind> KINDS = kinds();

    private FairnessBenchmark() {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("fixed and variable", (group, own, drawn) -> 90_000_000 + sum(group, own));
        kinds.put(
                "the longest runway",
                (group, own, drawn) ->
                        members(group, own).mapToLong(i -> own[i]).max().orElseThrow());
        kinds.put("economies of scale", (group, own, drawn) -> (long) (20_000 * Math.sqrt(sum(group, own))));
        kinds.put("nothing saved, pennies apart", (group, own, drawn) -> sum(group, own) + drawn.nextInt(3));
        kinds.put(
                "all alike, pennies apart",
                (group, own, drawn) -> 1_000_000_000L * Integer.bitCount(group) / own.length + drawn.nextInt(2));
        kinds.put(
                "anything", (group, own, drawn) -> 100_000_000L * Integer.bitCount(group) - drawn.nextInt(60_000_000));
        return kinds;
    }

    private static IntStream members(int group, long[] own) {
        return IntStream.range(0, own.length).filter(i -> (group >> i & 1) == 1);
    }

    private static long sum(int group, long[] own) {
        return members(group, own).mapToLong(i -> own[i]).sum();
    }

    /** @param arguments none are needed */
    public static void main(String[] arguments) {
        List<String> failures = new ArrayList<>();
        for (int members : List.of(12, 16)) {
            KINDS.forEach((name, kind) -> measure(members, name, kind, failures));
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("too slow: " + failures);
        }
    }

    private static void measure(int members, String name, Kind kind, List<String> failures) {
        List<Long> millis = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            CostGame game = game(members, kind, new Random(draw));
            long start = System.nanoTime();
            Assessment.of(game, alike(game), new OjAlgoPrograms());
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        long first = millis.get(0);
        millis.sort(null);
        long longest = millis.get(DRAWS - 1);
        System.out.printf(
                Locale.ROOT,
                "%2d members, %-30s first %5d ms, median %5d ms, longest %5d ms%n",
                members,
                name,
                first,
                millis.get(DRAWS / 2),
                longest);
        if (longest > MOST_MILLIS.get(members)) {
            failures.add(members + " members, " + name + ": " + longest + " ms");
        }
    }

    private static CostGame game(int members, Kind kind, Random drawn) {
        long[] own = drawn.longs(members, 1_000_000, 500_000_000).toArray();
        return CostGame.of(
                IntStream.range(0, members)
                        .mapToObj(i -> "m" + (char) ('a' + i))
                        .toList(),
                group -> Money.ofPence(kind.pence(group, own, drawn)));
    }

    private static List<Money> alike(CostGame game) {
        long whole = game.cost(game.all()).pence();
        List<Money> shares = new ArrayList<>();
        for (int i = 0; i < game.size(); i++) {
            shares.add(Money.ofPence(whole / game.size() + (i < whole % game.size() ? 1 : 0)));
        }
        return shares;
    }
}
