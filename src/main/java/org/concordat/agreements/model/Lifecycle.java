package org.concordat.agreements.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.agreements.model.VersionEvent.Kind;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.model.Side;

/**
 * What the events of an agreement's versions make of them (rules V1, V2): the state of each on a date, and on which days each
 * signed one applies. Nothing is stored of a state; the date alone makes a signed version active, superseded or expired.
 *
 * @param texts of all versions by number, drafts among them
 * @param events of all versions, as far as known
 */
public record Lifecycle(String agreement, Map<Integer, Signed> texts, List<VersionEvent> events) {

    /** A version's text and the digest that signatures cover. */
    public record Signed(VersionText text, String digest) {}

    /** Which side proposed a version; empty while it is a draft. */
    public Optional<Side> proposer(int version) {
        return of(version, Kind.PROPOSED).map(VersionEvent::side).findFirst();
    }

    /** Whether a side has signed a version. */
    public boolean signedBy(int version, Side side) {
        return of(version, Kind.SIGNED).anyMatch(e -> e.side() == side);
    }

    /** Whether both sides have signed a version. */
    public boolean signedByBoth(int version) {
        return signedBy(version, Side.PROVIDER) && signedBy(version, Side.CLIENT);
    }

    /** The texts that a side has proposed and that were neither withdrawn nor countered: signed already, or open to be. */
    public Stream<VersionText> offered() {
        return texts.keySet().stream()
                .filter(v -> proposer(v).isPresent()
                        && of(v, Kind.WITHDRAWN).findAny().isEmpty()
                        && of(v, Kind.COUNTERED).findAny().isEmpty())
                .map(v -> texts.get(v).text());
    }

    private Stream<VersionEvent> of(int version, Kind kind) {
        return events.stream().filter(e -> e.version() == version && e.kind() == kind);
    }

    /** The state of a version on a date. */
    public VersionState state(int version, LocalDate today) {
        if (of(version, Kind.WITHDRAWN).findAny().isPresent()) {
            return VersionState.WITHDRAWN;
        }
        if (of(version, Kind.COUNTERED).findAny().isPresent()) {
            return VersionState.COUNTERED;
        }
        if (proposer(version).isEmpty()) {
            return VersionState.DRAFT;
        }
        return signedByBoth(version) ? signedState(version, today) : VersionState.PROPOSED;
    }

    private VersionState signedState(int version, LocalDate today) {
        VersionText text = texts.get(version).text();
        if (today.isBefore(text.commences())) {
            return lastDay().filter(last -> last.isBefore(text.commences())).isPresent()
                    ? VersionState.TERMINATED
                    : VersionState.SIGNED;
        }
        Optional<TermsInForce> held =
                inForce().stream().filter(t -> t.version() == version).findFirst();
        if (held.filter(t -> t.holdsOn(today)).isPresent()) {
            return VersionState.ACTIVE;
        }
        boolean later = signedVersions().stream()
                .anyMatch(v -> v != version
                        && follows(v, version)
                        && !texts.get(v).text().commences().isAfter(today)
                        && (text.expires() == null
                                || !texts.get(v).text().commences().isAfter(text.expires())));
        if (later) {
            return VersionState.SUPERSEDED;
        }
        boolean terminated = lastDay().filter(last -> last.isBefore(today)).isPresent()
                && (text.expires() == null || lastDay().orElseThrow().isBefore(text.expires()));
        return terminated ? VersionState.TERMINATED : VersionState.EXPIRED;
    }

    /** The last day of the agreement where it was terminated: the last word holds. */
    public Optional<LocalDate> lastDay() {
        return events.stream()
                .filter(e -> e.kind() == Kind.TERMINATED)
                .max(Comparator.comparing(VersionEvent::at))
                .map(VersionEvent::lastDay);
    }

    private List<Integer> signedVersions() {
        return texts.keySet().stream().filter(this::signedByBoth).sorted().toList();
    }

    /** Of two signed versions the later number has the word from the day it commences. */
    private boolean follows(int later, int earlier) {
        return later > earlier;
    }

    /** The signed versions with the days on which they really apply; no two overlap (rule V2). */
    public List<TermsInForce> inForce() {
        Map<LocalDate, TermsInForce> byFirstDay = new TreeMap<>();
        List<Integer> versions = signedVersions();
        for (int version : versions) {
            Signed signed = texts.get(version);
            LocalDate from = signed.text().commences();
            LocalDate to = earliest(signed.text().expires(), lastDay().orElse(null));
            for (int later : versions) {
                if (follows(later, version)) {
                    to = earliest(to, texts.get(later).text().commences().minusDays(1));
                }
            }
            if (to == null || !to.isBefore(from)) {
                byFirstDay.put(from, new TermsInForce(agreement, version, from, to, signed.text(), signed.digest()));
            }
        }
        return new ArrayList<>(byFirstDay.values());
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /**
     * Lets through a side that may sign a version.
     *
     * @throws Rejected rule V1, when the version is not proposed, or the side has signed already
     */
    public void requireSignable(int version, Side side, LocalDate today) {
        requireState(version, today, VersionState.PROPOSED);
        if (signedBy(version, side)) {
            throw Rejected.state("V1", "The " + side.text() + " has signed this version already.");
        }
    }

    /**
     * Lets through what needs a version in a state.
     *
     * @throws Rejected rule V1, when it is in another
     */
    public void requireState(int version, LocalDate today, VersionState needed) {
        VersionState state = state(version, today);
        if (state != needed) {
            throw Rejected.state(
                    "V1", "Version " + version + " is " + state.text() + "; this needs it " + needed.text() + ".");
        }
    }
}
