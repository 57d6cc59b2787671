package org.concordat.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code kill -9} of one process under load, ten times; its supervisor starts it again at once. */
record Kills(String name, Consumer<Installation> kill) implements Scenario {

    private static final int TIMES = Integer.getInteger("faults.times", 10);
    private static final double LONGEST = 30;
    private static final double BETWEEN = 2.5;

    static Kills ofApplication() {
        return new Kills("app-killed", installation -> {
            installation.first().kill();
            installation.first().begin();
        });
    }

    static Kills ofPostmaster() {
        return new Kills("postgres-killed", installation -> ((Server) installation.database()).killPostmaster());
    }

    static Kills ofBackend() {
        return new Kills("backend-killed", installation -> ((Server) installation.database()).killBackend());
    }

    @Override
    public void run(Stage stage, Report report) {
        Installation installation = stage.single();
        String origin = installation.first().origin();
        Load load = new Load(Writer.all(installation, origin, name)).begin();
        List<Double> healed = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            Pauses.seconds(BETWEEN);
            long since = System.nanoTime();
            kill.accept(installation);
            healed.add(load.healed(since));
        }
        Journal journal = load.stop();
        report.seconds(name, "all kinds of writes acknowledged again", healed, LONGEST);
        report.audited(name, installation, origin, name, journal);
    }
}
