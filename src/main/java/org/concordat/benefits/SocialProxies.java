package org.concordat.benefits;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.benefits.model.Proxy;

/** The proxies of partnerships, with their earlier revisions (rule F3). */
@ApplicationScoped
class SocialProxies implements PanacheRepositoryBase<SocialProxy, UUID> {

    Optional<SocialProxy> known(UUID partnershipId, String slug, Instant knownOn) {
        return find(Known.ON + " and slug = ?3", partnershipId, knownOn, slug).firstResultOptional();
    }

    /** All of a partnership, by slug. */
    Map<String, Proxy> values(UUID partnershipId, Instant knownOn) {
        return list(Known.ON, partnershipId, knownOn).stream()
                .collect(Collectors.toMap(proxy -> proxy.slug, SocialProxy::value));
    }

    List<SocialProxy> page(UUID partnershipId, Instant knownOn, String after, int size) {
        return find(Known.ON + " and slug > ?3 order by slug", partnershipId, knownOn, after == null ? "" : after)
                .page(0, size)
                .list();
    }
}
