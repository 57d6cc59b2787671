package org.concordat.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Destination;
import org.concordat.tenancy.Destinations;
import org.concordat.tenancy.ForbiddenDestination;

/**
 * Which addresses webhooks may call (security.md, 2): https at public addresses, and no port at which something else than a web
 * server is likely to listen; unless the operator allows the host. Asked when a webhook is registered, and again before each call.
 */
@ApplicationScoped
class WebhookTargets {

    private static final String RULE = "security-2";
    private static final int HTTPS_PORT = 443;
    private static final int FIRST_FREE_PORT = 1024;

    private final Destinations destinations;
    private final WebhookRules rules;

    WebhookTargets(Destinations destinations, WebhookRules rules) {
        this.destinations = destinations;
        this.rules = rules;
    }

    /** Where an address of an organisation's leads; asks the name service, so it waits, two seconds at most. */
    Destination of(String url, UUID organisation) throws ForbiddenDestination {
        List<String> allowed = rules.allowedHosts().orElse(List.of());
        Destination found = destinations.of(url, allowed, organisation);
        if (!allowed.contains(found.host()) && found.port() != HTTPS_PORT && found.port() < FIRST_FREE_PORT) {
            throw new ForbiddenDestination("must have port 443, or one from 1024 on");
        }
        return found;
    }

    /**
     * Lets through an address that may be called.
     *
     * @throws Rejected under rule security-2
     */
    void require(String url, UUID organisation) {
        try {
            of(url, organisation);
        } catch (ForbiddenDestination e) {
            throw Rejected.rule(RULE, "The address cannot be called.", new Fault("/url", e.getMessage()));
        }
    }
}
