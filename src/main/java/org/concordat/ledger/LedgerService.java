package org.concordat.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Actings;
import org.concordat.web.Cursors;
import org.concordat.web.Page;

/** Reads the ledger of a partnership (rules L1, L2). */
@ApplicationScoped
class LedgerService {

    private static final String RULE = "L2";
    private static final String ENTRIES = "ledger";
    private static final String CHECKPOINTS = "ledger checkpoints";

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final Actings actings;
    private final Cursors cursors;

    LedgerService(Ledger ledger, Checkpoints checkpoints, Actings actings, Cursors cursors) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.actings = actings;
        this.cursors = cursors;
    }

    private UUID home(String partnership) {
        return actings.in(partnership).partnership().id();
    }

    @Transactional
    Page<EntryView> entries(String partnership, AskedEntries asked, int limit, String cursor) {
        Ledger.Read read = Ledger.Read.of(actings.in(partnership));
        String last = cursors.decode(ENTRIES, cursor);
        long after = last == null ? -1 : Long.parseLong(last);
        List<Ledger.Entry> found = asked.isAny()
                ? ledger.entries(read, after, asked, limit + 1)
                : ledger.entries(read, after, Long.MAX_VALUE, limit + 1);
        return Page.of(
                found.stream().map(EntryView::of).toList(),
                limit,
                entry -> cursors.encode(ENTRIES, Long.toString(entry.number())));
    }

    @Transactional
    Page<CheckpointView> checkpoints(String partnership, int limit, String cursor) {
        UUID home = home(partnership);
        String last = cursors.decode(CHECKPOINTS, cursor);
        long before = last == null ? Long.MAX_VALUE : Long.parseLong(last);
        return Page.of(
                checkpoints.before(home, before, limit + 1).stream()
                        .map(CheckpointView::of)
                        .toList(),
                limit,
                checkpoint -> cursors.encode(CHECKPOINTS, Long.toString(checkpoint.size())));
    }

    @Transactional
    CheckpointView checkpoint(String partnership, long size) {
        return checkpoints.of(home(partnership), size).map(CheckpointView::of).orElseThrow(Rejected::missing);
    }

    @Transactional
    InclusionView inclusion(String partnership, long entry, Long asked) {
        UUID home = home(partnership);
        long size = sized(home, asked, "size");
        if (entry >= size) {
            throw Rejected.rule(
                    RULE,
                    "The ledger of this size has no such entry.",
                    new Fault("entry", "must be below the size, " + size));
        }
        return ledger.ask(home, size, tree -> InclusionView.of(tree, entry));
    }

    @Transactional
    ConsistencyView consistency(String partnership, long from, Long asked) {
        UUID home = home(partnership);
        long to = sized(home, asked, "to");
        if (from > to) {
            throw Rejected.rule(
                    RULE, "The ledger was larger than that.", new Fault("from", "must not be above the size, " + to));
        }
        return ledger.ask(home, to, tree -> ConsistencyView.of(tree, from));
    }

    /** The size that is asked for; that of the latest checkpoint where none is. */
    private long sized(UUID home, Long asked, String name) {
        if (asked == null) {
            return checkpoints
                    .latest(home)
                    .map(Checkpoints.Kept::size)
                    .orElseThrow(() -> Rejected.rule(
                            RULE,
                            "Nothing of this ledger has been signed yet.",
                            new Fault(name, "must be given until there is a checkpoint")));
        }
        long size = ledger.size(home);
        if (asked > size) {
            throw Rejected.rule(
                    RULE, "The ledger is not as large as that.", new Fault(name, "must not be above " + size));
        }
        return asked;
    }
}
