package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.costs.model.Apportionment;
import org.concordat.costs.model.PoolShares;
import org.concordat.costs.model.SchemeInForce;
import org.concordat.costs.model.SchemeText;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;

/** Tries a version of a sharing scheme on a year, beside what is in force (rule V5); it never writes. */
@ApplicationScoped
class SchemeComparisonService {

    private final SchemeVersions versions;
    private final SchemeBook book;
    private final OpenDrivers openDrivers;
    private final Apportionments apportionments;
    private final Actings actings;
    private final BookKeepers keepers;
    private final Clock clock;

    SchemeComparisonService(
            SchemeVersions versions,
            SchemeBook book,
            OpenDrivers openDrivers,
            Apportionments apportionments,
            Actings actings,
            BookKeepers keepers,
            Clock clock) {
        this.versions = versions;
        this.book = book;
        this.openDrivers = openDrivers;
        this.apportionments = apportionments;
        this.actings = actings;
        this.keepers = keepers;
        this.clock = clock;
    }

    @Transactional
    SchemeComparisonView compare(Slug partnership, Slug slug, int number, Period asked, Stage stage) {
        Acting acting = actings.in(partnership.value());
        UUID id = acting.partnership().id();
        Period year = Years.given(asked);
        Instant now = clock.instant();
        SchemeVersion version = versions.known(id, slug.value(), number, now).orElseThrow(Rejected::missing);
        SchemeText text = version.written();
        requireSeen(acting, text);
        List<SchemeInForce> inForce = apportionments.inForce(id, year, now);
        Set<String> pools = text.keys().keySet();
        Set<String> shared = pools.stream()
                .filter(pool -> inForce.stream().anyMatch(scheme -> scheme.shares(pool, year)))
                .collect(Collectors.toSet());
        Apportionment then =
                apportionments.of(id, year, stage, now, pools::contains, instead(text, slug, number, year, inForce));
        Apportionment today = apportionments.of(id, year, stage, now, shared::contains, inForce);
        return new SchemeComparisonView(
                slug.value(),
                number,
                year.toString(),
                stage.text(),
                new SchemeComparisonView.Sides(councils(today, then), poolByPool(today, then))
                        .seenBy(sight(acting, slug, number, now)));
    }

    /** What a member would bear by volumes that it does not see would tell it of them; in a partnership of two, all. */
    private void requireSeen(Acting acting, SchemeText text) {
        if (keepers.seesAll(acting)) {
            return;
        }
        Set<String> open = openDrivers.of(acting.partnership().id());
        List<String> hidden =
                text.drivers().stream().filter(driver -> !open.contains(driver)).toList();
        if (!hidden.isEmpty()) {
            throw Rejected.rule(
                    "M2",
                    "The version is not before the members, and its keys name drivers of which you do not see the volumes of others: "
                            + String.join(", ", hidden) + ". Compare it once it is proposed.",
                    new Fault(
                            "version",
                            "is one that is proposed, or names drivers that a proposed or approved one names"));
        }
    }

    /** What is before the members everyone sees as a whole; of a draft that is not, a member sees what it would bear itself. */
    private Predicate<String> sight(Acting acting, Slug slug, int number, Instant now) {
        boolean open = book.of(acting.partnership().id(), slug.value(), now).isOpen(number);
        return open ? council -> true : keepers.sight(acting);
    }

    /** What was in force before the year, and throughout the year the version for the pools that it shares. */
    private static List<SchemeInForce> instead(
            SchemeText text, Slug slug, int number, Period year, List<SchemeInForce> inForce) {
        List<SchemeInForce> schemes = new ArrayList<>();
        for (SchemeInForce scheme : inForce) {
            if (scheme.from().isBefore(year.first())) {
                schemes.add(scheme.until(year.first().minusDays(1)));
            }
        }
        schemes.add(text.inForce(slug.value(), number, year.first(), year.last()));
        return schemes;
    }

    private static List<SchemeComparisonView.PoolSides> poolByPool(Apportionment today, Apportionment then) {
        List<SchemeComparisonView.PoolSides> pools = new ArrayList<>();
        for (PoolShares pool : then.pools()) {
            PoolShares before = today.pool(pool.pool()).orElse(null);
            pools.add(new SchemeComparisonView.PoolSides(
                    pool.pool(),
                    SchemeComparisonView.text(pool.shared()),
                    SchemeComparisonView.text(before == null ? null : before.unrecovered()),
                    SchemeComparisonView.text(pool.unrecovered()),
                    sides(before == null ? null : shared(List.of(before)), shared(List.of(pool)))));
        }
        return pools;
    }

    private static List<SchemeComparisonView.Side> councils(Apportionment today, Apportionment then) {
        boolean comparable = today.pools().size() == then.pools().size();
        return sides(comparable ? shared(today.pools()) : null, shared(then.pools()));
    }

    /** What councils bear of what is shared; extras stay whatever a scheme says, and are not everybody's to see. */
    private static SortedMap<String, Money> shared(List<PoolShares> pools) {
        SortedMap<String, Money> sums = new TreeMap<>();
        pools.forEach(pool ->
                pool.councils().forEach(council -> sums.merge(council.council(), council.shared(), Money::plus)));
        return sums;
    }

    private static List<SchemeComparisonView.Side> sides(Map<String, Money> today, Map<String, Money> then) {
        TreeSet<String> councils = new TreeSet<>(then.keySet());
        councils.addAll(today == null ? Set.of() : today.keySet());
        Money allNow = sum(today == null ? Map.of() : today);
        Money allThen = sum(then);
        return councils.stream()
                .map(council -> SchemeComparisonView.Side.of(
                        council,
                        today == null ? null : today.getOrDefault(council, Money.NOTHING),
                        allNow,
                        then.getOrDefault(council, Money.NOTHING),
                        allThen))
                .toList();
    }

    private static Money sum(Map<String, Money> amounts) {
        return amounts.values().stream().reduce(Money.NOTHING, Money::plus);
    }
}
