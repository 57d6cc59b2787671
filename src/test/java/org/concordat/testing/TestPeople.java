package org.concordat.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwt.JwtClaims;

/** The people of an issuer: its sign-in page lets in whoever a test expects, by the authorization code flow with PKCE. */
final class TestPeople {

    private record Person(String name, String... roles) {}

    private record Let(Person person, Map<String, String> asked) {}

    private final TestIssuer issuer;
    private final Map<String, Let> codes = new ConcurrentHashMap<>();
    private volatile Person expected = new Person("nobody");

    TestPeople(TestIssuer issuer) {
        this.issuer = issuer;
    }

    void expect(String person, String... roles) {
        expected = new Person(person, roles);
    }

    /** Where the browser is sent back to, with a code. */
    String letIn(Map<String, String> asked) {
        if (!asked.containsKey("code_challenge")) {
            throw new IllegalStateException("a sign-in without PKCE");
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new Let(expected, asked));
        return asked.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
    }

    /** Tokens for a code, which is good once. */
    String exchange(Map<String, String> form) {
        Let let = codes.remove(form.get("code"));
        if (let == null || !form.containsKey("code_verifier")) {
            throw new IllegalStateException("a code that was not given");
        }
        JwtClaims identity = issuer.claims(let.person().name(), let.person().roles());
        identity.setAudience(let.asked().get("client_id"));
        identity.setStringClaim("azp", let.asked().get("client_id"));
        if (let.asked().containsKey("nonce")) {
            identity.setStringClaim("nonce", let.asked().get("nonce"));
        }
        JwtClaims access = issuer.claims(let.person().name(), let.person().roles());
        access.setStringClaim("azp", let.asked().get("client_id"));
        return "{\"access_token\":\"%s\",\"id_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                .formatted(issuer.sign(access), issuer.sign(identity));
    }
}
