package org.concordat.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.tenancy.Acting;

/** What was written to a partnership's ledger, signed of it, and can be proved of it, for the pages; within the caller's transaction. */
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

    /**
     * An entry.
     *
     * @param said null where it concerns another council, so that only its hash may be seen
     */
    public record Written(long number, String leaf, Said said) {}

    /**
     * What an entry says.
     *
     * @param organisation slug, or {@code operator}; null for what no request did
     * @param concerns slug; null where it concerns all
     * @param tables what it changed
     */
    public record Said(
            Instant at, String operation, String organisation, String concerns, String subject, List<String> tables) {}

    /** The latest entries, the last first. */
    public List<Written> latest(Acting acting, int most) {
        long size = size(acting);
        List<Written> written =
                new ArrayList<>(ledger.entries(Ledger.Read.of(acting), size - most - 1, Long.MAX_VALUE, most).stream()
                        .map(EntryView::of)
                        .map(LedgerSeen::written)
                        .toList());
        Collections.reverse(written);
        return written;
    }

    private static Written written(EntryView entry) {
        Said said = entry.content() == null
                ? null
                : new Said(
                        entry.at(),
                        entry.operation(),
                        entry.organisation(),
                        entry.concerns(),
                        entry.subject(),
                        entry.changes().stream()
                                .map(ChangeView::table)
                                .distinct()
                                .toList());
        return new Written(entry.number(), entry.leafHash(), said);
    }

    /**
     * What proves that an entry is in the ledger as it was signed last.
     *
     * @param path the hashes beside the way from the leaf to the root
     */
    public record Proved(long entry, long size, String leaf, String root, List<String> path) {}

    /** Empty where nothing of the ledger, or not yet so much of it, has been signed. */
    public Optional<Proved> proved(Acting acting, long entry) {
        UUID home = acting.partnership().id();
        return checkpoints
                .latest(home)
                .filter(signed -> entry >= 0 && entry < signed.size())
                .map(signed -> ledger.ask(home, signed.size(), tree -> InclusionView.of(tree, entry)))
                .map(view -> new Proved(
                        view.entry(),
                        view.size(),
                        view.leafHash(),
                        view.root(),
                        view.path().hashes()));
    }

    /**
     * What proves that the ledger, as it was signed last, begins with all that was signed before.
     *
     * @param path the hashes from which both roots are computed
     */
    public record Continued(long from, long to, String fromRoot, String toRoot, List<String> path) {}

    /** Of the last two checkpoints; empty where there are no two. */
    public Optional<Continued> continued(Acting acting) {
        UUID home = acting.partnership().id();
        List<Checkpoints.Kept> last = checkpoints.before(home, Long.MAX_VALUE, 2);
        if (last.size() < 2) {
            return Optional.empty();
        }
        ConsistencyView view = ledger.ask(
                home,
                last.get(0).size(),
                tree -> ConsistencyView.of(tree, last.get(1).size()));
        return Optional.of(new Continued(
                view.from(),
                view.to(),
                view.fromRoot(),
                view.toRoot(),
                view.proof().hashes()));
    }

    /** The latest checkpoints, the last first. */
    public List<Signed> signed(Acting acting) {
        return checkpoints.before(acting.partnership().id(), Long.MAX_VALUE, MOST).stream()
                .map(kept -> new Signed(kept.size(), kept.root().toString(), kept.at()))
                .toList();
    }
}
