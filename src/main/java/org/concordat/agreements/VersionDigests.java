package org.concordat.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.agreements.model.Lifecycle;
import org.concordat.tenancy.Registry;

/** The digests of versions of agreements, for the room that decides about them (rule G2). */
@ApplicationScoped
public class VersionDigests {

    private final Agreements agreements;
    private final Lifecycles lifecycles;
    private final Registry registry;

    VersionDigests(Agreements agreements, Lifecycles lifecycles, Registry registry) {
        this.agreements = agreements;
        this.lifecycles = lifecycles;
        this.registry = registry;
    }

    /** How a version is named where it is decided: {@code council.agreement/number}. */
    String ref(Agreement agreement, int number) {
        String council = registry.organisation(agreement.organisationId)
                .orElseThrow()
                .slug()
                .value();
        return council + "." + agreement.ref + "/" + number;
    }

    /**
     * The digest of a version whose text stands, as it was known; empty where there is none, or where it is a draft.
     *
     * @param agreement {@code council.agreement}
     */
    public Optional<String> of(UUID partnershipId, String agreement, int number, Instant knownOn) {
        int dot = agreement.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return agreements
                .of(partnershipId, agreement.substring(0, dot), agreement.substring(dot + 1))
                .map(found -> lifecycles.of(found, knownOn))
                .filter(life -> life.proposer(number).isPresent())
                .map(life -> life.texts().get(number))
                .map(Lifecycle.Signed::digest);
    }
}
