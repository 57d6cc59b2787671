package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.costs.model.HostApproval;
import org.concordat.costs.model.LineReader;
import org.concordat.costs.model.LineRow;
import org.concordat.intake.TextRows;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Stored;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.web.Cursors;
import org.concordat.web.DryRun;
import org.concordat.web.Page;

/** Reads the lines of pools as far as the caller sees them, and takes them in bulk from who keeps the books. */
@ApplicationScoped
class PoolLineService {

    static final String LIST = "pool lines";

    private final CostPools pools;
    private final PoolLines lines;
    private final HostDecisions decisions;
    private final PoolLineWriter writer;
    private final TextRows rows;
    private final Actings actings;
    private final BookKeepers keepers;
    private final CostYears years;
    private final KnownOn knownOn;
    private final Turns turns;
    private final Cursors cursors;
    private final DryRun dryRun;
    private final Clock clock;

    PoolLineService(
            CostPools pools,
            PoolLines lines,
            HostDecisions decisions,
            PoolLineWriter writer,
            TextRows rows,
            Actings actings,
            BookKeepers keepers,
            CostYears years,
            KnownOn knownOn,
            Turns turns,
            Cursors cursors,
            DryRun dryRun,
            Clock clock) {
        this.pools = pools;
        this.lines = lines;
        this.decisions = decisions;
        this.writer = writer;
        this.rows = rows;
        this.actings = actings;
        this.keepers = keepers;
        this.years = years;
        this.knownOn = knownOn;
        this.turns = turns;
        this.cursors = cursors;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @Transactional
    public LoadReceipt take(Slug partnership, Slug slug, String format, String mode, InputStream body, boolean trial) {
        Acting acting = actings.in(partnership.value());
        keepers.require(acting);
        UUID id = acting.partnership().id();
        CostPool pool = pools.current(id, slug).orElseThrow(Rejected::missing);
        BulkRows<LineRow> load = new BulkRows<>(
                format, mode, rows.read(body, format, NewPoolLine.FORM), new LineReader(pool.slug)::read);
        years.keepOpen(id);
        turns.take(LIST, id);
        Instant now = clock.instant();
        writer.write(acting, pool, load, now);
        dryRun.end(trial);
        return load.receipt(now);
    }

    @Transactional
    public Page<PoolLineView> list(
            Slug partnership, Slug pool, LineFilter filter, Instant asked, int limit, String cursor) {
        UUID id = actings.in(partnership.value()).partnership().id();
        Instant known = knownOn.of(asked);
        if (pools.known(id, pool, known).isEmpty()) {
            throw Rejected.missing();
        }
        List<LineEntry> found = lines.page(id, pool.value(), filter, known, cursors.decode(LIST, cursor), limit + 1);
        Map<UUID, HostApproval> approvals = lines.approvals(id, found, known);
        List<PoolLineView> views = found.stream()
                .map(entry -> PoolLineView.of(entry, approvals.get(entry.id())))
                .toList();
        return Page.of(views, limit, view -> cursors.encode(LIST, view.ref()));
    }

    @Transactional
    public Stored<PoolLineDetail> get(Slug partnership, Slug pool, Slug ref, Instant asked) {
        UUID id = actings.in(partnership.value()).partnership().id();
        Instant known = knownOn.of(asked);
        LineEntry found = lines.find(id, pool.value(), ref.value(), known).orElseThrow(Rejected::missing);
        return Stored.read(detail(id, found, known), found.revision());
    }

    /** A line with all that is known of it on an instant; within the caller's transaction. */
    PoolLineDetail detail(UUID partnershipId, LineEntry entry, Instant known) {
        List<HostDecisions.Decision> said =
                decisions.of(partnershipId, List.of(entry.about()), known).getOrDefault(entry.about(), List.of());
        Set<UUID> decided =
                said.stream().map(HostDecisions.Decision::organisation).collect(Collectors.toSet());
        return new PoolLineDetail(
                PoolLineView.of(
                        entry,
                        lines.approvals(partnershipId, List.of(entry), known).get(entry.id())),
                lines.approvers(partnershipId, entry, known).stream()
                        .filter(approver -> !decided.contains(approver))
                        .map(keepers::slug)
                        .sorted()
                        .toList(),
                said.stream().map(this::view).toList(),
                lines.history(partnershipId, entry.line().pool(), entry.line().ref(), known).stream()
                        .map(PoolLineDetail.Revision::of)
                        .toList());
    }

    private PoolLineDetail.Decision view(HostDecisions.Decision said) {
        return new PoolLineDetail.Decision(
                keepers.slug(said.organisation()), said.approved(), said.reason(), said.at(), said.by());
    }
}
