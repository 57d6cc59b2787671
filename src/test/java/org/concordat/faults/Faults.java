package org.concordat.faults;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.concordat.demo.DemoFailure;

/**
 * What holds when something breaks: {@code mvn -Pfaults package}, or {@code -Dfaults=app-killed,failover} for some scenarios only. It fails where
 * one of them does not hold. Times are measured on a machine that does other things besides, so they are upper bounds.
 */
public final class Faults {

    private static final List<Scenario> ALL = List.of(
            Kills.ofApplication(),
            Kills.ofPostmaster(),
            Kills.ofBackend(),
            new Rolling(),
            new TwoNodes(),
            new Failover(),
            new Starved(),
            new Overload(),
            new DiskFull(),
            new ClockMoved());

    private Faults() {}

    /** {@code args[0]} is the directory of the project, {@code args[1]} the scenarios, divided by commas; all where it says so. */
    public static void main(String[] args) {
        System.setProperty("demo.database.port", Integer.toString(Ports.DATABASE));
        Path project = Path.of(args[0]).toAbsolutePath();
        List<String> wanted = args.length > 1 && !args[1].equals("all")
                ? List.of(args[1].split(","))
                : ALL.stream().map(Scenario::name).toList();
        List<String> known = ALL.stream().map(Scenario::name).toList();
        if (!known.containsAll(wanted)) {
            throw new DemoFailure("There are no such scenarios: " + wanted + "; there are " + known + ".");
        }
        Report report = new Report();
        try (Stage stage = new Stage(project)) {
            ALL.stream()
                    .filter(scenario -> wanted.contains(scenario.name()))
                    .forEach(scenario -> play(scenario, stage, report));
        }
        report.print(Clock.systemDefaultZone());
        if (!report.isHeld()) {
            throw new DemoFailure("Something did not hold; see above.");
        }
    }

    private static void play(Scenario scenario, Stage stage, Report report) {
        try {
            scenario.run(stage, report);
        } catch (RuntimeException e) {
            e.printStackTrace();
            report.row(scenario.name(), "the scenario", "ends", "broke off: " + e.getMessage(), false);
        }
    }
}
