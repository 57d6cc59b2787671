package org.concordat.faults;

import java.util.ArrayList;
import java.util.List;
import org.concordat.demo.DemoFailure;

/** Clients that write until they are told to stop, each until what it has begun is acknowledged. */
final class Load {

    /** Between two things of a client: the machine has other work. */
    private static final long PACE = 40;

    /** Before something is sent again. */
    private static final long AGAIN = 200;

    private static final double SETTLING = 60;

    private static final long LONGEST = 180_000;

    private final Journal journal = new Journal();
    private final List<String> kinds;
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean over;

    Load(List<Writer> writers) {
        this.kinds = writers.stream().map(Writer::kind).toList();
        writers.forEach(writer -> clients.add(new Thread(() -> write(writer), "client " + writer.kind())));
    }

    /** Begins, and waits until all clients write. */
    Load begin() {
        clients.forEach(client -> {
            client.setDaemon(true);
            client.start();
        });
        if (journal.healed(System.nanoTime(), kinds) > SETTLING) {
            throw new DemoFailure("Clients were not answered from the beginning: " + journal.answers() + " "
                    + journal.faults().stream().findFirst().orElse(""));
        }
        return this;
    }

    Journal journal() {
        return journal;
    }

    private void write(Writer writer) {
        for (int number = 1; !over; number++) {
            Writer.Act act = writer.next(number);
            Answer answer = act.send();
            journal.note(writer.kind(), answer);
            while (!answer.isDone() && answer.isPassing()) {
                Pauses.milliseconds(AGAIN);
                answer = act.send();
                journal.note(writer.kind(), answer);
            }
            if (answer.isDone()) {
                journal.acknowledge(writer.kind(), act.names());
            }
            Pauses.milliseconds(PACE);
        }
    }

    /** Waits until all that is done is acknowledged again; answers after how many seconds. */
    double healed(long since) {
        return journal.healed(since, kinds);
    }

    /** How much was acknowledged after an instant. */
    int acknowledged(long since) {
        return journal.since(since);
    }

    /** Ends it: afterwards all that was begun is acknowledged. */
    Journal stop() {
        over = true;
        for (Thread client : clients) {
            try {
                client.join(LONGEST);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DemoFailure("Stopped while clients ended.", e);
            }
            if (client.isAlive()) {
                throw new DemoFailure("The " + client.getName() + " is never answered.");
            }
        }
        return journal;
    }
}
