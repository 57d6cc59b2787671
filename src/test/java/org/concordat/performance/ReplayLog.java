package org.concordat.performance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** What was done and taken, by whomever, in the order in which the answers came. */
final class ReplayLog {

    /** Something that can be done in any partnership. */
    interface Act {
        void on(ReplayStage stage);
    }

    /**
     * Something done.
     *
     * @param to what it changed, where the order of changes is told by a number; null for loads
     */
    private record Done(String to, int number, Act act) {}

    private final ConcurrentLinkedQueue<Done> done = new ConcurrentLinkedQueue<>();

    void load(Act act) {
        done.add(new Done(null, 0, act));
    }

    /** Notes a change of something, as its numbered revision or version. */
    void change(String to, int number, Act act) {
        done.add(new Done(to, number, act));
    }

    int size() {
        return done.size();
    }

    /**
     * All of it one by one. Answers of two that changed one thing may have come in another order than they were taken in; their numbers
     * tell.
     */
    List<Act> inOrder() {
        Map<String, Deque<Done>> numbered = done.stream()
                .filter(d -> d.to() != null)
                .sorted(Comparator.comparing(Done::number))
                .collect(Collectors.groupingBy(Done::to, HashMap::new, Collectors.toCollection(ArrayDeque::new)));
        List<Act> acts = new ArrayList<>();
        done.forEach(d -> acts.add(
                d.to() == null ? d.act() : numbered.get(d.to()).removeFirst().act()));
        return acts;
    }
}
