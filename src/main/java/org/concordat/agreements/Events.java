package org.concordat.agreements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    /** Why and until when, where an event says so. */
    record Ending(LocalDate lastDay, String reason) {
        static final Ending NONE = new Ending(null, null);
    }

    void add(Agreement of, int number, VersionEvent.Kind kind, Side side, Acting acting, Instant at, Ending ending) {
        Event event = new Event();
        event.id = Ids.next();
        event.partnershipId = of.partnershipId;
        event.organisationId = of.organisationId;
        event.agreementId = of.id;
        event.number = number;
        event.kind = kind.text();
        event.side = side.text();
        event.doneBy = acting.organisation().id();
        event.lastDay = ending.lastDay();
        event.reason = ending.reason();
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
                ending.lastDay(),
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
