package org.concordat.partnerships.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.model.Terms.Days;

/**
 * What an organisation is to a partnership, and when, by all that its signatory has accepted: stays one after the other, of which no two share a
 * day (rule G5).
 */
public record Timeline(List<Terms> stays) {

    private static final String RULE = "G5";

    /** Nothing was accepted. */
    public static final Timeline NONE = new Timeline(List.of());

    /** Puts them in order. */
    public Timeline {
        stays = stays.stream().sorted(Comparator.comparing(Terms::from)).toList();
    }

    /** Whether terms are one of the stays, or end it earlier, which needs nobody's acceptance. */
    public boolean include(Terms next) {
        return stays.stream().anyMatch(stay -> stay.include(next));
    }

    /** What is left as soon as terms are offered: an earlier last day of a stay counts at once, and nothing follows it. */
    public Timeline offered(Terms next) {
        boolean ends = stays.stream()
                .anyMatch(stay -> stay.include(next) || stay.from().equals(next.from()) && next.endsBefore(stay));
        return ends ? until(next.to()) : this;
    }

    /**
     * What it is once terms are accepted: they replace everything from their first day on. What has begun by today, and what follows it
     * without a day between, lasts until the day before; what would have begun anew falls.
     */
    public Timeline accepting(Terms next, LocalDate today) {
        List<Terms> kept = new ArrayList<>();
        for (Terms stay : stays) {
            boolean begun = !stay.from().isAfter(today);
            boolean follows = !kept.isEmpty() && stay.follow(kept.get(kept.size() - 1));
            if (begun || follows) {
                stay.until(next.from().minusDays(1)).ifPresent(kept::add);
            }
        }
        kept.add(next);
        return new Timeline(kept);
    }

    /**
     * What it is once it has a last day.
     *
     * @throws Rejected state, when that is no day of any stay
     */
    public Timeline ending(LocalDate last) {
        if (stays.stream().noneMatch(stay -> stay.holdOn(last))) {
            String why = stays.stream()
                    .filter(stay -> stay.from().isAfter(last))
                    .findFirst()
                    .map(stay -> "The membership begins on " + stay.from() + "; it does not end before.")
                    .orElseGet(() -> end().map(to ->
                                    "The membership ends on " + to + " already; whoever leaves does not stay longer.")
                            .orElse("There is no membership that could end."));
            throw Rejected.state(RULE, why);
        }
        return until(last);
    }

    private Timeline until(LocalDate last) {
        return new Timeline(
                stays.stream().flatMap(stay -> stay.until(last).stream()).toList());
    }

    /** Its last day; empty where nothing was accepted, or there is none. */
    private Optional<LocalDate> end() {
        return last().map(Terms::to);
    }

    /** The stay that comes last. */
    public Optional<Terms> last() {
        return stays.isEmpty() ? Optional.empty() : Optional.of(stays.get(stays.size() - 1));
    }

    /** What is in effect today; where nothing is, what was in effect last, or else what comes first. */
    public Optional<Terms> present(LocalDate today) {
        return stays.stream()
                .filter(stay -> !stay.from().isAfter(today))
                .reduce((one, later) -> later)
                .or(() -> stays.stream().findFirst());
    }

    /** The days before today on which it was something that another would not have it be, in order. */
    public List<Days> lost(Timeline after, LocalDate today) {
        return stays.stream()
                .flatMap(stay -> stay.until(today.minusDays(1)).stream())
                .flatMap(stay -> after.missing(stay).stream())
                .toList();
    }

    private List<Days> missing(Terms stay) {
        List<Days> missing = new ArrayList<>();
        LocalDate next = stay.from();
        for (Terms kept : stays) {
            boolean covers = kept.roles().containsAll(stay.roles())
                    && (kept.to() == null || !kept.to().isBefore(next));
            if (covers && !kept.from().isAfter(stay.to())) {
                if (kept.from().isAfter(next)) {
                    missing.add(new Days(next, kept.from().minusDays(1)));
                }
                if (kept.to() == null) {
                    return missing;
                }
                next = kept.to().plusDays(1);
            }
        }
        if (!next.isAfter(stay.to())) {
            missing.add(new Days(next, stay.to()));
        }
        return missing;
    }

    /** The stays, and what else it is asked to accept. */
    public Stream<Terms> with(Optional<Terms> offered) {
        return Stream.concat(stays.stream(), offered.stream());
    }
}
