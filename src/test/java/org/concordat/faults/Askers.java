package org.concordat.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.concordat.demo.DemoFailure;

/** Clients that ask at once, each again and again with a pause; what they are answered. */
final class Askers {

    private final List<Thread> clients = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    /**
     * Begins so many more, with a pause in milliseconds after each answer, for so many seconds. They begin one after the other within the first
     * pause: callers that know nothing of each other do not all ask in the same millisecond.
     */
    void ask(int howMany, long pause, double seconds, Supplier<Answer> ask) {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        for (int i = 0; i < howMany; i++) {
            long first = pause * i / howMany;
            begin(() -> {
                Pauses.milliseconds(first);
                again(ask, pause, until);
            });
        }
    }

    /**
     * Begins more, each of which asks once in so many milliseconds, however long the answers take, unless they take longer than that: callers in
     * earnest do not ask less because somebody else is slow.
     */
    void pace(List<Supplier<Answer>> asking, long period, double seconds) {
        long begin = System.nanoTime();
        long until = begin + (long) (seconds * 1e9);
        for (int i = 0; i < asking.size(); i++) {
            Supplier<Answer> ask = asking.get(i);
            long first = begin + period * 1_000_000 * i / asking.size();
            begin(() -> {
                for (long next = first; next < until; next = Math.max(next + period * 1_000_000, System.nanoTime())) {
                    Pauses.milliseconds(Math.max(0, (next - System.nanoTime()) / 1_000_000));
                    note(ask.get());
                }
            });
        }
    }

    private void begin(Runnable work) {
        Thread client = new Thread(work, "asker");
        client.setDaemon(true);
        clients.add(client);
        client.start();
    }

    private void note(Answer answer) {
        synchronized (answers) {
            answers.add(answer);
        }
    }

    private void again(Supplier<Answer> ask, long pause, long until) {
        while (System.nanoTime() < until) {
            note(ask.get());
            Pauses.milliseconds(pause);
        }
    }

    /** Waits for all of them. */
    void await() {
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DemoFailure("Stopped while clients ask.", e);
            }
        }
        clients.clear();
    }

    List<Answer> answers() {
        synchronized (answers) {
            return List.copyOf(answers);
        }
    }
}
