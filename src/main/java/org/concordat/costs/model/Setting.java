package org.concordat.costs.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Rejected;

/**
 * Who shares on the days of a segment, and what is known of them.
 *
 * @param day the first of these days
 * @param members who is there, in the order of slugs
 * @param successions who has taken whose place, or will
 * @param known what keys gave already; pools are often shared by the same
 * @param before the share that an organisation had of the same pool at the end of the year before; empty where it had none
 */
record Setting(
        LocalDate day,
        List<String> members,
        List<Succession> successions,
        Stage stage,
        Volumes volumes,
        Map<Sharing, Sharing.Outcome> known,
        Function<String, Optional<Fraction>> before) {

    /** Who has been succeeded is no longer there. */
    Setting {
        members = members.stream()
                .filter(member -> heir(member, successions, day).equals(member))
                .sorted()
                .distinct()
                .toList();
    }

    /** The same among some of the members; all of them where none are named. */
    Setting among(Collection<String> named) {
        if (named.isEmpty()) {
            return this;
        }
        List<String> heirs = named.stream().map(this::heir).toList();
        List<String> some = members.stream().filter(heirs::contains).toList();
        return new Setting(day, some, successions, stage, volumes, new HashMap<>(), before);
    }

    /** What a key gives; computed once, unless it depends on the pool. */
    Sharing.Outcome shares(Sharing key) {
        if (key instanceof Limited limited && limited.damping() != null) {
            return key.shares(this);
        }
        Sharing.Outcome outcome = known.get(key);
        if (outcome == null) {
            outcome = key.shares(this);
            known.put(key, outcome);
        }
        return outcome;
    }

    /** Who stands in the place of an organisation on these days: itself, where nobody has taken it. */
    String heir(String organisation) {
        return heir(organisation, successions, day);
    }

    private static String heir(String organisation, List<Succession> successions, LocalDate day) {
        String heir = organisation;
        for (int i = 0; i <= successions.size(); i++) {
            String now = heir;
            Optional<Succession> next = successions.stream()
                    .filter(s -> s.organisation().equals(now) && !s.from().isAfter(day))
                    .findFirst();
            if (next.isEmpty()) {
                return heir;
            }
            heir = next.get().by();
        }
        return heir;
    }

    /** What is named of organisations, as it is of the members who are there: heirs have what their predecessors had, together. */
    Map<String, Fraction> ofMembers(Map<String, Fraction> named) {
        Map<String, Fraction> theirs = new TreeMap<>();
        members.forEach(member -> theirs.put(member, Fraction.ZERO));
        named.forEach((name, value) -> theirs.computeIfPresent(heir(name), (heir, sum) -> sum.plus(value)));
        return theirs;
    }

    /**
     * The volumes of a driver, of all who are there.
     *
     * @throws Rejected rule M2, naming driver and organisation where none is known
     */
    Map<String, Fraction> volumes(String driver, Basis basis) {
        return ofAll(driver, basis, name -> volumes.volume(driver, name, basis));
    }

    /**
     * The original estimates of a driver, of all who are there.
     *
     * @throws Rejected rule M2, naming driver and organisation where none is known
     */
    Map<String, Fraction> originals(String driver) {
        return ofAll(driver, Basis.ESTIMATE, name -> volumes.original(driver, name));
    }

    private Map<String, Fraction> ofAll(String driver, Basis basis, Function<String, Optional<Fraction>> volume) {
        Map<String, Fraction> known = new TreeMap<>();
        for (String member : members) {
            known.put(member, inherited(member, volume).orElseThrow(() -> unknown(driver, member, basis)));
        }
        return known;
    }

    private static Rejected unknown(String driver, String member, Basis basis) {
        String what = basis == Basis.ESTIMATE ? "estimate" : "actual volume";
        return Rejected.rule(
                "M2",
                "Driver " + driver + " has no " + what + " of " + member + " for the year.",
                new Fault("/drivers/" + driver + "/" + member, "has an " + what + " for the year"));
    }

    /** The share of the year before. */
    Optional<Fraction> shareBefore(String member) {
        return inherited(member, before);
    }

    /** An organisation's own value, else what its predecessors had, together. */
    Optional<Fraction> inherited(String member, Function<String, Optional<Fraction>> value) {
        Optional<Fraction> own = value.apply(member);
        if (own.isPresent()) {
            return own;
        }
        return successions.stream()
                .map(Succession::organisation)
                .distinct()
                .filter(name -> !name.equals(member) && heir(name).equals(member))
                .flatMap(name -> value.apply(name).stream())
                .reduce(Fraction::plus);
    }
}
