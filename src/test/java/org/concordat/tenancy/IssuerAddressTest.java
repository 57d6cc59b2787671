package org.concordat.tenancy;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.concordat.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class IssuerAddressTest {

    @Inject
    IssuerAddress addresses;

    @ParameterizedTest(name = "{0}: {1} is refused, {2} is not")
    @CsvSource({
        "this machine,             127.0.0.1,             126.255.255.255",
        "this network,             0.0.0.0,               1.0.0.1",
        "private,                  10.0.0.1,              11.0.0.1",
        "private,                  172.16.0.1,            172.15.255.255",
        "private,                  172.31.255.255,        172.32.0.1",
        "private,                  192.168.1.1,           192.167.1.1",
        "a carrier's inside,       100.64.0.1,            100.63.255.255",
        "a carrier's inside,       100.127.255.255,       100.128.0.1",
        "link-local,               169.254.169.254,       169.253.0.1",
        "of protocols,             192.0.0.8,             192.0.1.1",
        "documentation,            192.0.2.1,             192.0.3.1",
        "documentation,            198.51.100.1,          198.51.101.1",
        "documentation,            203.0.113.1,           203.0.114.1",
        "measuring,                198.18.0.1,            198.17.255.255",
        "measuring,                198.19.255.255,        198.20.0.1",
        "multicast,                224.0.0.1,             223.255.255.255",
        "the future's,             240.0.0.1,             9.9.9.9",
        "broadcast,                255.255.255.255,       8.8.8.8",
        "this machine,             ::1,                   2606:4700::1",
        "no address,               ::,                    2a00:1450::1",
        "unique-local,             fc00::1,               2c0f:fb50::1",
        "unique-local,             fd12:3456:789a::1,     2400:cb00::1",
        "link-local,               fe80::1,               2600::1",
        "site-local,               fec0::1,               2a02::1",
        "multicast,                ff02::1,               2803::1",
        "documentation,            2001:db8::1,           2001:db9::1",
        "documentation,            3fff::1,               3ffe::1",
        "of protocols (Teredo),    2001::1,               2001:200::1",
        "IPv4-mapped,              ::ffff:10.0.0.1,       ::ffff:9.9.9.9",
        "IPv4-mapped,              ::ffff:127.0.0.1,      ::ffff:8.8.8.8",
        "IPv4-compatible,          ::127.0.0.1,           2001:4860::1",
        "translated (NAT64),       64:ff9b::10.0.0.1,     64:ff9b::9.9.9.9",
        "translated (NAT64),       64:ff9b::a9fe:a9fe,    64:ff9b::808:808",
        "translated on a site,     64:ff9b:1::8.8.8.8,    64:ff9b::8.8.8.8",
        "tunnelled (6to4),         2002:a00:1::1,         2002:909:909::1",
    })
    void whatIsNotPublicIsRefused(String what, String refused, String allowed) throws UnknownHostException {
        assertEquals(false, PublicAddress.is(InetAddress.getByName(refused)), what);
        assertEquals(true, PublicAddress.is(InetAddress.getByName(allowed)), allowed);
        assertTrue(addresses.fault(address(refused)).isPresent());
        assertEquals(Optional.empty(), addresses.fault(address(allowed)));
    }

    private static String address(String literal) {
        return "https://" + (literal.contains(":") ? "[" + literal + "]" : literal) + "/realms/main";
    }

    @ParameterizedTest(name = "{0} is refused, {1} is not")
    @CsvSource({
        "http://9.9.9.9/main, https://9.9.9.9/main",
        "ftp://9.9.9.9/main, https://9.9.9.9:8443/main",
        "https://user@9.9.9.9/main, https://9.9.9.9/user",
        "https://9.9.9.9/main?a=b, https://9.9.9.9/main/a/b",
        "https://9.9.9.9/main#a, https://9.9.9.9",
        "//localhost/main, http://localhost/main",
        "https://nobody.invalid/main, http://localhost:1/main",
        "https://2130706433/main, https://9.9.9.9/2130706433",
        "not an address, https://9.9.9.9/not-an-address",
    })
    void theFormOfAnAddressCounts(String refused, String allowed) {
        assertTrue(addresses.fault(refused).isPresent());
        assertEquals(Optional.empty(), addresses.fault(allowed));
    }

    @Test
    void anIssuerAtAPrivateAddressIsNotRegistered() {
        Api.organisation("address-a", "district-council");
        Map<String, Object> body = Map.of(
                "issuer",
                "https://[64:ff9b::10.0.0.1]/main",
                "audience",
                "concordat",
                "algorithms",
                List.of("RS256"),
                "rolesClaim",
                "roles",
                "roles",
                Map.of("officer", List.of("officer")),
                "clients",
                List.of("tests"));
        Api.operator()
                .body(body)
                .put("/organisations/address-a/identity-providers/second")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/issuer"));
    }

    @Test
    void theKeysAreFetchedFromAllowedAddressesOnly() {
        TestIssuer elsewhere = new TestIssuer("address-elsewhere");
        String keys = elsewhere.issuer() + "/keys";
        Issuers.of("address-inside").keepKeysAt(keys.replace("localhost", "127.0.0.1"));
        Api.organisation("address-inside", "district-council");
        Api.officer("address-inside").get("/me").then().statusCode(503);
        assertEquals(0, elsewhere.calls());
        Issuers.of("address-named").keepKeysAt(keys);
        Api.organisation("address-named", "district-council");
        Api.with(elsewhere.sign(Issuers.of("address-named").claims("someone", "officer")))
                .get("/me")
                .then()
                .statusCode(200);
        assertTrue(elsewhere.calls() > 0);
    }
}
