package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.costs.model.Basis;
import org.concordat.costs.model.DriverKind;
import org.concordat.costs.model.DriverValue;
import org.concordat.costs.model.ValueRow;
import org.concordat.intake.model.Replacement;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.OrganisationEntry;

/** Checks volumes against what the partnership has, and writes them: one that is there is restated, with a reason. */
@ApplicationScoped
class DriverValueWriter {

    private final DriverValues values;
    private final BookKeepers keepers;
    private final CostYears years;

    DriverValueWriter(DriverValues values, BookKeepers keepers, CostYears years) {
        this.values = values;
        this.keepers = keepers;
        this.years = years;
    }

    /** Writes what can be written of a load, and tells of each row what becomes of it. */
    void write(Acting acting, Driver driver, BulkRows<ValueRow> rows, Instant at) {
        UUID id = acting.partnership().id();
        rows.refuseTwins("", row -> ValueEntry.Key.of(row.value()));
        Map<String, UUID> councils = keepers.councils(acting.partnership()).stream()
                .collect(Collectors.toMap(council -> council.slug().value(), OrganisationEntry::id));
        Set<Period> closed = years.closed(id);
        rows.refuse(row -> faults(closed, driver, row.value(), councils));
        Map<ValueEntry.Key, ValueEntry> present = new HashMap<>();
        values.ofDriver(id, driver.slug, null, null).forEach(entry -> present.put(entry.key(), entry));
        rows.refuse(row -> restatement(row, present.get(ValueEntry.Key.of(row.value()))));
        List<ValueEntry> next = new ArrayList<>();
        for (ValueRow row : rows.right()) {
            ValueEntry before = present.get(ValueEntry.Key.of(row.value()));
            if (before != null && row.value().same(before.value())) {
                rows.add(Replacement.UNCHANGED);
            } else {
                rows.add(before == null ? Replacement.CREATED : Replacement.UPDATED);
                next.add(entry(row, before, councils.get(row.value().council()), acting, at));
            }
        }
        if (rows.applied()) {
            values.replace(id, at, acting.who(), next);
        }
    }

    private static List<Fault> faults(
            Set<Period> closed, Driver driver, DriverValue value, Map<String, UUID> councils) {
        List<Fault> faults = new ArrayList<>();
        if (!councils.containsKey(value.council())) {
            faults.add(new Fault("/council", "is not a council that the service is provided for"));
        }
        if (driver.kind() != DriverKind.LOADED && value.basis() == Basis.ACTUAL) {
            faults.add(new Fault("/basis", "is estimate: the actual volumes of this driver are counted"));
        }
        CostYears.fault(closed, "/year", value.year()).ifPresent(faults::add);
        return faults;
    }

    /** What is wrong with a volume as the next revision of one that is there. */
    private static List<Fault> restatement(ValueRow row, ValueEntry before) {
        return before == null || row.value().same(before.value()) || row.reason() != null
                ? List.of()
                : List.of(new Fault("/reason", "is missing: a volume that is there is restated, and this says why"));
    }

    private static ValueEntry entry(ValueRow row, ValueEntry before, UUID council, Acting acting, Instant at) {
        return before == null
                ? new ValueEntry(Ids.next(), council, row.value(), null, 1, at, acting.who())
                : new ValueEntry(
                        before.id(), council, row.value(), row.reason(), before.revision() + 1, at, acting.who());
    }
}
