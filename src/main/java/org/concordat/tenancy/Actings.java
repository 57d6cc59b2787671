package org.concordat.tenancy;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;

/** Decides in which capacity the caller acts: from the appointments first, then from the memberships of its organisation. */
@Singleton
public class Actings {

    /** Attribute of the security identity that holds the {@link Caller}. */
    static final String CALLER = "concordat.caller";

    private final SecurityIdentity identity;
    private final Registry registry;
    private final Admitted operation;
    private final LastActing last;
    private final Clock clock;

    Actings(SecurityIdentity identity, Registry registry, Admitted operation, LastActing last, Clock clock) {
        this.identity = identity;
        this.registry = registry;
        this.operation = operation;
        this.last = last;
        this.clock = clock;
    }

    /** The caller of this request; empty where nobody has signed in, and where the operation is for everybody: who asks for that is not looked at. */
    public Optional<Caller> caller() {
        return operation.isEverybody() ? Optional.empty() : Optional.ofNullable(identity.getAttribute(CALLER));
    }

    /**
     * The caller of this request.
     *
     * @throws Rejected when nobody has signed in
     */
    public Caller mustCall() {
        return caller().orElseThrow(() -> Rejected.forbidden("Sign in first."));
    }

    /**
     * The caller within a partnership of which its membership is in effect, or has ended where the operation is {@linkplain
     * AlsoFormerMembers marked}.
     *
     * @throws Rejected missing, when there is no such partnership or the caller has no part in it
     */
    public Acting in(String partnership) {
        return Slug.parse(partnership)
                .flatMap(registry::partnership)
                .flatMap(this::resolve)
                .filter(a -> a.capacity() != Capacity.INVITED)
                .orElseThrow(() -> missing(partnership));
    }

    /** As {@link #in}, but an organisation that has not accepted its invitation yet is let in as well. */
    public Acting invitedTo(String partnership) {
        return Slug.parse(partnership)
                .flatMap(registry::partnership)
                .flatMap(this::resolve)
                .orElseThrow(() -> missing(partnership));
    }

    /** It may have begun to move to another cell since the request came in. */
    private Rejected missing(String partnership) {
        return Slug.parse(partnership)
                .filter(registry::isMoving)
                .map(slug -> PartnershipPathFilter.moving())
                .orElseGet(Rejected::missing);
    }

    /**
     * The partnerships in which the caller has a part today, and in which capacity; where the operation is {@linkplain AlsoFormerMembers
     * marked}, those that it has left among them.
     */
    public List<Acting> everywhere() {
        return registry.partnerships().stream()
                .flatMap(
                        p -> caller()
                                .flatMap(caller ->
                                        resolve(caller, p, today(p), (today, former) -> today.or(() -> former)))
                                .stream())
                .toList();
    }

    /** Where who has left is let in, it is so even while it is invited anew. */
    Optional<Acting> resolve(PartnershipEntry partnership) {
        return caller().flatMap(caller -> {
            LastActing.From from = new LastActing.From(
                    registry.known(),
                    partnership,
                    caller,
                    today(partnership),
                    operation.hasFormerMembers(),
                    operation.byOwnMembership());
            return last.of(
                    from,
                    () -> resolve(caller, partnership, from.today(), (today, former) -> today.filter(
                                    capacity -> capacity != Capacity.INVITED)
                            .or(() -> former)
                            .or(() -> today)));
        });
    }

    private LocalDate today(PartnershipEntry partnership) {
        return LocalDate.ofInstant(clock.instant(), partnership.timeZone());
    }

    private Optional<Acting> resolve(
            Caller caller, PartnershipEntry partnership, LocalDate today, BinaryOperator<Optional<Capacity>> which) {
        if (caller.isOperator()) {
            return Optional.of(
                    new Acting(partnership, null, Capacity.OPERATOR, Set.of(Roles.OPERATOR), Set.of(), caller.who()));
        }
        Set<String> appointed =
                operation.byOwnMembership() ? Set.of() : registry.appointments(partnership.id(), caller, today);
        return caller.organisation().flatMap(organisation -> {
            Optional<MembershipEntry> membership = partnership.membership(organisation.id());
            return which.apply(
                            capacity(partnership, membership, appointed, today), former(partnership, membership, today))
                    .map(capacity -> new Acting(
                            partnership,
                            organisation,
                            capacity,
                            roles(caller, appointed, capacity),
                            councils(partnership, organisation, capacity),
                            caller.who()));
        });
    }

    private static Optional<Capacity> capacity(
            PartnershipEntry partnership,
            Optional<MembershipEntry> membership,
            Set<String> appointed,
            LocalDate today) {
        // A first invitation is answered before anything else is done there.
        if (membership.filter(m -> !m.accepted()).isPresent()) {
            return membership.filter(m -> m.isInvited(today)).map(m -> Capacity.INVITED);
        }
        if (appointed.contains(Roles.AUDITOR)) {
            return Optional.of(Capacity.AUDITOR);
        }
        if (appointed.contains(Roles.BOARD_MEMBER) || appointed.contains(Roles.BOARD_SECRETARY)) {
            return Optional.of(Capacity.BOARD);
        }
        return membership
                .filter(m -> m.awaited(today) || m.inEffect(today))
                .map(m -> m.on(today).map(Actings::capacity).orElse(Capacity.INVITED));
    }

    private static Capacity capacity(MembershipStay inEffect) {
        if (inEffect.isBoard()) {
            return Capacity.BOARD;
        }
        return inEffect.provides() ? Capacity.PROVIDER : Capacity.MEMBER;
    }

    /** A council that has left, where it is let in at all. */
    private Optional<Capacity> former(
            PartnershipEntry partnership, Optional<MembershipEntry> membership, LocalDate today) {
        return membership
                .filter(m -> m.isFormer(today, partnership.timeZone()) && operation.hasFormerMembers())
                .map(m -> Capacity.FORMER);
    }

    private static Set<String> roles(Caller caller, Set<String> appointed, Capacity capacity) {
        if (capacity == Capacity.AUDITOR) {
            return Set.of(Roles.AUDITOR);
        }
        return caller.roles().stream()
                .filter(r -> !Roles.BY_APPOINTMENT.contains(r) || appointed.contains(r))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whose rows: a joint board's providers serve only themselves; other providers, boards and auditors all councils. */
    private static Set<UUID> councils(PartnershipEntry partnership, OrganisationEntry organisation, Capacity capacity) {
        boolean all =
                switch (capacity) {
                    case BOARD, AUDITOR -> true;
                    case PROVIDER -> !partnership.model().equals("joint-services-board");
                    case MEMBER, INVITED, FORMER, OPERATOR, WORKER, ANYBODY -> false;
                };
        if (!all) {
            return capacity == Capacity.INVITED ? Set.of() : Set.of(organisation.id());
        }
        return partnership.members().stream()
                .filter(MembershipEntry::hasCouncilsRows)
                .map(MembershipEntry::organisationId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a partnership appoints a person today to a role that it is given. */
    boolean appoints(PartnershipEntry partnership, Caller person) {
        return !registry.appointments(partnership.id(), person, today(partnership))
                .isEmpty();
    }

    /**
     * What an organisation itself sees in a partnership today, by its membership alone; nobody's appointment counts. Empty where it has no
     * part in it, has not accepted yet, or is suspended.
     */
    Optional<TenantSettings> settings(PartnershipEntry partnership, OrganisationEntry organisation) {
        return capacity(partnership, partnership.membership(organisation.id()), Set.of(), today(partnership))
                .filter(capacity -> capacity != Capacity.INVITED && !organisation.suspended())
                .map(capacity -> new TenantSettings(
                        capacity,
                        organisation.id(),
                        List.of(partnership.id()),
                        councils(partnership, organisation, capacity)));
    }

    /** What the request's transactions tell the database; empty where the caller has no part in anything. */
    Optional<TenantSettings> settings(Optional<Slug> requested) {
        return caller().flatMap(caller -> {
            if (caller.isOperator()) {
                return Optional.of(TenantSettings.OPERATOR);
            }
            if (requested.isEmpty()) {
                return caller.organisation()
                        .map(o -> new TenantSettings(Capacity.MEMBER, o.id(), Set.of(), Set.of(o.id())));
            }
            return requested
                    .flatMap(registry::partnership)
                    .flatMap(this::resolve)
                    .map(a -> new TenantSettings(
                            a.capacity(),
                            a.organisation().id(),
                            List.of(a.partnership().id()),
                            a.councils(),
                            years(a)));
        });
    }

    /** Who has left sees the partnership's own of the years in which it was a member; everybody else of all. */
    private Optional<List<Period>> years(Acting acting) {
        return Optional.of(acting)
                .filter(a -> a.capacity() == Capacity.FORMER)
                .flatMap(a -> a.partnership().membership(a.organisation().id()))
                .map(membership -> membership.years(today(acting.partnership())));
    }
}
