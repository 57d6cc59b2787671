package org.concordat.tenancy;

import java.util.List;
import java.util.Random;
import org.concordat.tenancy.Neighbours.Council;

/** A load that is really kept: a case of the sender's own, and one that it tries to put among another's. */
record Deposit(String contentType, String body) {

    private static final List<String> RECEIVED = List.of("2026-03-25", "2026-04-02", "2026-05-11");
    private static final int REFS = 40;

    static Deposit of(Council own, Council other, Random random) {
        String[] rows = {row(own, own, random), row(own, other, random)};
        return random.nextBoolean()
                ? new Deposit("application/x-ndjson", line(rows[0]) + "\n" + line(rows[1]))
                : new Deposit("text/csv", "ref,service,council,area,received,outcome\n" + rows[0] + "\n" + rows[1]);
    }

    /** Every row says whose it is. */
    private static String row(Council sender, Council of, Random random) {
        return "fuzz-%s-%d,calls-%s,iso-%s,east-%4$s,%sT10:00:00Z,canary-%1$s %d"
                .formatted(
                        sender.name(),
                        random.nextInt(REFS),
                        sender.partnership(),
                        of.name(),
                        RECEIVED.get(random.nextInt(RECEIVED.size())),
                        random.nextInt(3));
    }

    private static String line(String row) {
        String[] cells = row.split(",");
        return """
                {"ref":"%s","service":"%s","council":"%s","area":"%s","received":"%s","outcome":"%s"}""".formatted((Object[]) cells);
    }
}
