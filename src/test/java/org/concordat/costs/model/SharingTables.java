package org.concordat.costs.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/** What tables of the money rules are written in: {@code a=1 b=2}, and a pool that is shared for a year. */
final class SharingTables {

    static final Period YEAR = Period.parse("FY2026-27").orElseThrow();
    static final String POOL = "pool";

    private SharingTables() {}

    /** {@code a=45.76 b=10.95}: values by organisation. */
    static Map<String, Fraction> values(String text) {
        Map<String, Fraction> values = new LinkedHashMap<>();
        for (String each : text.trim().split(" +")) {
            String[] sides = each.split("=");
            values.put(sides[0], number(sides[1]));
        }
        return values;
    }

    static Fraction number(String text) {
        String[] parts = text.split("/");
        return parts.length == 1
                ? Fraction.of(new BigDecimal(text))
                : Fraction.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    static Money pounds(String amount) {
        return Money.parse(amount, Money.GBP).orElseThrow();
    }

    static String told(Map<String, Money> amounts) {
        return amounts.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue().amount())
                .collect(Collectors.joining(" "));
    }

    static PoolLine line(String pool, Money amount, String council) {
        return new PoolLine(
                "line", pool, null, CostType.values()[0], Stage.BUDGET, YEAR, amount, false, council, null, null);
    }

    /** Volumes by driver, estimates and actuals apart. */
    static final class Known implements Volumes {
        private final Map<String, Fraction> volumes = new TreeMap<>();

        Known with(String driver, Basis basis, String values) {
            return with(driver, basis, values(values));
        }

        Known with(String driver, Basis basis, Map<String, Fraction> values) {
            values.forEach((name, value) -> volumes.put(driver + " " + name + " " + basis, value));
            return this;
        }

        @Override
        public Optional<Fraction> volume(String driver, String organisation, Basis basis) {
            return Optional.ofNullable(volumes.get(driver + " " + organisation + " " + basis));
        }

        /** Original estimates, where they are not the present ones. */
        Known originally(String driver, String values) {
            values(values).forEach((name, value) -> volumes.put(driver + " " + name + " original", value));
            return this;
        }

        @Override
        public Optional<Fraction> original(String driver, String organisation) {
            return Optional.ofNullable(volumes.get(driver + " " + organisation + " original"))
                    .or(() -> volume(driver, organisation, Basis.ESTIMATE));
        }

        @Override
        public boolean exists(String driver) {
            return volumes.keySet().stream().anyMatch(key -> key.startsWith(driver + " "));
        }
    }

    /** A year that is put together piece by piece; members a, b, c ... stay throughout unless it says otherwise. */
    static final class AYear {
        private final List<Stay> stays = new ArrayList<>();
        private final List<SchemeInForce> schemes = new ArrayList<>();
        private final List<Succession> successions = new ArrayList<>();
        private Stage stage = Stage.BUDGET;
        private Volumes volumes = new Known();
        private Before before = Before.NONE;

        AYear of(String members) {
            for (String member : members.trim().split(" +")) {
                stay(member, YEAR.first().minusYears(3), null);
            }
            return this;
        }

        AYear stay(String member, LocalDate from, LocalDate to) {
            stays.add(new Stay(member, from, to));
            return this;
        }

        AYear succeeded(String member, String by, LocalDate from) {
            successions.add(new Succession(member, by, from));
            return this;
        }

        AYear at(Stage given) {
            stage = given;
            return this;
        }

        AYear volumes(Volumes given) {
            volumes = given;
            return this;
        }

        AYear before(String shares) {
            Map<String, Fraction> known = values(shares);
            before = (pool, organisation) -> Optional.ofNullable(known.get(organisation));
            return this;
        }

        AYear key(Key key) {
            return key(key, YEAR.first().minusYears(1), null);
        }

        AYear key(Key key, LocalDate from, LocalDate to) {
            schemes.add(new SchemeInForce("scheme", schemes.size() + 1, from, to, Map.of(POOL, key), successions));
            return this;
        }

        Apportionment of(List<PoolLine> lines) {
            return new Apportioning(YEAR, stage, stays, schemes, volumes, before).of(lines);
        }

        PoolShares shares(Money amount) {
            return of(List.of(line(POOL, amount, null))).pools().get(0);
        }

        Map<String, Money> amounts(String pounds) {
            return amounts(SharingTables.pounds(pounds));
        }

        Map<String, Money> amounts(Money amount) {
            return SharingTables.amounts(shares(amount));
        }
    }

    static Map<String, Money> amounts(PoolShares shares) {
        Map<String, Money> amounts = new TreeMap<>();
        shares.councils().forEach(share -> amounts.put(share.council(), share.amount()));
        return amounts;
    }

    static Money sum(Map<String, Money> amounts) {
        return amounts.values().stream().reduce(Money.NOTHING, Money::plus);
    }
}
