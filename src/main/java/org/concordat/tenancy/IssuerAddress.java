package org.concordat.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Whether an issuer may be called where it says it is: https at a public address, unless the operator allows its host. */
@ApplicationScoped
public class IssuerAddress {

    private final Destinations destinations;
    private final IssuerRules rules;

    IssuerAddress(Destinations destinations, IssuerRules rules) {
        this.destinations = destinations;
        this.rules = rules;
    }

    /** What is wrong with an address, or empty where it may be called. */
    public Optional<String> fault(String address) {
        try {
            destination(address);
            return Optional.empty();
        } catch (ForbiddenDestination e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Where an address leads that may be called. */
    Destination destination(String address) throws ForbiddenDestination {
        Destination found = destinations.of(address, allowed());
        if (URI.create(address).getRawQuery() != null) {
            throw new ForbiddenDestination("must be an absolute address without user, query and fragment");
        }
        return found;
    }

    /**
     * The address at which a host may be called. Asks the name service, so it waits.
     *
     * @param https whether it is called by https
     */
    InetAddress address(boolean https, String host) throws ForbiddenDestination {
        return destinations.address(https, host, allowed());
    }

    private List<String> allowed() {
        return rules.allowedHosts().orElse(List.of());
    }
}
