package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.costs.model.LineRow;
import org.concordat.costs.model.PoolLine;
import org.concordat.intake.model.Replacement;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.PartnershipEntry;

/** Checks lines against what the partnership has, and writes them: a line that is there is restated, with a reason. */
@ApplicationScoped
class PoolLineWriter {

    private final PoolLines lines;
    private final PoolLineStore store;
    private final BookKeepers keepers;
    private final CostServices services;
    private final CostYears years;

    PoolLineWriter(PoolLines lines, PoolLineStore store, BookKeepers keepers, CostServices services, CostYears years) {
        this.lines = lines;
        this.store = store;
        this.keepers = keepers;
        this.services = services;
        this.years = years;
    }

    /** Writes what can be written of a load, and tells of each row what becomes of it. */
    void write(Acting acting, CostPool pool, BulkRows<LineRow> rows, Instant at) {
        rows.refuseTwins("/ref", row -> row.line().ref());
        Known known =
                known(acting, rows, LocalDate.ofInstant(at, acting.partnership().timeZone()));
        rows.refuse(row -> faults(acting, pool, row.line(), known));
        Map<String, LineEntry> present = new HashMap<>(lines.present(
                acting.partnership().id(),
                pool.slug,
                rows.right().stream().map(row -> row.line().ref()).toList()));
        rows.refuse(row -> restatement(known, row, present.get(row.line().ref())));
        List<LineEntry> next = new ArrayList<>();
        for (LineRow row : rows.right()) {
            LineEntry before = present.get(row.line().ref());
            if (before != null && row.same(before.line())) {
                rows.add(Replacement.UNCHANGED);
            } else {
                rows.add(before == null ? Replacement.CREATED : Replacement.UPDATED);
                next.add(entry(row, before, known.councils(), acting, at));
            }
        }
        if (rows.applied()) {
            store.replace(acting.partnership().id(), at, acting.who(), next);
        }
    }

    /**
     * What rows are held against, read once for a load.
     *
     * @param areas of a council
     */
    private record Known(
            Map<String, OrganisationEntry> councils,
            Set<String> services,
            Set<Period> closed,
            Function<UUID, AreaTree> areas,
            LocalDate today) {}

    private Known known(Acting acting, BulkRows<LineRow> rows, LocalDate today) {
        UUID id = acting.partnership().id();
        Map<UUID, AreaTree> trees = new HashMap<>();
        return new Known(
                keepers.councils(acting.partnership()).stream()
                        .collect(Collectors.toMap(council -> council.slug().value(), Function.identity())),
                services.known(
                        id,
                        rows.right().stream()
                                .flatMap(row -> Stream.ofNullable(row.line().service()))
                                .distinct()
                                .toList()),
                years.closed(id),
                council -> trees.computeIfAbsent(council, keepers::areas),
                today);
    }

    private List<Fault> faults(Acting acting, CostPool pool, PoolLine line, Known known) {
        List<Fault> faults = new ArrayList<>();
        if (line.service() != null
                && !(pool.paysFor(line.service()) && known.services().contains(line.service()))) {
            faults.add(new Fault("/service", "names a service that the pool does not pay for"));
        }
        CostYears.fault(known.closed(), "/period", line.period()).ifPresent(faults::add);
        if (line.council() != null) {
            OrganisationEntry council = known.councils().get(line.council());
            if (council == null) {
                faults.add(new Fault("/council", "is not a council that the service is provided for"));
            } else {
                faults.addAll(directFaults(acting, line, council.id(), known));
            }
        }
        return faults;
    }

    private List<Fault> directFaults(Acting acting, PoolLine line, UUID council, Known known) {
        List<Fault> faults = new ArrayList<>();
        if (line.area() != null && !known.areas().apply(council).has(new Slug(line.area()))) {
            faults.add(new Fault("/area", "is not an area of the council"));
        }
        if (line.hostCharge() && keepers.keeps(acting.partnership(), council, known.today())) {
            faults.add(new Fault("/hostCharge", "is false where the host alone pays: nobody else has to approve it"));
        }
        stayFault(acting.partnership(), line, council, known.today())
                .map(detail -> new Fault("/council", detail))
                .ifPresent(faults::add);
        return faults;
    }

    /** Why a council cannot be charged with a line, by the days on which it is a member; a line can always be taken back. */
    private Optional<String> stayFault(PartnershipEntry partnership, PoolLine line, UUID council, LocalDate today) {
        if (line.amount().pence() == 0) {
            return Optional.empty();
        }
        Period year = CostYears.of(line.period());
        if (line.hostCharge() && !keepers.takesPart(partnership, council, line.period())) {
            return Optional.of("is a member on no day of the period, and so could not approve the charge");
        }
        if (!keepers.takesPart(partnership, council, year)) {
            return Optional.of("is a member on no day of " + year + ": name a council that is one");
        }
        return line.hostCharge() && keepers.hasLeft(partnership, council, today)
                ? Optional.of("has left, and so could not approve the charge")
                : Optional.empty();
    }

    /** What is wrong with a line as the next revision of one that is there. */
    private static List<Fault> restatement(Known known, LineRow row, LineEntry before) {
        if (before == null || row.same(before.line())) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        if (row.reason() == null) {
            faults.add(new Fault("/reason", "is missing: a line that is there is restated, and this says why"));
        }
        CostYears.fault(known.closed(), "/ref", before.line().period()).ifPresent(faults::add);
        return faults;
    }

    private static LineEntry entry(
            LineRow row, LineEntry before, Map<String, OrganisationEntry> councils, Acting acting, Instant at) {
        PoolLine line = row.line();
        UUID council =
                line.council() == null ? null : councils.get(line.council()).id();
        return before == null
                ? new LineEntry(Ids.next(), council, line, null, 1, at, acting.who())
                : new LineEntry(before.id(), council, line, row.reason(), before.revision() + 1, at, acting.who());
    }
}
