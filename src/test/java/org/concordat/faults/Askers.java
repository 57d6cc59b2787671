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
            Thread client = new Thread(
                    () -> {
                        Pauses.milliseconds(first);
                        again(ask, pause, until);
                    },
                    "asker");
            client.setDaemon(true);
            clients.add(client);
            client.start();
        }
    }

    private void again(Supplier<Answer> ask, long pause, long until) {
        while (System.nanoTime() < until) {
            Answer answer = ask.get();
            synchronized (answers) {
                answers.add(answer);
            }
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
