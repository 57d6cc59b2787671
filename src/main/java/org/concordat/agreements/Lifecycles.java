package org.concordat.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.agreements.model.Lifecycle;
import org.concordat.agreements.model.TermsInForce;
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

    Lifecycles(Versions versions, Events events, Catalogue catalogue) {
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

    Map<String, TermsDefaults> defaults(UUID partnership, VersionText text, Instant knownOn) {
        return catalogue.services(partnership, text.services().toList(), knownOn).stream()
                .collect(Collectors.toMap(service -> service.slug().value(), ServiceEntry::defaults));
    }

    Lifecycle of(Agreement agreement, Instant knownOn) {
        Map<Integer, Lifecycle.Signed> texts = versions.known(agreement, knownOn).stream()
                .collect(Collectors.toMap(
                        v -> v.number, v -> new Lifecycle.Signed(new CanonicalText(v.text).text(), v.digest)));
        return new Lifecycle(agreement.ref, texts, events.known(agreement, knownOn));
    }
}
