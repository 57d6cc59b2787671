package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The digests of sharing schemes, for the room that decides about them (rule G2). */
@ApplicationScoped
public class SchemeDigests {

    private final SchemeVersions versions;

    SchemeDigests(SchemeVersions versions) {
        this.versions = versions;
    }

    /** The digest of a version as it was known; empty where there is none. */
    public Optional<String> of(UUID partnershipId, String scheme, int number, Instant knownOn) {
        return versions.known(partnershipId, scheme, number, knownOn).map(version -> version.digest);
    }
}
