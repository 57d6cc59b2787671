package org.concordat.costs.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;

/**
 * What the events of a scheme's versions make of them: the state of each on a date, and on which days each approved one applies.
 *
 * @param texts of all versions by number, drafts among them
 * @param events of all versions, as far as known
 */
public record SchemeLife(String scheme, Map<Integer, Written> texts, List<Event> events) {

    private static final String RULE = "M2";

    /** A version's text and the digest that approvals cover. */
    public record Written(SchemeText text, String digest) {}

    /** What was done with a version. */
    public enum Kind {
        /** It was put before the members. */
        PROPOSED,
        /** It was taken back. */
        WITHDRAWN,
        /** A member's signatory approved it. */
        APPROVED,
        /** With that approval there were enough. */
        CARRIED
    }

    /**
     * One event.
     *
     * @param by whose, by slug
     */
    public record Event(int version, Kind kind, String by) {}

    private boolean has(int version, Kind kind) {
        return events.stream().anyMatch(e -> e.version() == version && e.kind() == kind);
    }

    /** Who has approved a version, in that order. */
    public List<String> approvedBy(int version) {
        return events.stream()
                .filter(e -> e.version() == version && e.kind() == Kind.APPROVED)
                .map(Event::by)
                .toList();
    }

    /** The state of a version on a date. */
    public SchemeState state(int version, LocalDate today) {
        if (has(version, Kind.WITHDRAWN)) {
            return SchemeState.WITHDRAWN;
        }
        if (!has(version, Kind.PROPOSED)) {
            return SchemeState.DRAFT;
        }
        if (!has(version, Kind.CARRIED)) {
            return SchemeState.PROPOSED;
        }
        SchemeText text = texts.get(version).text();
        if (today.isBefore(text.commences())) {
            return SchemeState.APPROVED;
        }
        Optional<SchemeInForce> held =
                inForce().stream().filter(s -> s.version() == version).findFirst();
        if (held.filter(s -> s.holdsOn(today)).isPresent()) {
            return SchemeState.ACTIVE;
        }
        return text.expires() != null && text.expires().isBefore(today) && !isSuperseded(version, text.expires())
                ? SchemeState.EXPIRED
                : SchemeState.SUPERSEDED;
    }

    /**
     * Whether a version is, or has been, before the members: what it needs of each of them they all may know. Of a draft, and of what was
     * taken back, they need to know nothing.
     */
    public boolean isOpen(int version) {
        return has(version, Kind.PROPOSED) && !has(version, Kind.WITHDRAWN);
    }

    /** The drivers that versions which are open name in the keys of pools. */
    public Stream<String> drivers() {
        return texts.entrySet().stream()
                .filter(version -> isOpen(version.getKey()))
                .flatMap(version -> version.getValue().text().drivers().stream());
    }

    /** The drivers that approved versions name in the keys of pools. */
    public Stream<String> driversInForce() {
        return carried().flatMap(version -> texts.get(version).text().drivers().stream());
    }

    private boolean isSuperseded(int version, LocalDate by) {
        return carried()
                .anyMatch(v -> v > version && !texts.get(v).text().commences().isAfter(by));
    }

    private Stream<Integer> carried() {
        return texts.keySet().stream()
                .filter(v -> has(v, Kind.CARRIED) && !has(v, Kind.WITHDRAWN))
                .sorted();
    }

    /** The approved versions with the days on which they apply: a later number has the word from the day it commences. */
    public List<SchemeInForce> inForce() {
        List<SchemeInForce> inForce = new ArrayList<>();
        List<Integer> versions = carried().toList();
        for (int version : versions) {
            SchemeText text = texts.get(version).text();
            LocalDate to = versions.stream()
                    .filter(v -> v > version)
                    .map(v -> texts.get(v).text().commences().minusDays(1))
                    .reduce(text.expires(), SchemeLife::earlier);
            if (to == null || !to.isBefore(text.commences())) {
                inForce.add(text.inForce(scheme, version, text.commences(), to));
            }
        }
        return inForce;
    }

    /**
     * Whether a version would change by which text something is shared on some day of a period: by its own on the days on which it
     * applies, and by ending what former versions say from the day it commences.
     */
    public boolean wouldChange(int version, SchemeText text, Period period) {
        boolean begins = !text.commences().isAfter(period.last());
        boolean applies = text.expires() == null || !text.expires().isBefore(period.first());
        LocalDate from = text.commences().isAfter(period.first()) ? text.commences() : period.first();
        return begins
                && (applies
                        || inForce().stream()
                                .anyMatch(former -> former.version() < version
                                        && !former.from().isAfter(period.last())
                                        && (former.to() == null || !former.to().isBefore(from))));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /**
     * Lets through what needs a version in a state.
     *
     * @throws Rejected rule M2, when it is in another
     */
    public void requireState(int version, LocalDate today, SchemeState needed) {
        SchemeState state = state(version, today);
        if (state != needed) {
            throw Rejected.state(
                    RULE, "Version " + version + " is " + state.text() + "; this needs it " + needed.text() + ".");
        }
    }
}
