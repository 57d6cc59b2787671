package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.costs.model.HostApproval;
import org.concordat.costs.model.PoolLine;
import org.concordat.tenancy.Acting;

/** What the host charges for itself, and what the others say to it (rule M8), as far as the caller sees it. Call it within a transaction. */
@ApplicationScoped
public class HostChargesSeen {

    private final PoolLines lines;
    private final HostDecisions decisions;
    private final BookKeepers keepers;

    HostChargesSeen(PoolLines lines, HostDecisions decisions, BookKeepers keepers) {
        this.lines = lines;
        this.decisions = decisions;
        this.keepers = keepers;
    }

    /**
     * A charge.
     *
     * @param state {@code approved}, {@code refused} or {@code awaiting-approval}
     * @param said by whoever of its approvers has said something, as far as the caller sees it
     * @param asked slugs of all who are asked
     */
    public record Charge(PoolLine line, String state, List<Said> said, List<String> asked) {}

    /** What a member says. */
    public record Said(String organisation, boolean approved, String reason, Instant at) {}

    /** The latest, the last first. */
    public List<Charge> latest(Acting acting, Instant now, int most) {
        UUID partnership = acting.partnership().id();
        List<LineEntry> charges = lines.hostCharges(partnership, now, most);
        Map<UUID, HostApproval> approvals = lines.approvals(partnership, charges, now);
        Map<UUID, List<UUID>> asked = lines.approvers(partnership, charges, now);
        Map<HostDecisions.About, List<HostDecisions.Decision>> said =
                decisions.of(partnership, charges.stream().map(LineEntry::about).toList(), now);
        return charges.stream()
                .map(entry -> new Charge(
                        entry.line(),
                        approvals.get(entry.id()).text(),
                        said.getOrDefault(entry.about(), List.of()).stream()
                                .map(this::said)
                                .toList(),
                        asked.get(entry.id()).stream()
                                .map(keepers::slug)
                                .sorted()
                                .toList()))
                .toList();
    }

    private Said said(HostDecisions.Decision decision) {
        return new Said(keepers.slug(decision.organisation()), decision.approved(), decision.reason(), decision.at());
    }
}
