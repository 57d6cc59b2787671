package org.concordat.agreements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.agreements.model.VersionEvent;
import org.concordat.partnerships.model.Side;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Ids;

/** What happened to versions; only ever added to. */
@ApplicationScoped
class Events implements PanacheRepositoryBase<Event, UUID> {

    private final jakarta.enterprise.event.Event<VersionMoved> moved;

    Events(jakarta.enterprise.event.Event<VersionMoved> moved) {
        this.moved = moved;
    }

    List<VersionEvent> known(Agreement of, Instant knownOn) {
        return list(
                        "partnershipId = ?1 and organisationId = ?2 and agreementId = ?3 and recordedAt <= ?4 order by recordedAt",
                        of.partnershipId,
                        of.organisationId,
                        of.id,
                        knownOn)
                .stream()
                .map(Event::value)
                .toList();
    }

    /** Those of several agreements, by agreement. */
    Map<UUID, List<VersionEvent>> known(UUID partnership, Collection<UUID> agreements, Instant knownOn) {
        return list(
                        "partnershipId = ?1 and agreementId in ?2 and recordedAt <= ?3 order by recordedAt",
                        partnership,
                        agreements,
                        knownOn)
                .stream()
                .collect(Collectors.groupingBy(
                        event -> event.agreementId, Collectors.mapping(Event::value, Collectors.toList())));
    }

    /**
     * What some events say besides.
     *
     * @param lastDay of a termination; null for all else
     * @param reason of a termination; null for all else
     * @param decision by which a version takes effect; null for all else, and where none is needed
     */
    record Said(LocalDate lastDay, String reason, UUID decision) {

        static final Said NOTHING = new Said(null, null, null);

        static Said end(LocalDate lastDay, String reason) {
            return new Said(lastDay, reason, null);
        }

        static Said by(Optional<UUID> decision) {
            return decision.map(id -> new Said(null, null, id)).orElse(NOTHING);
        }
    }

    /** The decision by which a version takes effect; empty where there is none. */
    Optional<UUID> decision(Agreement of, int number, Instant knownOn) {
        return find(
                        "partnershipId = ?1 and organisationId = ?2 and agreementId = ?3 and number = ?4"
                                + " and recordedAt <= ?5 and decisionId is not null",
                        of.partnershipId,
                        of.organisationId,
                        of.id,
                        number,
                        knownOn)
                .firstResultOptional()
                .map(event -> event.decisionId);
    }

    void add(Agreement of, int number, VersionEvent.Kind kind, Side side, Acting acting, Instant at, Said said) {
        Event event = new Event();
        event.id = Ids.next();
        event.partnershipId = of.partnershipId;
        event.organisationId = of.organisationId;
        event.agreementId = of.id;
        event.number = number;
        event.kind = kind.text();
        event.side = side.text();
        event.doneBy = acting.organisation().id();
        event.lastDay = said.lastDay();
        event.reason = said.reason();
        event.decisionId = said.decision();
        event.recordedAt = at;
        event.recordedBy = acting.who();
        persistAndFlush(event);
        moved.fire(new VersionMoved(
                of.partnershipId,
                of.organisationId,
                of.ref,
                number,
                kind,
                side,
                kind == VersionEvent.Kind.SIGNED && signed(of, number, side.other()),
                said.lastDay(),
                at));
    }

    private boolean signed(Agreement of, int number, Side side) {
        return count(
                        "partnershipId = ?1 and organisationId = ?2 and agreementId = ?3 and number = ?4 and kind = ?5 and side = ?6",
                        of.partnershipId,
                        of.organisationId,
                        of.id,
                        number,
                        VersionEvent.Kind.SIGNED.text(),
                        side.text())
                > 0;
    }
}
