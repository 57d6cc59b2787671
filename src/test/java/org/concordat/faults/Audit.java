package org.concordat.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.concordat.demo.DemoFailure;

/**
 * Holds what is in the database against what was acknowledged. Every client tried until it was answered, so both are the same: what is missing was lost,
 * what is there twice was doubled, and what nobody was told of should not be there.
 */
final class Audit {

    private static final String CASES = "select ref from cases where ref like ? order by 1";
    private static final String CREATED = "select sum(created)::text from imports where id in"
            + " (select import_id from cases where ref like ?) having sum(created) > 0";
    private static final String ACTIONS = "select title from actions where title like ? order by 1";
    private static final String NAMES = "select name from areas where slug = ? order by areas.revision";
    private static final String REVISIONS = "select revision::text from areas where slug = ? order by areas.revision";
    private static final String EVENTS =
            "select e.id::text from events e join organisations o on o.id = e.organisation_id"
                    + " where o.slug = ? and e.type = 'concordat.cases.recorded.v1'";
    private static final String WAITING =
            "select count(*)::text from webhook_deliveries where type like ? and state <> 'delivered'";
    private static final double SETTLING = 150;

    private final Installation installation;
    private final Connection connection;
    private final List<String> faults = new ArrayList<>();

    private Audit(Installation installation, Connection connection) {
        this.installation = installation;
        this.connection = connection;
    }

    /** What is not as it should be; empty where all is. */
    static List<String> of(Installation installation, String origin, String run, Journal journal) {
        try (Connection connection = installation.database().connect()) {
            Audit audit = new Audit(installation, connection);
            audit.faults.addAll(journal.faults());
            audit.written(run, journal);
            audit.told();
            audit.signed(origin);
            return audit.faults;
        } catch (SQLException e) {
            throw new DemoFailure("the database could not be read: " + e.getMessage(), e);
        }
    }

    private void written(String run, Journal journal) throws SQLException {
        List<String> cases = new ArrayList<>(journal.names("case"));
        cases.addAll(journal.names("load"));
        same("cases", cases, list(CASES, run + "-%"));
        same("actions", journal.names("action"), list(ACTIONS, run + " action %"));
        String slug = Writer.Renamings.slug(run);
        List<String> names = list(NAMES, slug);
        same("revisions", journal.names("revision"), names);
        List<String> revisions = list(REVISIONS, slug);
        for (int i = 0; i < revisions.size(); i++) {
            if (!revisions.get(i).equals(Integer.toString(i + 1))) {
                faults.add("revisions are not counted one by one: " + revisions);
                return;
            }
        }
        if (!cases.isEmpty() && !list(CREATED, run + "-%").equals(List.of(Integer.toString(cases.size())))) {
            faults.add("receipts tell of " + list(CREATED, run + "-%") + " cases, clients of " + cases.size());
        }
    }

    private void same(String what, List<String> acknowledged, List<String> there) {
        Map<String, Integer> balance = new HashMap<>();
        acknowledged.forEach(name -> balance.merge(name, 1, Integer::sum));
        there.forEach(name -> balance.merge(name, -1, Integer::sum));
        long lost = balance.values().stream().filter(left -> left > 0).count();
        long doubled = balance.values().stream().filter(left -> left < 0).count();
        if (lost + doubled > 0) {
            String some = new TreeSet<>(balance.entrySet().stream()
                            .filter(entry -> entry.getValue() != 0)
                            .limit(5)
                            .map(Object::toString)
                            .toList())
                    .toString();
            faults.add("%s: %d acknowledged, %d of them lost, %d too many: %s"
                    .formatted(what, acknowledged.size(), lost, doubled, some));
        }
    }

    /** Every event has come to the webhook's receiver, and nothing waits; some may have come twice. */
    private void told() {
        boolean all = Pauses.within(
                SETTLING,
                () -> missing().isEmpty() && listed(WAITING, "concordat.%").equals(List.of("0")));
        if (!all) {
            faults.add("events that no receiver was told of: " + missing().size() + ", deliveries that wait: "
                    + listed(WAITING, "concordat.%"));
        }
    }

    private List<String> missing() {
        return listed(EVENTS, "kettering").stream()
                .filter(id -> !installation.receiver().taken().containsKey(id))
                .toList();
    }

    /** The whole ledger is what was signed. */
    private void signed(String origin) {
        String key = installation
                .client(origin, "operator", "operator")
                .get("/v1/ledger/key")
                .json()
                .path("publicKey")
                .asText();
        verify("partnership", installation.client(origin, "nlc-unit", "manager"), Writer.HERE + "/ledger/export", key);
        verify("installation", installation.client(origin, "operator", "operator"), "/v1/ledger/export", key);
    }

    private void verify(String what, Client client, String path, String key) {
        Answer export = client.getAs(path, "application/x-ndjson");
        if (!export.isDone()) {
            faults.add("the ledger of the " + what + " was answered " + export.status() + " " + export.body());
            return;
        }
        try {
            Path file = installation.directory().root().resolve("ledger.ndjson");
            Path said = installation.directory().log("verifier");
            Files.writeString(file, export.body());
            Process verifier = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            installation.jar() + "/app/*:" + installation.jar() + "/lib/main/*",
                            "org.concordat.ledger.Verifier",
                            file.toString(),
                            key)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!verifier.waitFor(2, TimeUnit.MINUTES) || verifier.exitValue() != 0) {
                faults.add("the ledger of the " + what + " does not verify: " + Files.readString(said));
            }
        } catch (IOException e) {
            faults.add("the ledger of the " + what + " could not be verified: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Stopped while verifying.", e);
        }
    }

    private List<String> listed(String statement, String parameter) {
        try {
            return list(statement, parameter);
        } catch (SQLException e) {
            throw new DemoFailure("the database could not be read: " + e.getMessage(), e);
        }
    }

    private List<String> list(String statement, String parameter) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, parameter);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
