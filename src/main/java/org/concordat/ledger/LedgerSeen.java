package org.concordat.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.concordat.tenancy.Acting;

/** What was signed of a partnership's ledger, for the pages; within the caller's transaction. */
@ApplicationScoped
public class LedgerSeen {

    /** How many checkpoints are shown. */
    public static final int MOST = 10;

    private final Ledger ledger;
    private final Checkpoints checkpoints;

    LedgerSeen(Ledger ledger, Checkpoints checkpoints) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
    }

    /**
     * A checkpoint.
     *
     * @param size how many entries it signs
     * @param root above them, in hexadecimal digits
     */
    public record Signed(long size, String root, Instant at) {}

    /** How many entries there are, signed or not yet. */
    public long size(Acting acting) {
        return ledger.size(acting.partnership().id());
    }

    /** The latest checkpoints, the last first. */
    public List<Signed> signed(Acting acting) {
        return checkpoints.before(acting.partnership().id(), Long.MAX_VALUE, MOST).stream()
                .map(kept -> new Signed(kept.size(), kept.root().toString(), kept.at()))
                .toList();
    }
}
