package org.concordat.costs.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Rejected;

/**
 * Who shares on the days of a segment, and what is known of them.
 *
 * @param members who is there, in the order of slugs
 * @param successions who has taken whose place and has it on these days
 * @param known what keys gave already; pools are often shared by the same
 * @param before the share that an organisation had of the same pool at the end of the year before; empty where it had none
 */
record Setting(
        List<String> members,
        List<Succession> successions,
        Apportioning of,
        Map<Sharing, Sharing.Outcome> known,
        Function<String, Optional<Fraction>> before) {

    /** Who has been succeeded is no longer there. */
    Setting {
        members = members.stream()
                .filter(member -> heir(member, successions).equals(member))
                .sorted()
                .distinct()
                .toList();
    }

    Stage stage() {
        return of.stage();
    }

    /** The same among some of the members; all of them where none are named. */
    Setting among(Collection<String> named) {
        if (named.isEmpty()) {
            return this;
        }
        List<String> heirs = named.stream().map(this::heir).toList();
        List<String> some = members.stream().filter(heirs::contains).toList();
        return new Setting(some, successions, of, new HashMap<>(), before);
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
        return heir(organisation, successions);
    }

    private static String heir(String organisation, List<Succession> successions) {
        String heir = organisation;
        for (int i = 0; i <= successions.size(); i++) {
            String now = heir;
            Optional<Succession> next = successions.stream()
                    .filter(s -> s.organisation().equals(now))
                    .findFirst();
            if (next.isEmpty()) {
                return heir;
            }
            heir = next.get().by();
        }
        throw Rejected.rule(
                "G5",
                "By the scheme's successions " + organisation
                        + " is succeeded by nobody in the end: they lead round in a circle.",
                new Fault("/successions", "lead to a member that is not succeeded itself"));
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
        return ofAll(driver, basis, name -> of.volumes().volume(driver, name, basis), name -> of.volumes()
                .isCounted(driver, basis));
    }

    /**
     * The original estimates of a driver, of all who are there.
     *
     * @throws Rejected rule M2, naming driver and organisation where none is known
     */
    Map<String, Fraction> originals(String driver) {
        return ofAll(driver, Basis.ESTIMATE, name -> of.volumes().original(driver, name), name -> of.volumes()
                .isOriginalCounted(driver, name));
    }

    private Map<String, Fraction> ofAll(
            String driver, Basis basis, Function<String, Optional<Fraction>> volume, Predicate<String> counted) {
        Map<String, Fraction> known = new TreeMap<>();
        for (String member : members) {
            known.put(member, ofYear(member, volume, counted).orElseThrow(() -> unknown(driver, member, basis)));
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
        return together(member, before);
    }

    /**
     * A volume of the year. A member that took another's place within it has been there with its own before: from then on it has both. One that
     * came to take it has its own, which is of all, else what its predecessors had, together. What was counted is of nobody's but its own rows,
     * and so always added.
     */
    private Optional<Fraction> ofYear(
            String member, Function<String, Optional<Fraction>> volume, Predicate<String> counted) {
        Optional<Fraction> own = volume.apply(member);
        List<Succession> taken = taken(member);
        boolean adds = taken.isEmpty() || own.isEmpty() || counted.test(member);
        return sum(
                own,
                taken.stream()
                        .filter(succession -> adds
                                || succession.from().isAfter(of.year().first()) && wasThereBefore(member, succession))
                        .map(succession -> ofYear(succession.organisation(), volume, counted)));
    }

    private boolean wasThereBefore(String member, Succession succession) {
        LocalDate before = succession.from().minusDays(1);
        return of.members().stream().anyMatch(stay -> stay.organisation().equals(member) && stay.holdsOn(before));
    }

    /**
     * Whose limits, where a key names them, are a member's: its own, unless it came to take others' places and has none; and those of whom it
     * has taken the place of, unless it came and has its own. Theirs are found alike.
     */
    List<String> limitedAs(String member, Predicate<String> named) {
        List<Succession> taken = taken(member);
        boolean wasThere = taken.isEmpty() || taken.stream().anyMatch(each -> wasThereBefore(member, each));
        if (!wasThere && named.test(member)) {
            return List.of(member);
        }
        Stream<String> predecessors = taken.stream().flatMap(each -> limitedAs(each.organisation(), named).stream());
        return wasThere ? Stream.concat(Stream.of(member), predecessors).toList() : predecessors.toList();
    }

    /** Whom a member succeeds directly; they may have succeeded others. */
    private List<Succession> taken(String member) {
        return successions.stream()
                .filter(succession -> succession.by().equals(member))
                .toList();
    }

    /** Of what are parts of one whole an organisation's own and what its predecessors had. */
    Optional<Fraction> together(String member, Function<String, Optional<Fraction>> part) {
        return sum(
                part.apply(member),
                taken(member).stream().map(succession -> together(succession.organisation(), part)));
    }

    private static Optional<Fraction> sum(Optional<Fraction> own, Stream<Optional<Fraction>> others) {
        return Stream.concat(Stream.of(own), others).flatMap(Optional::stream).reduce(Fraction::plus);
    }
}
