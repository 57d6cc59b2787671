package org.concordat.tenancy;

import java.net.InetAddress;

/**
 * Where a call goes that an outsider asked for: the name that it is called by, and the one address that was looked at. Whoever calls
 * connects to that very address, since a name can have another one a moment later.
 *
 * @param host as it stands in the address: for the {@code Host} header, the name that TLS asks for and the certificate
 * @param port to connect to
 * @param resource path and query
 * @param address that the host was found to have
 */
public record Destination(boolean https, String host, int port, String resource, InetAddress address) {

    /** The address as a literal, which no name service is asked about. */
    String literal() {
        return address.getHostAddress();
    }
}
