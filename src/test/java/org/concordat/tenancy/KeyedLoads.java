package org.concordat.tenancy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.concordat.tenancy.Neighbours.Council;

/** Loads with their keys: new ones, and such as were answered before, sent again by who sent them and by others. */
final class KeyedLoads {

    private static final int MOST = 30;
    private static final int OK = 200;
    private static final String NEW = "a new load";

    private final Queue<Load> answered = new ConcurrentLinkedQueue<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    /** Cases that are put to a council's partnership under a key. */
    record Load(Council of, Deposit deposit, String key) {}

    /**
     * One that is to be sent.
     *
     * @param what it is, for whoever reads that it went wrong
     * @param isRight whether an answer is as it has to be
     */
    record Turn(String what, Load load, Predicate<HttpResponse<String>> isRight) {}

    /** A load that a council sends now. */
    Turn next(Council asker, Random random) {
        if (answered.isEmpty() || random.nextInt(4) > 0) {
            return fresh(asker, random);
        }
        Load before = List.copyOf(answered).get(random.nextInt(answered.size()));
        if (before.of() == asker) {
            return new Turn("its own again", before, answer -> answer.statusCode() == OK && isReplayed(answer));
        }
        if (!before.of().home().equals(asker.home())) {
            return new Turn(
                    "another partnership's", before, answer -> answer.statusCode() == 404 && !isReplayed(answer));
        }
        // The second time it would be the key of its own former load, with another body.
        if (taken.add(asker.name() + before.key())) {
            return new Turn("its own by a partner's key", own(asker, before.key(), random), KeyedLoads::isTaken);
        }
        return fresh(asker, random);
    }

    private static Turn fresh(Council asker, Random random) {
        return new Turn(NEW, own(asker, "deposit-" + random.nextLong(), random), KeyedLoads::isTaken);
    }

    /** Two cases; the one for another council is refused, and only that. */
    private static Load own(Council of, String key, Random random) {
        List<Council> others = Neighbours.COUNCILS.stream().filter(c -> c != of).toList();
        return new Load(of, Deposit.of(of, others.get(random.nextInt(others.size())), random), key);
    }

    private static boolean isTaken(HttpResponse<String> answer) {
        return answer.statusCode() == OK && answer.body().contains("\"rejected\":1") && !isReplayed(answer);
    }

    private static boolean isReplayed(HttpResponse<String> answer) {
        return answer.headers().firstValue("Idempotency-Replayed").isPresent();
    }

    /** Notes that one was answered as it has to be. */
    void done(Turn turn) {
        counts.computeIfAbsent(turn.what(), what -> new AtomicInteger()).incrementAndGet();
        if (turn.what().equals(NEW) && answered.size() < MOST) {
            answered.add(turn.load());
        }
    }

    /** How many of each kind there were. */
    Map<String, AtomicInteger> counts() {
        return new TreeMap<>(counts);
    }
}
