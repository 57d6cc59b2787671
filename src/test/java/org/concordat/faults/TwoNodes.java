package org.concordat.faults;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.demo.DemoFailure;

/** Two nodes on one database: what is to be done in the background is done once, and what one is told the other knows soon. */
final class TwoNodes implements Scenario {

    private static final double SECONDS = 20;
    private static final double SOON = 30;
    private static final int SUBSCRIPTIONS = 5;
    private static final int UNAUTHENTICATED = 401;
    private static final String SUSPENSION = "/v1/organisations/corby/suspension";

    @Override
    public String name() {
        return "two-nodes";
    }

    @Override
    public void run(Stage stage, Report report) {
        Installation installation = stage.pair();
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        installation.nodes().forEach(node -> node.with("CONCORDAT_MAIL_FROM", "no-reply@concordat.example")
                .with("CONCORDAT_MAIL_EVERY", "1s")
                .with("QUARKUS_MAILER_HOST", "127.0.0.1")
                .with("QUARKUS_MAILER_PORT", Integer.toString(mail.getSmtp().getPort()))
                .stop());
        installation.nodes().forEach(Node::begin);
        installation.nodes().forEach(Node::awaitReady);
        try (Balancer balancer = new Balancer(installation.directory(), installation.nodes())) {
            Pauses.seconds(3);
            work(installation, balancer.origin(), mail, report);
        } finally {
            installation.nodes().forEach(node -> node.with("CONCORDAT_MAIL_FROM", null));
            mail.stop();
        }
        suspended(installation, report);
    }

    private void work(Installation installation, String origin, GreenMail mail, Report report) {
        Map<String, Integer> before = Map.copyOf(installation.receiver().taken());
        Load load = new Load(Writer.all(installation, origin, name())).begin();
        subscribe(installation, origin);
        Pauses.seconds(SECONDS);
        report.audited(name(), installation, origin, name(), load.stop());
        Map<String, Integer> told = new TreeMap<>(installation.receiver().taken());
        told.keySet().removeAll(before.keySet());
        long twice = told.values().stream().filter(times -> times > 1).count();
        report.row(
                name(),
                "events sent to a webhook by two nodes",
                "each once",
                told.size() + ", twice " + twice,
                twice == 0);
        Pauses.within(SECONDS, () -> mail.getReceivedMessages().length >= SUBSCRIPTIONS);
        Pauses.seconds(3);
        int sent = mail.getReceivedMessages().length;
        long different = Arrays.stream(mail.getReceivedMessages())
                .map(TwoNodes::recipient)
                .distinct()
                .count();
        report.row(
                name(),
                "e-mails sent by two nodes",
                "each of " + SUBSCRIPTIONS + " once",
                sent + " to " + different,
                sent == SUBSCRIPTIONS && different == SUBSCRIPTIONS);
    }

    private static String recipient(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void subscribe(Installation installation, String origin) {
        for (int i = 0; i < SUBSCRIPTIONS; i++) {
            String council = List.of("corby", "kettering", "northampton", "wellingborough", "east-northamptonshire")
                    .get(i);
            Answer answer =
                    installation.client(origin, council, "officer").post("/v1/subscriptions", """
                    {"role":"officer","partnerships":["nlc"],"types":["concordat.query.*"],"frequency":"daily",
                     "email":"officer@%s.example"}""".formatted(council));
            if (!answer.isDone()) {
                throw new DemoFailure("no subscription: " + answer.body());
            }
        }
    }

    /** Suspended by a call to one node, and taken back by a call to the other. */
    private void suspended(Installation installation, Report report) {
        List<Node> nodes = installation.nodes();
        Answer answer = installation
                .client(nodes.get(0).origin(), "operator", "operator")
                .post(SUSPENSION, "{}");
        if (!answer.isDone()) {
            throw new DemoFailure("not suspended: " + answer.body());
        }
        report.seconds(name(), "a suspended organisation is refused by each node", after(installation, true), SOON);
        answer = installation
                .client(nodes.get(1).origin(), "operator", "operator")
                .delete(SUSPENSION, answer.etag());
        if (!answer.isDone()) {
            throw new DemoFailure("not reinstated: " + answer.body());
        }
        report.seconds(name(), "a reinstated one is served by each node", after(installation, false), SOON);
    }

    private static List<Double> after(Installation installation, boolean refused) {
        long from = System.nanoTime();
        List<Double> seconds = new ArrayList<>();
        for (Node node : installation.nodes()) {
            Client client = installation.client(node.origin(), "corby", "reader");
            boolean came = Pauses.within(
                    60, () -> (client.get(Writer.HERE + "/services").status() == UNAUTHENTICATED) == refused);
            seconds.add(came ? (System.nanoTime() - from) / 1e9 : Double.POSITIVE_INFINITY);
        }
        return seconds;
    }
}
