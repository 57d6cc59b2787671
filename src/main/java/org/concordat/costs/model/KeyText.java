package org.concordat.costs.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.kernel.Fraction;

/**
 * A key as it is written; which fields it has depends on its kind.
 *
 * @param kind one of {@link KeyKind}
 * @param percents of {@code fixed}
 * @param among of {@code equal} and {@code driver}: who shares; all members where it is left out
 * @param driver of {@code driver} and {@code unit}
 * @param tolerance of {@code driver}, in percentage points; null for none
 * @param parts of {@code composite}
 * @param groups of {@code staged}
 * @param bands of {@code unit}, from the lowest
 * @param key of {@code limited}: what is limited
 * @param limits of {@code limited}
 * @param damping of {@code limited}; null for none
 */
public record KeyText(
        String kind,
        List<OrganisationPercent> percents,
        List<String> among,
        String driver,
        BigDecimal tolerance,
        List<KeyPart> parts,
        List<KeyGroup> groups,
        List<TariffBand> bands,
        KeyText key,
        List<ShareLimit> limits,
        KeyDamping damping) {

    /** A percentage of an organisation. */
    public record OrganisationPercent(String organisation, BigDecimal percent) {}

    /**
     * A key among several.
     *
     * @param percent of the whole that is shared by it
     */
    public record KeyPart(BigDecimal percent, KeyText key) {}

    /**
     * Some of the members.
     *
     * @param group its name
     * @param percent of the whole that they bear together
     * @param key how they share it
     */
    public record KeyGroup(String group, BigDecimal percent, List<String> members, KeyText key) {

        /** Members that were left out are none. */
        public KeyGroup {
            members = listed(members);
        }
    }

    /**
     * Units and what each costs.
     *
     * @param upTo the last unit of the band; null for no end
     * @param tariff pounds a unit
     */
    public record TariffBand(BigDecimal upTo, BigDecimal tariff) {}

    /**
     * A lowest and a highest share.
     *
     * @param organisation whose; null for each member's
     * @param minimum in percent; null for none
     * @param maximum in percent; null for none
     */
    public record ShareLimit(String organisation, BigDecimal minimum, BigDecimal maximum) {}

    /**
     * How far a share moves in a year.
     *
     * @param percent of the share at the end of the year before, either way
     * @param base the shares that the first year moves from, where there were none before
     */
    public record KeyDamping(BigDecimal percent, List<OrganisationPercent> base) {

        /** A base that was left out is empty. */
        public KeyDamping {
            base = listed(base);
        }
    }

    /** Lists that were left out are empty. */
    public KeyText {
        percents = listed(percents);
        among = listed(among);
        parts = listed(parts);
        groups = listed(groups);
        bands = listed(bands);
        limits = listed(limits);
    }

    static <T> List<T> listed(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The key, of a text that holds together. */
    Key built() {
        return KeyKind.parse(kind).orElseThrow().built(this);
    }

    /** The same where only a key fits that gives shares. */
    Sharing sharing() {
        return (Sharing) built();
    }

    /** The drivers that are named in it, at whatever depth. */
    Stream<String> drivers() {
        Stream<KeyText> within = Stream.of(
                        parts.stream().map(KeyPart::key), groups.stream().map(KeyGroup::key), Stream.ofNullable(key))
                .flatMap(keys -> keys)
                .filter(Objects::nonNull);
        return Stream.concat(Stream.ofNullable(driver), within.flatMap(KeyText::drivers));
    }

    static Map<String, Fraction> fractions(List<OrganisationPercent> percents) {
        Map<String, Fraction> fractions = new HashMap<>();
        percents.forEach(each -> fractions.put(each.organisation(), Fraction.of(each.percent())));
        return fractions;
    }

    /** A number that may be left out. */
    static Fraction exact(BigDecimal number) {
        return number == null ? null : Fraction.of(number);
    }
}
