package org.concordat.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.agreements.model.Lifecycle;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionEvent;
import org.concordat.agreements.model.VersionText;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.ServiceEntry;
import org.concordat.catalogue.model.TermsDefaults;

/** The life of an agreement's versions as the system knew it. */
@ApplicationScoped
class Lifecycles {

    private final Versions versions;
    private final Events events;
    private final Catalogue catalogue;
    private final ReadTexts read;

    Lifecycles(Versions versions, Events events, Catalogue catalogue, ReadTexts read) {
        this.read = read;
        this.versions = versions;
        this.events = events;
        this.catalogue = catalogue;
    }

    /** The signed versions with the days on which they apply, and what the partnership has settled for their services. */
    List<TermsInForce> inForce(Agreement agreement, Instant knownOn) {
        return of(agreement, knownOn).inForce().stream()
                .map(terms -> terms.with(defaults(agreement.partnershipId, terms.text(), knownOn)))
                .toList();
    }

    /** The same of several agreements of a partnership, read at once, by council. */
    Map<UUID, List<TermsInForce>> inForce(UUID partnership, List<Agreement> agreements, Instant knownOn) {
        if (agreements.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = agreements.stream().map(agreement -> agreement.id).toList();
        Map<UUID, List<Version>> found = versions.known(partnership, ids, knownOn);
        Map<UUID, List<VersionEvent>> happened = events.known(partnership, ids, knownOn);
        Map<Agreement, List<TermsInForce>> terms = new LinkedHashMap<>();
        agreements.forEach(agreement -> terms.put(
                agreement,
                lifecycle(
                                agreement,
                                found.getOrDefault(agreement.id, List.of()),
                                happened.getOrDefault(agreement.id, List.of()))
                        .inForce()));
        Map<String, TermsDefaults> settled = defaults(
                partnership,
                terms.values().stream().flatMap(List::stream).flatMap(each -> each.text()
                        .services()),
                knownOn);
        return terms.entrySet().stream()
                .collect(Collectors.groupingBy(
                        each -> each.getKey().organisationId,
                        Collectors.flatMapping(
                                each -> each.getValue().stream().map(of -> of.with(only(settled, of.text()))),
                                Collectors.toList())));
    }

    private static Map<String, TermsDefaults> only(Map<String, TermsDefaults> settled, VersionText text) {
        return text.services()
                .distinct()
                .filter(settled::containsKey)
                .collect(Collectors.toMap(service -> service, settled::get));
    }

    Map<String, TermsDefaults> defaults(UUID partnership, VersionText text, Instant knownOn) {
        return defaults(partnership, text.services(), knownOn);
    }

    private Map<String, TermsDefaults> defaults(UUID partnership, Stream<String> services, Instant knownOn) {
        return catalogue.services(partnership, services.distinct().toList(), knownOn).stream()
                .collect(Collectors.toMap(service -> service.slug().value(), ServiceEntry::defaults));
    }

    Lifecycle of(Agreement agreement, Instant knownOn) {
        return lifecycle(agreement, versions.known(agreement, knownOn), events.known(agreement, knownOn));
    }

    private Lifecycle lifecycle(Agreement agreement, List<Version> known, List<VersionEvent> happened) {
        Map<Integer, Lifecycle.Signed> texts = known.stream()
                .collect(Collectors.toMap(v -> v.number, v -> new Lifecycle.Signed(read.text(v.text), v.digest)));
        return new Lifecycle(agreement.ref, texts, happened);
    }
}
