package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import org.concordat.ledger.Signing;
import org.concordat.tenancy.Neighbours.Council;
import org.concordat.testing.Api;

/** The ledgers of the neighbours, which are signed a moment after something was added, and who looked at their cases. */
final class NeighboursLedger {

    private static final int PATIENCE = 300;
    private static final Duration MOMENT = Duration.ofMillis(200);

    private NeighboursLedger() {}

    /** Waits until each ledger, and the installation's, has a checkpoint of more than a few entries. */
    static void areSigned() {
        Signing.sign();
        Neighbours.COUNCILS.forEach(NeighboursLedger::size);
        for (int i = 0; Api.operator().get("/ledger/export").statusCode() != 200; i++) {
            await(i);
        }
    }

    /** Its provider reads its cases, twice. */
    static void lookAt(Council council) {
        for (String limit : List.of("1", "2")) {
            Api.officer(council.provider())
                    .get(council.home() + "/cases?council=" + council.slug() + "&limit=" + limit)
                    .then()
                    .statusCode(200);
        }
    }

    /** The size of a checkpoint of its partnership. */
    static String size(Council council) {
        for (int i = 0; ; i++) {
            List<Integer> sizes = council.with("reader")
                    .get(council.home() + "/ledger/checkpoints")
                    .path("items.size");
            if (!sizes.isEmpty()) {
                return Integer.toString(sizes.get(sizes.size() - 1));
            }
            await(i);
        }
    }

    private static void await(int times) {
        if (times == PATIENCE) {
            fail("nothing was signed");
        }
        try {
            Thread.sleep(MOMENT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail("interrupted");
        }
    }
}
