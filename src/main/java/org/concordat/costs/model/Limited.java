package org.concordat.costs.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.concordat.costs.model.Working.Fact;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Rejected;

/**
 * A key whose shares are kept within limits (rule M4).
 *
 * @param limits of single organisations or of all; the narrowest holds
 * @param damping null for none
 */
public record Limited(Sharing key, List<Limit> limits, Damping damping) implements Sharing {

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    /**
     * A lowest and a highest share.
     *
     * @param organisation null for each member
     * @param minimum in percent; null for none
     * @param maximum in percent; null for none
     */
    public record Limit(String organisation, Fraction minimum, Fraction maximum) {}

    /**
     * How far a share moves from the share of the same pool at the end of the year before.
     *
     * @param percent of that share, either way
     * @param base percentages by organisation that the first year moves from, where there was no share before; may be empty
     */
    public record Damping(Fraction percent, Map<String, Fraction> base) {

        /** Keeps its own copy. */
        public Damping {
            base = Map.copyOf(base);
        }
    }

    /** Keeps its own copy. */
    public Limited {
        limits = List.copyOf(limits);
    }

    @Override
    public Outcome shares(Setting setting) {
        Outcome unlimited = setting.shares(key);
        Map<String, Range> ranges = new TreeMap<>();
        List<Fact> befores = new ArrayList<>();
        for (String member : unlimited.shares().parts().keySet()) {
            Optional<Fraction> before = damping == null ? Optional.empty() : before(setting, member);
            before.ifPresent(share -> befores.add(new Fact("before", member, share.toString())));
            ranges.put(member, range(setting, member, before));
        }
        Shares shares = Clamp.within(ranges, unlimited.shares());
        return new Outcome(shares, working(unlimited, ranges, befores, shares));
    }

    private Working working(Outcome unlimited, Map<String, Range> ranges, List<Fact> befores, Shares shares) {
        Map<String, Fraction> lowest = new TreeMap<>();
        Map<String, Fraction> highest = new TreeMap<>();
        ranges.forEach((member, range) -> {
            lowest.put(member, range.lowest());
            highest.put(member, range.highest());
        });
        return new Working(
                "limited",
                "M4",
                "Shares beyond a limit are set to it and the rest goes to the others in proportion to their shares by the key, until no"
                        + " limit is broken. Where both a lowest and a highest share are broken, first those on the side that is broken"
                        + " by more in all.",
                Working.facts(
                        damping == null ? List.of() : List.of(Fact.of("damping", damping.percent())),
                        befores,
                        Fact.each("lowest", lowest),
                        Fact.each("highest", highest)),
                List.of(unlimited.working()),
                Fact.shares(shares));
    }

    private Optional<Fraction> before(Setting setting, String member) {
        return setting.shareBefore(member)
                .or(() -> setting.together(
                        member,
                        name -> Optional.ofNullable(damping.base().get(name)).map(Fraction::percent)));
    }

    /** What limits that name an organisation, or those that name none, say together. */
    private Range said(String organisation) {
        Fraction lowest = Fraction.ZERO;
        Fraction highest = Fraction.ONE;
        for (Limit limit : limits) {
            if (Objects.equals(organisation, limit.organisation())) {
                lowest = higher(lowest, limit.minimum() == null ? lowest : Fraction.percent(limit.minimum()));
                highest = lower(highest, limit.maximum() == null ? highest : Fraction.percent(limit.maximum()));
            }
        }
        return new Range(lowest, highest);
    }

    private boolean isNamed(String organisation) {
        return limits.stream().anyMatch(limit -> organisation.equals(limit.organisation()));
    }

    /** The limits of a member, all together; whoever has taken others' places has theirs, added up. */
    private Range range(Setting setting, String member, Optional<Fraction> before) {
        Range ofAll = said(null);
        List<Range> own = setting.limitedAs(member, this::isNamed).stream()
                .map(this::said)
                .toList();
        Fraction lowest = higher(ofAll.lowest(), own.stream().map(Range::lowest).reduce(Fraction.ZERO, Fraction::plus));
        Fraction highest =
                lower(ofAll.highest(), own.stream().map(Range::highest).reduce(Fraction.ZERO, Fraction::plus));
        if (before.isPresent()) {
            Fraction share = before.get();
            lowest = higher(lowest, share.times(Fraction.percent(HUNDRED.minus(damping.percent()))));
            highest = lower(highest, share.times(Fraction.percent(HUNDRED.plus(damping.percent()))));
        }
        if (lowest.compareTo(highest) > 0) {
            throw impossible("the lowest share of " + member + " lies above its highest");
        }
        return new Range(lowest, highest);
    }

    static Rejected impossible(String why) {
        return Rejected.rule(
                "M4",
                "The limits are impossible: " + why + ".",
                new Fault("/limits", "leave room for shares that sum to a hundred percent"));
    }

    private static Fraction lower(Fraction one, Fraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Fraction higher(Fraction one, Fraction other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Both ends are within. */
    record Range(Fraction lowest, Fraction highest) {

        Fraction clamped(Fraction share) {
            return higher(lowest, lower(highest, share));
        }
    }
}
