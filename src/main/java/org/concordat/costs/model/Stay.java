package org.concordat.costs.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The days on which an organisation is a member.
 *
 * @param from first day
 * @param to last day; null for none
 */
public record Stay(String organisation, LocalDate from, LocalDate to) {

    /** The same days, those of one organisation in one where there is no day between: other votes or roles are no change to who shares. */
    public static List<Stay> joined(List<Stay> stays) {
        List<Stay> joined = new ArrayList<>();
        stays.stream()
                .sorted(Comparator.comparing(Stay::organisation).thenComparing(Stay::from))
                .forEach(stay -> {
                    Stay before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                    if (before != null && before.goesOn(stay)) {
                        joined.set(joined.size() - 1, new Stay(stay.organisation(), before.from(), stay.to()));
                    } else {
                        joined.add(stay);
                    }
                });
        return joined;
    }

    private boolean goesOn(Stay next) {
        return organisation.equals(next.organisation)
                && to != null
                && to.plusDays(1).equals(next.from);
    }

    /** Whether an organisation that was succeeded on a day is a member anew by it. */
    public boolean beginsAnew(String succeeded, LocalDate on) {
        return organisation.equals(succeeded) && from.isAfter(on);
    }

    /** Whether it is a member on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether its last day lies before a day. */
    public boolean endsBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /** Whether it is a member on one of some days, both ends inclusive. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && (to == null || !to.isBefore(first));
    }
}
