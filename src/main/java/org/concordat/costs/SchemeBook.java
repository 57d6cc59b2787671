package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.costs.model.SchemeInForce;
import org.concordat.costs.model.SchemeLife;

/** The lives of a partnership's schemes as the system knew them. */
@ApplicationScoped
class SchemeBook {

    private final SchemeVersions versions;
    private final SchemeEvents events;
    private final BookKeepers keepers;

    SchemeBook(SchemeVersions versions, SchemeEvents events, BookKeepers keepers) {
        this.versions = versions;
        this.events = events;
        this.keepers = keepers;
    }

    /** The life of a scheme; one without versions where there are none. */
    SchemeLife of(UUID partnershipId, String scheme, Instant knownOn) {
        return all(partnershipId, knownOn).getOrDefault(scheme, new SchemeLife(scheme, Map.of(), List.of()));
    }

    /** All lives that have a version, by scheme. */
    Map<String, SchemeLife> all(UUID partnershipId, Instant knownOn) {
        Map<String, Map<Integer, SchemeLife.Written>> texts = new TreeMap<>();
        for (SchemeVersion version : versions.known(partnershipId, knownOn)) {
            texts.computeIfAbsent(version.scheme, scheme -> new TreeMap<>()).put(version.number, version.value());
        }
        Map<String, List<SchemeLife.Event>> done = new TreeMap<>();
        for (SchemeEvent event : events.known(partnershipId, knownOn)) {
            done.computeIfAbsent(event.scheme, scheme -> new ArrayList<>()).add(value(event));
        }
        Map<String, SchemeLife> lives = new TreeMap<>();
        texts.forEach((scheme, numbers) ->
                lives.put(scheme, new SchemeLife(scheme, numbers, done.getOrDefault(scheme, List.of()))));
        return lives;
    }

    private SchemeLife.Event value(SchemeEvent event) {
        return new SchemeLife.Event(
                event.number, SchemeLife.Kind.valueOf(event.kind.toUpperCase(Locale.ROOT)), keepers.slug(event.doneBy));
    }

    /** The decision by which a version took effect (rule G2); empty where there is none. */
    Optional<UUID> decision(SchemeVersion version, Instant knownOn) {
        return events.decision(version, knownOn);
    }

    /** The approved versions of all schemes, with the days on which they apply. */
    List<SchemeInForce> inForce(UUID partnershipId, Instant knownOn) {
        return all(partnershipId, knownOn).values().stream()
                .flatMap(life -> life.inForce().stream())
                .toList();
    }
}
