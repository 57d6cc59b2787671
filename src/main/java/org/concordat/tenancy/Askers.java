package org.concordat.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells for whom the running transaction writes. */
@ApplicationScoped
public class Askers {

    private final CurrentSettings settings;
    private final Actings actings;

    Askers(CurrentSettings settings, Actings actings) {
        this.settings = settings;
        this.actings = actings;
    }

    /** The asker of the running transaction; empty for an auditor, who writes nothing, and for who has no part in anything. */
    public Optional<Asker> asker() {
        return settings.found().filter(s -> s.capacity() != Capacity.AUDITOR).flatMap(s -> actings.caller()
                .map(caller -> Asker.of(s, caller)));
    }
}
