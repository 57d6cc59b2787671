package org.concordat.benefits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.Capacity;
import org.concordat.tenancy.MembershipEntry;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Recorded;
import org.concordat.tenancy.Registry;
import org.concordat.web.DryRun;

/** What all registers of this room have in common: who keeps them, whose entries are, as of when they are read. */
@ApplicationScoped
class Keeping {

    /** How many entries a register may have. */
    static final int MOST_ENTRIES = 1000;

    private final Actings actings;
    private final Sides sides;
    private final Registry registry;
    private final KnownOn knownOn;
    private final Turns turns;
    private final DryRun dryRun;
    private final Clock clock;

    Keeping(Actings actings, Sides sides, Registry registry, KnownOn knownOn, Turns turns, DryRun dryRun, Clock clock) {
        this.actings = actings;
        this.sides = sides;
        this.registry = registry;
        this.knownOn = knownOn;
        this.turns = turns;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    Acting reader(Slug partnership) {
        return actings.in(partnership.value());
    }

    /** Who keeps a register, with nobody else writing in it until the end of the transaction. */
    Acting keeper(Slug partnership, String register) {
        Acting acting = reader(partnership);
        sides.requireKeeper(acting, "The " + register);
        turns.take(register, acting.partnership().id());
        return acting;
    }

    /** Waits until nobody else writes in a register. */
    void take(Acting acting, String register) {
        turns.take(register, acting.partnership().id());
    }

    Instant now() {
        return clock.instant();
    }

    Instant known(Instant asked) {
        return knownOn.of(asked);
    }

    static LocalDate day(Acting acting, Instant at) {
        return LocalDate.ofInstant(at, acting.partnership().timeZone());
    }

    /** The columns of what is recorded now, which closes the revision before. */
    static Recorded next(Optional<Recorded> before, Acting acting, Instant now) {
        return before.map(recorded -> recorded.supersede(now, acting.who()))
                .orElseGet(() -> Recorded.first(now, acting.who()));
    }

    /** @throws Rejected as its state, when a register has as many entries as it may have, and this would be one more */
    static void requireRoom(boolean isNew, long there, String rule) {
        if (isNew && there >= MOST_ENTRIES) {
            throw Rejected.state(rule, "The register has " + MOST_ENTRIES + " entries, and no room for another one.");
        }
    }

    /** Undoes the transaction where the caller only tries. */
    void end(boolean trial) {
        dryRun.end(trial);
    }

    /**
     * The council that is named; nobody in particular where none is. A fault where the partnership has no such council.
     *
     * @param before whose the entry is already, member or not; empty where it is new
     */
    UUID owner(Acting acting, String council, Optional<UUID> before, List<Fault> faults) {
        if (council == null) {
            return Everybody.ID;
        }
        Optional<UUID> found = membership(acting, council)
                .filter(membership -> membership.isAcceptedMember()
                        || before.filter(membership.organisationId()::equals).isPresent())
                .map(MembershipEntry::organisationId);
        if (found.isEmpty()) {
            faults.add(new Fault("/council", "is a council of the partnership; there is no " + council));
        }
        return found.orElse(Everybody.ID);
    }

    /** A fault where an organisation has no part in the partnership. */
    void requireParty(Acting acting, String organisation, String pointer, List<Fault> faults) {
        if (membership(acting, organisation).filter(MembershipEntry::accepted).isEmpty()) {
            faults.add(new Fault(pointer, "is an organisation of the partnership; there is no " + organisation));
        }
    }

    private Optional<MembershipEntry> membership(Acting acting, String organisation) {
        return Slug.parse(organisation)
                .flatMap(registry::organisation)
                .map(OrganisationEntry::id)
                .flatMap(acting.partnership()::membership);
    }

    /**
     * The id of a council that a filter names; null where it names none, and the caller's own where this has left.
     *
     * @throws Rejected missing, when it is not the caller's to see
     */
    UUID asked(Acting acting, Slug council) {
        if (council == null && acting.capacity() == Capacity.FORMER) {
            return acting.organisation().id();
        }
        return council == null
                ? null
                : registry.organisation(council)
                        .map(OrganisationEntry::id)
                        .filter(acting::sees)
                        .orElseThrow(Rejected::missing);
    }

    /** Whether an entry is the caller's to know: a council that has left is told its own, and nothing of what was for all. */
    static boolean isTold(Acting acting, UUID owner) {
        return acting.capacity() != Capacity.FORMER
                || acting.organisation().id().equals(owner);
    }

    /** The councils of a partnership, by id. */
    static List<UUID> councils(Acting acting) {
        return acting.partnership().members().stream()
                .filter(MembershipEntry::isAcceptedMember)
                .map(MembershipEntry::organisationId)
                .toList();
    }

    /** The slug of the council whose an entry is; null where it is the partnership's. */
    String slug(UUID organisation) {
        return Everybody.council(organisation) == null
                ? null
                : registry.organisation(organisation).orElseThrow().slug().value();
    }
}
