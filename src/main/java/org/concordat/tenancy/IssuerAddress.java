package org.concordat.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether an issuer may be called where it says it is: https at a public address, unless the operator allows its host. */
@ApplicationScoped
public class IssuerAddress {

    private final IssuerRules rules;

    IssuerAddress(IssuerRules rules) {
        this.rules = rules;
    }

    /** What is wrong with an address, or empty where it may be called. */
    public Optional<String> fault(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return Optional.of("is not an address");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null || uri.getQuery() != null) {
            return Optional.of("is an absolute address without user, query and fragment");
        }
        if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
            return Optional.of("begins with https://");
        }
        return destinationFault("https".equals(uri.getScheme()), uri.getHost());
    }

    /**
     * What is wrong with calling a host, or empty where it may be called. Asks the name service, so it waits.
     *
     * @param https whether it is called by https
     */
    Optional<String> destinationFault(boolean https, String host) {
        if (rules.allowedHosts().orElse(List.of()).contains(host)) {
            return Optional.empty();
        }
        if (!https) {
            return Optional.of("begins with https://");
        }
        return isPublic(host) ? Optional.empty() : Optional.of("stands at a public address");
    }

    private static boolean isPublic(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicAddress::is);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
