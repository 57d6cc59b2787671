package org.concordat.faults;

import java.util.List;
import org.concordat.demo.DemoDirectory;

/** Two nodes on a primary with a synchronous standby: the primary's machine goes dark under load, comes back as standby, and the other one goes. */
final class Failover implements Scenario {

    private static final double LONGEST = 60;
    private static final double BACK = 90;
    private static final int TIMES = Integer.getInteger("faults.failovers", 2);

    @Override
    public String name() {
        return "failover";
    }

    @Override
    public void run(Stage stage, Report report) {
        DemoDirectory directory = stage.directory(name());
        Cluster cluster = Cluster.start(stage.project(), directory, stage.rolesScript());
        try (Installation installation = new Installation(stage.project(), directory, cluster)) {
            installation.prepared().node().start();
            try (Balancer balancer = new Balancer(directory, installation.nodes())) {
                Pauses.seconds(3);
                fail(installation, cluster, balancer.origin(), report);
            }
        }
    }

    private void fail(Installation installation, Cluster cluster, String origin, Report report) {
        Load load = new Load(Writer.all(installation, origin, name())).begin();
        for (int i = 0; i < TIMES; i++) {
            Pauses.seconds(3);
            long since = System.nanoTime();
            String killed = cluster.killPrimary();
            double healed = load.healed(since);
            report.seconds(name(), "all kinds of writes acknowledged by the standby", List.of(healed), LONGEST);
            cluster.bringBack(killed);
            boolean back = Pauses.within(BACK, () -> cluster.state().endsWith("synchronous standby " + killed));
            report.row(name(), "the former primary is the synchronous standby", "is", cluster.state(), back);
        }
        report.audited(name(), installation, origin, name(), load.stop());
    }
}
