package org.concordat.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How long processes had a processor, in seconds; on a machine that does other things as well it says more than the clock does. Linux only. */
final class Processor {

    private static final double TICKS = 100;
    private static final int OWN = 11;
    private static final int OF_ENDED_CHILDREN = 13;

    private Processor() {}

    /** Of a process, its threads among it. */
    static double of(long pid) {
        return ticks(pid, OWN) / TICKS;
    }

    /** Of a process and of all that it started, those that have ended among them. */
    static double withChildren(long pid) {
        double children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToDouble(child -> of(child.pid()))
                .sum();
        return of(pid) + ticks(pid, OF_ENDED_CHILDREN) / TICKS + children;
    }

    /** Two fields of the process's state from a place on, counted behind its name, which may have anything in it. */
    private static double ticks(long pid, int place) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            List<String> fields = Stream.of(
                            stat.substring(stat.lastIndexOf(')') + 2).split(" "))
                    .toList();
            return Double.parseDouble(fields.get(place)) + Double.parseDouble(fields.get(place + 1));
        } catch (IOException e) {
            return 0;
        }
    }
}
