package org.concordat.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What clients were told, kept on their side: what was acknowledged, when, and what they had to try again. */
final class Journal {

    /** So many acknowledgements of each kind after a fault tell that it is over: the first may have been on its way. */
    private static final int ENOUGH = 3;

    private static final double LONGEST = 75;

    private record Acknowledged(String kind, String name, long at) {}

    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    /** Takes what an act was answered. */
    synchronized void note(String kind, Answer answer) {
        answers.merge(answer.status() == 0 ? "no answer" : Integer.toString(answer.status()), 1, Integer::sum);
        if (answer.lacksRetryAfter()) {
            faults.add(kind + " was answered " + answer.status() + " without Retry-After");
        }
        if (!answer.isDone() && !answer.isPassing()) {
            faults.add(kind + " was answered " + answer.status() + ": " + answer.body());
        }
    }

    synchronized void acknowledge(String kind, List<String> names) {
        long now = System.nanoTime();
        names.forEach(name -> acknowledged.add(new Acknowledged(kind, name, now)));
    }

    /** What of a kind was acknowledged. */
    synchronized List<String> names(String kind) {
        return acknowledged.stream()
                .filter(ack -> ack.kind().equals(kind))
                .map(Acknowledged::name)
                .toList();
    }

    /** How much was acknowledged after an instant. */
    synchronized int since(long instant) {
        return (int) acknowledged.stream().filter(ack -> ack.at() > instant).count();
    }

    synchronized int size() {
        return acknowledged.size();
    }

    /** How often which status was answered. */
    synchronized Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }

    /** Answers that no client should get. */
    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /** Waits until what clients do is acknowledged again; answers after how many seconds each kind was, the slowest of them. */
    double healed(long since, List<String> kinds) {
        Pauses.within(LONGEST, () -> kinds.stream().allMatch(kind -> at(kind, since) > 0));
        return kinds.stream()
                .mapToDouble(kind -> seconds(at(kind, since), since))
                .max()
                .orElseThrow();
    }

    private static double seconds(long at, long since) {
        return at == 0 ? Double.POSITIVE_INFINITY : (at - since) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private synchronized long at(String kind, long since) {
        return acknowledged.stream()
                .filter(ack -> ack.kind().equals(kind) && ack.at() > since)
                .mapToLong(Acknowledged::at)
                .distinct()
                .skip(ENOUGH - 1)
                .findFirst()
                .orElse(0);
    }
}
