package org.concordat.tenancy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses of the internet are everybody's to call: not those of a machine, a site, a provider's inside, documentation or
 * the future (the registries of special-purpose addresses, RFC 6890 and its followers). An IPv6 address that stands for an IPv4
 * address is what that address is.
 */
final class PublicAddress {

    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;
    private static final int NAT64_AT = 12;
    private static final int SIX_TO_FOUR_AT = 2;

    private static final List<Block> NOT_PUBLIC_IPV4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32", // the host of a cloud's machines, which answers within it only
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Nothing else of IPv6 is given out; unique-local, link-local, site-local and multicast addresses stand outside. */
    private static final Block GIVEN_OUT_IPV6 = Block.of("2000::/3");

    private static final List<Block> NOT_PUBLIC_IPV6 = blocks("2001::/23", "2001:db8::/32", "3fff::/20");
    private static final Block NAT64 = Block.of("64:ff9b::/96");
    private static final Block SIX_TO_FOUR = Block.of("2002::/16");

    private PublicAddress() {}

    /** Whether anybody may be at the address but this machine and its neighbours. */
    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress(); // an IPv4-mapped address comes as IPv4
        if (bytes.length == IPV4_BYTES) {
            return isIpv4(bytes);
        }
        if (NAT64.holds(bytes)) {
            return isIpv4(Arrays.copyOfRange(bytes, NAT64_AT, IPV6_BYTES));
        }
        if (SIX_TO_FOUR.holds(bytes)) {
            return isIpv4(Arrays.copyOfRange(bytes, SIX_TO_FOUR_AT, SIX_TO_FOUR_AT + IPV4_BYTES));
        }
        return GIVEN_OUT_IPV6.holds(bytes) && NOT_PUBLIC_IPV6.stream().noneMatch(b -> b.holds(bytes));
    }

    private static boolean isIpv4(byte[] bytes) {
        return NOT_PUBLIC_IPV4.stream().noneMatch(b -> b.holds(bytes));
    }

    private static List<Block> blocks(String... texts) {
        return Arrays.stream(texts).map(Block::of).toList();
    }

    /** Addresses that begin with the same bits. */
    private record Block(BigInteger beginning, int bytes, int otherBits) {

        static Block of(String text) {
            String[] parts = text.split("/");
            try {
                byte[] address = InetAddress.getByName(parts[0]).getAddress(); // a literal: nothing is looked up
                int otherBits = address.length * Byte.SIZE - Integer.parseInt(parts[1]);
                return new Block(new BigInteger(1, address).shiftRight(otherBits), address.length, otherBits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        boolean holds(byte[] address) {
            return address.length == bytes
                    && new BigInteger(1, address).shiftRight(otherBits).equals(beginning);
        }
    }
}
