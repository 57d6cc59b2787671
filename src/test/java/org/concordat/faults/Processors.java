package org.concordat.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.LongStream;
import org.concordat.demo.DemoFailure;

/**
 * Which of the machine's processors processes may use. Callers stand for other machines: where there are many of them, they are kept off the
 * processor that the application and its database have. What a process starts keeps to the processors that it has itself.
 */
enum Processors {
    FIRST("0"),
    OTHERS(Machine.PROCESSORS > 1 ? "1-" + (Machine.PROCESSORS - 1) : "0"),
    ALL("0-" + (Machine.PROCESSORS - 1));

    /** Asked once, before anything is kept to some of them. */
    private static final class Machine {
        private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    }

    private final String list;

    Processors(String list) {
        this.list = list;
    }

    /** Keeps processes, with all their threads and what they start from now on, to these. */
    void keep(LongStream processes) {
        processes.forEach(this::keep);
    }

    private void keep(long process) {
        try {
            int status = new ProcessBuilder("taskset", "-acp", list, Long.toString(process))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (status != 0 && ProcessHandle.of(process).isPresent()) {
                throw new DemoFailure("Process " + process + " could not be kept to processors " + list + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Stopped while keeping processes to processors.", e);
        }
    }
}
