package org.concordat.costs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.concordat.costs.model.SchemeLife;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Ids;

/** What was done with versions of schemes; only ever added to. */
@ApplicationScoped
class SchemeEvents implements PanacheRepositoryBase<SchemeEvent, UUID> {

    List<SchemeEvent> known(UUID partnershipId, Instant knownOn) {
        return list("partnershipId = ?1 and recordedAt <= ?2 order by recordedAt, id", partnershipId, knownOn);
    }

    /** The decision by which a version took effect; empty where there is none. */
    Optional<UUID> decision(SchemeVersion version, Instant knownOn) {
        return find(
                        "partnershipId = ?1 and scheme = ?2 and number = ?3 and decisionId is not null and recordedAt <= ?4",
                        version.partnershipId,
                        version.scheme,
                        version.number,
                        knownOn)
                .firstResultOptional()
                .map(event -> event.decisionId);
    }

    /** @param decision by which it takes effect; null where none is needed */
    void add(String scheme, int number, SchemeLife.Kind kind, UUID decision, Acting acting, Instant at) {
        SchemeEvent event = new SchemeEvent();
        event.id = Ids.next();
        event.partnershipId = acting.partnership().id();
        event.scheme = scheme;
        event.number = number;
        event.kind = kind.name().toLowerCase(Locale.ROOT);
        event.doneBy = acting.organisation().id();
        event.decisionId = decision;
        event.recordedAt = at;
        event.recordedBy = acting.who();
        persistAndFlush(event);
    }
}
