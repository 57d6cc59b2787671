package org.concordat.benefits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.concordat.tenancy.Acting;

/** What units of social goods are taken to be worth (rule R3), as the API tells it. Call it within a transaction. */
@ApplicationScoped
public class ProxiesSeen {

    private final SocialProxies proxies;

    ProxiesSeen(SocialProxies proxies) {
        this.proxies = proxies;
    }

    /** All of a partnership, by slug. */
    public List<ProxyView> of(Acting acting, Instant now) {
        return proxies.page(acting.partnership().id(), now, null, Keeping.MOST_ENTRIES).stream()
                .map(ProxyView::of)
                .toList();
    }
}
