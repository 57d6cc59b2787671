package org.concordat.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.agreements.model.Lifecycle;

/** The life of an agreement's versions as the system knew it. */
@ApplicationScoped
class Lifecycles {

    private final Versions versions;
    private final Events events;

    Lifecycles(Versions versions, Events events) {
        this.versions = versions;
        this.events = events;
    }

    Lifecycle of(Agreement agreement, Instant knownOn) {
        Map<Integer, Lifecycle.Signed> texts = versions.known(agreement, knownOn).stream()
                .collect(Collectors.toMap(
                        v -> v.number, v -> new Lifecycle.Signed(new CanonicalText(v.text).text(), v.digest)));
        return new Lifecycle(agreement.ref, texts, events.known(agreement, knownOn));
    }
}
