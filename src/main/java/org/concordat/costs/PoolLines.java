package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.costs.model.CostType;
import org.concordat.costs.model.HostApproval;
import org.concordat.costs.model.LeftOut;
import org.concordat.costs.model.PoolLine;
import org.concordat.costs.model.SchemeInForce;
import org.concordat.costs.model.SharedDays;
import org.concordat.costs.model.Stage;
import org.concordat.intake.Asked;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Sql;

/**
 * The lines of cost pools, with their earlier revisions (rule F3), as far as the caller sees them: a line that one council alone pays is
 * that council's, the book keeper's and the board's to see.
 */
@ApplicationScoped
public class PoolLines {

    private static final String SELECT = "select l.* from pool_lines l where l.partnership_id = ?::uuid";
    private static final String HISTORY =
            SELECT + " and l.pool = ? and l.ref = ? and l.recorded_at <= ?::timestamptz order by l.revision";

    private final Sql sql;
    private final HostDecisions decisions;
    private final BookKeepers keepers;
    private final SchemeBook book;
    private final YearMembers members;
    private final CostYears years;
    private final Clock clock;

    PoolLines(
            Sql sql,
            HostDecisions decisions,
            BookKeepers keepers,
            SchemeBook book,
            YearMembers members,
            CostYears years,
            Clock clock) {
        this.sql = sql;
        this.decisions = decisions;
        this.keepers = keepers;
        this.book = book;
        this.members = members;
        this.years = years;
        this.clock = clock;
    }

    /**
     * What is shared and billed of a year: all lines of a stage, charges of the host among them only where they are approved (rule M8),
     * by pool and ref. Of a closed year it is what was known when it was closed.
     *
     * @param knownOn null for now
     */
    public List<PoolLine> ofYear(UUID partnershipId, Period year, Stage stage, Instant knownOn) {
        Instant known = years.known(partnershipId, year, knownOn);
        List<LineEntry> entries = list(lines(partnershipId, year, stage, known, ""));
        Map<UUID, HostApproval> approvals = approvals(partnershipId, entries, known);
        return entries.stream()
                .filter(entry -> approvals.getOrDefault(entry.id(), HostApproval.APPROVED) == HostApproval.APPROVED)
                .map(LineEntry::line)
                .toList();
    }

    /**
     * The charges of the host that {@link #ofYear} leaves out, since somebody has not approved them or has refused them (rule M8).
     *
     * @param knownOn null for now
     */
    public List<LeftOut> leftOut(UUID partnershipId, Period year, Stage stage, Instant knownOn) {
        Instant known = years.known(partnershipId, year, knownOn);
        List<LineEntry> charges = list(lines(partnershipId, year, stage, known, " and l.host_charge"));
        Map<UUID, HostApproval> approvals = approvals(partnershipId, charges, known);
        return charges.stream()
                .map(entry -> new LeftOut(entry.line(), approvals.get(entry.id())))
                .filter(charge -> charge.approval() != HostApproval.APPROVED)
                .toList();
    }

    private static Asked lines(UUID partnershipId, Period year, Stage stage, Instant knownOn, String which) {
        return new Asked(SELECT, "l", knownOn, partnershipId)
                .and(" and l.year = ? and l.stage = ?" + which + " order by l.pool, l.ref", year, stage.text());
    }

    /** How far the others are with each charge of the host among some lines, by the line's id (rule M8). */
    Map<UUID, HostApproval> approvals(UUID partnershipId, Collection<LineEntry> entries, Instant knownOn) {
        List<LineEntry> charges =
                entries.stream().filter(entry -> entry.line().hostCharge()).toList();
        Map<HostDecisions.About, List<HostDecisions.Decision>> said = decisions.of(
                partnershipId, charges.stream().map(LineEntry::about).toList(), knownOn);
        Map<UUID, HostApproval> approvals = new HashMap<>();
        List<SchemeInForce> schemes = charges.isEmpty() ? List.of() : schemes(partnershipId, knownOn);
        Map<Period, Asking> askings = new HashMap<>();
        for (LineEntry charge : charges) {
            Map<UUID, Boolean> approved = new HashMap<>();
            said.getOrDefault(charge.about(), List.of()).forEach(d -> approved.put(d.organisation(), d.approved()));
            Asking asking = askings.computeIfAbsent(
                    CostYears.of(charge.line().period()), year -> asking(partnershipId, year, schemes, knownOn));
            approvals.put(charge.id(), HostApproval.of(approvers(charge, asking), approved));
        }
        return approvals;
    }

    /**
     * Who approves a line; nobody where it is no charge of the host (rule M8).
     *
     * @param knownOn null for now
     */
    List<UUID> approvers(UUID partnershipId, LineEntry entry, Instant knownOn) {
        if (!entry.line().hostCharge()) {
            return List.of();
        }
        Period year = CostYears.of(entry.line().period());
        return approvers(entry, asking(partnershipId, year, schemes(partnershipId, knownOn), knownOn));
    }

    /** Who approves each of some charges of the host, by the line's id. */
    Map<UUID, List<UUID>> approvers(UUID partnershipId, Collection<LineEntry> charges, Instant knownOn) {
        List<SchemeInForce> schemes = charges.isEmpty() ? List.of() : schemes(partnershipId, knownOn);
        Map<Period, Asking> askings = new HashMap<>();
        Map<UUID, List<UUID>> approvers = new HashMap<>();
        for (LineEntry charge : charges) {
            Asking asking = askings.computeIfAbsent(
                    CostYears.of(charge.line().period()), year -> asking(partnershipId, year, schemes, knownOn));
            approvers.put(charge.id(), approvers(charge, asking));
        }
        return approvers;
    }

    /** The latest charges of the host, the last first. */
    List<LineEntry> hostCharges(UUID partnershipId, Instant knownOn, int size) {
        Asked asked = new Asked(SELECT, "l", knownOn, partnershipId)
                .and(" and l.host_charge order by l.recorded_at desc, l.pool, l.ref limit ?", size);
        return list(asked);
    }

    /** Of whom approvals are asked: where, by which schemes, and among whom. */
    private record Asking(PartnershipEntry partnership, List<SchemeInForce> schemes, List<MemberThen> members) {}

    private Asking asking(UUID partnershipId, Period year, List<SchemeInForce> schemes, Instant knownOn) {
        PartnershipEntry partnership = keepers.partnership(partnershipId);
        return new Asking(partnership, schemes, members.of(partnership, year, knownOn));
    }

    private List<UUID> approvers(LineEntry charge, Asking asking) {
        PoolLine line = charge.line();
        SharedDays days = new SharedDays(line.pool(), CostYears.of(line.period()), asking.schemes());
        return members.approvers(asking.partnership(), asking.members(), days, charge);
    }

    private List<SchemeInForce> schemes(UUID partnershipId, Instant knownOn) {
        return book.inForce(partnershipId, knownOn == null ? clock.instant() : knownOn);
    }

    /** A page of a pool's lines, by ref. */
    List<LineEntry> page(UUID partnershipId, String pool, LineFilter filter, Instant knownOn, String after, int size) {
        Asked asked = new Asked(SELECT, "l", knownOn, partnershipId)
                .and(" and l.pool = ? and l.ref > ?", pool, after == null ? "" : after)
                .where(" and l.year = ?", filter.year())
                .where(
                        " and l.stage = ?",
                        filter.stage() == null ? null : filter.stage().text())
                .where(" and l.service = ?", filter.service())
                .where(
                        " and l.cost_type = ?",
                        filter.type() == null ? null : filter.type().text())
                .and(" order by l.ref limit ?", size);
        return list(asked);
    }

    /**
     * A line of a pool.
     *
     * @param knownOn null for now
     */
    Optional<LineEntry> find(UUID partnershipId, String pool, String ref, Instant knownOn) {
        Asked asked = new Asked(SELECT, "l", knownOn, partnershipId).and(" and l.pool = ? and l.ref = ?", pool, ref);
        return list(asked).stream().findFirst();
    }

    /** The present revisions of those lines of a pool that have one of some refs, by ref. */
    Map<String, LineEntry> present(UUID partnershipId, String pool, Collection<String> refs) {
        Asked asked = new Asked(SELECT, "l", null, partnershipId)
                .and(" and l.pool = ?", pool)
                .and(" and l.ref = any (?::text[])", (Object) refs.toArray(String[]::new));
        Map<String, LineEntry> present = new HashMap<>();
        list(asked).forEach(entry -> present.put(entry.line().ref(), entry));
        return present;
    }

    /** All revisions of a line that were known on an instant, the earliest first. */
    List<LineEntry> history(UUID partnershipId, String pool, String ref, Instant knownOn) {
        return sql.list(this::entry, HISTORY, partnershipId, pool, ref, knownOn);
    }

    private List<LineEntry> list(Asked asked) {
        return sql.list(this::entry, asked.query(), asked.parameters());
    }

    private LineEntry entry(ResultSet row) throws SQLException {
        UUID organisation = Sql.id(row, "organisation_id");
        UUID council = Nobody.council(organisation);
        PoolLine line = new PoolLine(
                row.getString("ref"),
                row.getString("pool"),
                row.getString("service"),
                CostType.parse(row.getString("cost_type")).orElseThrow(),
                Stage.parse(row.getString("stage")).orElseThrow(),
                Period.parse(row.getString("period")).orElseThrow(),
                Money.ofPence(row.getLong("pence")),
                row.getBoolean("host_charge"),
                council == null ? null : keepers.slug(council),
                row.getString("area"),
                row.getString("note"));
        return new LineEntry(
                Sql.id(row, "id"),
                council,
                line,
                row.getString("reason"),
                row.getInt("revision"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
