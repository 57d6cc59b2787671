package org.concordat.events;

import static org.concordat.events.DeliveryStage.body;
import static org.concordat.events.DeliveryStage.deliveries;
import static org.concordat.events.DeliveryStage.register;
import static org.concordat.events.DeliveryStage.round;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forbidden targets, each with an allowed one beside it (security.md, 2 and 4). Only tries: nobody is called. */
@ApiTest
class WebhookTargetsTest {

    private static final String ASH = "aim-ash";

    @BeforeAll
    static void begin() {
        EventParties.of("aim");
    }

    @ParameterizedTest(name = "{0}: {1} is refused, {2} is not")
    @CsvSource({
        "this machine,           https://127.0.0.2/,                    https://126.255.255.255/",
        "this machine by name,   https://localhost/,                    https://9.9.9.9/localhost",
        "this machine as a number, https://2130706433/,                 https://9.9.9.9/2130706433",
        "this machine shortened, https://127.1/,                        https://9.9.9.9/127.1",
        "this network,           https://0.0.0.0/,                      https://1.0.0.1/",
        "this network,           https://0.1.2.3/,                      https://1.1.1.1/",
        "private,                https://10.0.0.1/,                     https://11.0.0.1/",
        "private,                https://10.255.255.255/,               https://9.255.255.255/",
        "private,                https://172.16.0.1/,                   https://172.15.255.255/",
        "private,                https://172.31.255.255/,               https://172.32.0.1/",
        "private,                https://192.168.0.1/,                  https://192.167.255.255/",
        "a carrier's inside,     https://100.64.0.1/,                   https://100.63.255.255/",
        "a carrier's inside,     https://100.127.255.255/,              https://100.128.0.1/",
        "the metadata of a cloud, https://169.254.169.254/latest,       https://169.253.255.255/latest",
        "the host of a cloud,    https://168.63.129.16/,                https://168.63.129.15/",
        "eight or ten,           https://0177.0.0.1/,                   https://177.0.0.1/",
        "eight or ten,           https://9.9.9.010/,                    https://9.9.9.10/",
        "eight or ten,           https://[::ffff:9.09.9.9]/,            https://[2606:0:0::0909]/",
        "of protocols,           https://192.0.0.170/,                  https://192.0.1.1/",
        "documentation,          https://192.0.2.1/,                    https://192.0.3.1/",
        "documentation,          https://198.51.100.7/,                 https://198.51.101.7/",
        "documentation,          https://203.0.113.9/,                  https://203.0.114.9/",
        "a relay of old,         https://192.88.99.1/,                  https://192.88.98.1/",
        "measuring,              https://198.18.0.1/,                   https://198.17.255.255/",
        "measuring,              https://198.19.255.255/,               https://198.20.0.1/",
        "multicast,              https://224.0.0.1/,                    https://223.255.255.255/",
        "multicast,              https://239.255.255.250/,              https://208.80.154.224/",
        "the future's,           https://240.0.0.1/,                    https://8.8.4.4/",
        "broadcast,              https://255.255.255.255/,              https://8.8.8.8/",
        "this machine,           https://[::1]/,                        https://[2606:4700::1]/",
        "no address,             https://[::]/,                         https://[2a00:1450::1]/",
        "unique-local,           https://[fc00::1]/,                    https://[2c0f:fb50::1]/",
        "unique-local,           https://[fd00:ec2::254]/,              https://[2400:cb00::254]/",
        "link-local,             https://[fe80::1]/,                    https://[2600::1]/",
        "site-local,             https://[fec0::1]/,                    https://[2a02::1]/",
        "multicast,              https://[ff02::1]/,                    https://[2803::1]/",
        "documentation,          https://[2001:db8::1]/,                https://[2001:db9::1]/",
        "documentation,          https://[3fff::1]/,                    https://[3ffe::1]/",
        "of protocols,           https://[2001::1]/,                    https://[2001:200::1]/",
        "IPv4-mapped,            https://[::ffff:10.0.0.1]/,            https://[::ffff:9.9.9.9]/",
        "IPv4-mapped,            https://[::ffff:7f00:1]/,              https://[::ffff:808:808]/",
        "IPv4-compatible,        https://[::127.0.0.1]/,                https://[2001:4860::1]/",
        "translated (NAT64),     https://[64:ff9b::10.0.0.1]/,          https://[64:ff9b::9.9.9.9]/",
        "translated (NAT64),     https://[64:ff9b::a9fe:a9fe]/,         https://[64:ff9b::808:808]/",
        "translated on a site,   https://[64:ff9b:1::808:808]/,         https://[64:ff9b::8.8.8.8]/",
        "tunnelled (6to4),       https://[2002:7f00:1::1]/,             https://[2002:909:909::1]/",
        "without TLS,            http://9.9.9.9/,                       https://9.9.9.9/",
        "another scheme,         ftp://9.9.9.9/,                        https://9.9.9.9/ftp",
        "another scheme,         gopher://9.9.9.9/,                     https://9.9.9.9/gopher",
        "another scheme,         file:///etc/passwd,                    https://9.9.9.9/etc/passwd",
        "another scheme,         jar:https://9.9.9.9/a!/b,              https://9.9.9.9/a!/b",
        "no scheme,              //9.9.9.9/,                            https://9.9.9.9/no-scheme",
        "a user,                 https://user:word@9.9.9.9/,            https://9.9.9.9/user:word@",
        "a user that looks like a host, https://9.9.9.9@10.0.0.1/,      https://9.9.9.9/@10.0.0.1",
        "a fragment,             https://9.9.9.9/#part,                 https://9.9.9.9/?part",
        "a mail server's port,   https://9.9.9.9:25/,                   https://9.9.9.9:443/",
        "a shell's port,         https://9.9.9.9:22/,                   https://9.9.9.9:8443/",
        "the port without TLS,   https://9.9.9.9:80/,                   https://9.9.9.9:1024/",
        "no port,                https://9.9.9.9:0/,                    https://9.9.9.9:65535/",
        "beyond all ports,       https://9.9.9.9:65536/,                https://9.9.9.9:65534/",
        "a backslash,            https://9.9.9.9\\@10.0.0.1/,           https://9.9.9.9/a",
        "a name of nobody,       https://nobody.invalid/,               https://9.9.9.9/nobody.invalid",
        "this machine in sixteens, https://0x7f000001/,                 https://9.9.9.9/0x7f000001",
        "this machine in sixteens, https://0x7f.0.0.1/,                 https://9.9.9.9/0x7f.0.0.1",
        "this machine in eights, https://017700000001/,                 https://9.9.9.9/017700000001",
        "this machine with a point, https://127.0.0.1./,                https://9.9.9.9/127.0.0.1.",
        "this machine by name,   https://localhost./,                   https://9.9.9.9/localhost.",
        "this machine by name,   https://LOCALHOST/,                    https://9.9.9.9/LOCALHOST",
        "this machine by name,   https://a.localhost/,                  https://9.9.9.9/a.localhost",
        "this machine by name,   https://ip6-localhost/,                https://9.9.9.9/ip6-localhost",
        "full-width digits,      https://\uff11\uff12\uff17.0.0.1/,  https://9.9.9.9/127.0.0.1",
        "letters in circles,     https://\u24db\u24de\u24d2\u24d0\u24db\u24d7\u24de\u24e2\u24e3/,"
                + " https://9.9.9.9/circles",
        "ideographic points,     https://127\u30020\u30020\u30021/,  https://9.9.9.9/points",
        "a name in other letters, https://\u0440ayments.example/,      https://9.9.9.9/letters",
        "a zone,                 https://[fe80::1%25eth0]/,             https://[2600::1]/zone",
        "a zone,                 https://[2606:4700::1%25lo]/,          https://[2606:4700::2]/",
        "IPv4 translated,        https://[::ffff:0:127.0.0.1]/,         https://[2606:4700::3]/",
        "IPv4-mapped in full,     https://[0:0:0:0:0:ffff:7f00:0001]/,   https://[0:0:0:0:0:ffff:0909:0909]/",
        "tunnelled (6to4),       https://[2002:a9fe:a9fe::]/,           https://[2002:808:808::]/",
        "tunnelled (6to4),       https://[2002:c0a8:1::1]/,             https://[2002:b0a8:1::1]/",
        "tunnelled (Teredo),     https://[2001:0:7f00:1::1]/,           https://[2001:4860:4860::8888]/",
        "translated (NAT64),     https://[64:ff9b::7f00:1]/,            https://[64:ff9b::0909:0909]/",
        "benchmarking of IPv6,   https://[2001:2::1]/,                  https://[2001:470::1]/",
        "discarded,              https://[100::1]/,                     https://[2a00::1]/",
        "segment routing,        https://[5f00::1]/,                    https://[2a01::1]/",
        "ORCHID,                 https://[2001:20::1]/,                 https://[2001:500::1]/",
        "the metadata of a cloud, https://metadata.google.internal/,    https://9.9.9.9/metadata",
        "the metadata of a cloud, https://100.100.100.200/latest,       https://100.128.100.200/latest",
        "the metadata of a cloud, https://169.254.170.2/v2,             https://169.253.170.2/v2",
        "a database's port,      https://9.9.9.9:-1/,                   https://9.9.9.9:5432/",
        "a port in letters,      https://9.9.9.9:https/,                https://9.9.9.9:4443/",
        "an empty host,          https:///path,                         https://9.9.9.9/path",
        "an empty host,          https://:443/,                         https://9.9.9.9:443/empty",
        "a blank,                'https://9.9.9.9 /',                   https://9.9.9.9/%20",
        "a line break,           'https://9.9.9.9/\r\nHost: x',       https://9.9.9.9/%0d%0aHost:x",
        "a user in other signs,  https://9.9.9.9%40127.0.0.1/,          https://9.9.9.9/%40127.0.0.1",
        "a script,               javascript:alert(1),                   https://9.9.9.9/javascript:alert(1)",
        "data,                   'data:text/plain,x',                   https://9.9.9.9/data:text/plain",
        "no address,             not an address,                        https://9.9.9.9/not-an-address",
    })
    void whatMayNotBeCalledIsRefused(String what, String refused, String allowed) {
        tried(refused)
                .then()
                .statusCode(422)
                .body("rule", equalTo("security-2"))
                .body("errors[0].pointer", equalTo("/url"));
        tried(allowed).then().statusCode(201);
    }

    @Test
    void thereAreAsManyAsAreAskedFor() throws NoSuchMethodException {
        CsvSource targets = WebhookTargetsTest.class
                .getDeclaredMethod("whatMayNotBeCalledIsRefused", String.class, String.class, String.class)
                .getAnnotation(CsvSource.class);
        assertTrue(targets.value().length >= 40);
    }

    /** A name that leads inside is told from none that is not there by nobody: which names there are inside is not the outsider's to know. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "https://10.0.0.1/,         'must stand at a public address'",
        "https://[::1]/,            'must stand at a public address'",
        "https://localhost/,        'must stand at a public address, and its name must be found within two seconds'",
        "https://nobody.invalid/,   'must stand at a public address, and its name must be found within two seconds'",
        "http://9.9.9.9/,           'must begin with https://'",
        "https://9.9.9.9:25/,       'must have port 443, or one from 1024 on'",
        "https://0177.0.0.1/,       'must be written without zeros at the beginning of its numbers'",
    })
    void itIsToldWhatAnAddressMustBe(String url, String detail) {
        tried(url).then().statusCode(422).body("errors[0].detail", equalTo(detail));
    }

    private static io.restassured.response.Response tried(String url) {
        return Api.officer(ASH).body(Map.of("url", url)).post("/webhooks?dryRun=true");
    }

    @Test
    void aWebhookIsNotMovedToAForbiddenTarget() {
        String id = (String) register(ASH, body("http://127.0.0.1:9/", "aim")).get("id");
        Api.officer(ASH)
                .header("If-Match", "\"1\"")
                .body(Map.of("url", "https://10.0.0.1/"))
                .put("/webhooks/" + id)
                .then()
                .statusCode(422);
        Api.officer(ASH)
                .header("If-Match", "\"1\"")
                .body(Map.of("url", "http://127.0.0.1:10/"))
                .put("/webhooks/" + id)
                .then()
                .statusCode(200);
    }

    /** What was right when it was registered is looked at again when it is called. */
    @Test
    void theTargetIsLookedAtBeforeEachCall() throws Exception {
        try (Receiver receiver = new Receiver()) {
            String id = (String) register(ASH, body(receiver.url(), "aim")).get("id");
            String moved = receiver.url().replace("127.0.0.1", "127.0.0.2").replace("http:", "https:");
            DeliveryStage.execute("update webhooks set url = ? where id::text = ?", moved, id);
            Api.officer(ASH).post("/webhooks/" + id + "/test").then().statusCode(201);
            round();
            Map<String, Object> delivery = deliveries(ASH, id, "").get(0);
            assertEquals("dead", delivery.get("state"));
            assertEquals("not called: the address must stand at a public address", delivery.get("lastError"));
            assertEquals(List.of(), receiver.received());
        }
    }
}
