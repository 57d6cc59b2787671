package org.concordat.faults;

import java.util.Map;

/** Nodes behind a proxy are stopped and started again one by one, as an upgrade does, while clients write. */
final class Rolling implements Scenario {

    private static final int ROUNDS = 2;

    @Override
    public String name() {
        return "rolling";
    }

    @Override
    public void run(Stage stage, Report report) {
        Installation installation = stage.pair();
        try (Balancer balancer = new Balancer(installation.directory(), installation.nodes())) {
            Pauses.seconds(3);
            Load load = new Load(Writer.all(installation, balancer.origin(), name())).begin();
            for (int round = 0; round < ROUNDS; round++) {
                installation.nodes().forEach(node -> {
                    Pauses.seconds(3);
                    node.stop();
                    node.start();
                });
            }
            Pauses.seconds(3);
            Journal journal = load.stop();
            Map<String, Integer> answers = journal.answers();
            boolean none = answers.keySet().stream().allMatch(status -> status.startsWith("2"));
            report.row(
                    name(),
                    "requests while each of two nodes is restarted twice",
                    "none fails",
                    answers.toString(),
                    none);
            report.audited(name(), installation, balancer.origin(), name(), journal);
        }
    }
}
