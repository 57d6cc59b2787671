package org.concordat.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.concordat.testing.Issuers;
import org.concordat.testing.TestIssuer;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** Tokens that are not what they seem, each but for one thing a good one of the council (security.md, 4). */
final class HostileTokens {

    private static final String HEADER = "{\"alg\":\"%s\",\"typ\":\"JWT\",\"kid\":\"%s\"%s}";

    private final TestIssuer issuer;
    private final TestIssuer other;
    private final PrivateKey key;
    private final String kid;
    private final KeyPair rsa = pair("RSA");
    private final KeyPair curve = pair("EC");
    private final Map<String, String> all = new LinkedHashMap<>();

    private HostileTokens(String council, String another) {
        issuer = Issuers.of(council);
        other = Issuers.of(another);
        key = issuer.key().getPrivateKey();
        kid = issuer.key().getKeyId();
    }

    /** Each with what is wrong with it. */
    static Map<String, String> of(String council, String another) {
        HostileTokens tokens = new HostileTokens(council, another);
        tokens.algorithms();
        tokens.keys();
        tokens.signatures();
        tokens.texts();
        tokens.times();
        tokens.audiences();
        tokens.issuers();
        tokens.subjectsAndClients();
        tokens.kinds();
        return tokens.all;
    }

    private static KeyPair pair(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private JwtClaims good() {
        return issuer.claims("someone", "officer");
    }

    private String claims() {
        return good().toJson();
    }

    private String spoilt(Consumer<JwtClaims> spoiling) {
        JwtClaims claims = good();
        spoiling.accept(claims);
        return issuer.sign(claims);
    }

    /** Signed with the right key, of claims as they stand. */
    private String raw(String claims) {
        return Forgery.signed(HEADER.formatted("RS256", kid, ""), claims, "RS256", key);
    }

    private String headed(String header) {
        return Forgery.signed(header, claims(), "RS256", key);
    }

    private void algorithms() {
        for (String none : List.of("none", "None", "nOnE", "NONE", "")) {
            all.put(
                    "not signed, by the algorithm '" + none + "'",
                    Forgery.unsigned(HEADER.formatted(none, kid, ""), claims(), new byte[0]));
        }
        all.put(
                "not signed, with the signature of a good one",
                Forgery.part(HEADER.formatted("none", kid, "")) + "." + Forgery.part(claims()) + "."
                        + issuer.sign(good()).split("\\.")[2]);
        PublicKey known = issuer.key().getPublicKey();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(known.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        Map.of(
                        "as it is encoded",
                        known.getEncoded(),
                        "as PEM",
                        bytes(pem),
                        "as JWK",
                        bytes(issuer.key().toJson()))
                .forEach((how, secret) -> all.put(
                        "signed with the public key for a secret, " + how,
                        Forgery.signed(
                                HEADER.formatted("HS256", kid, ""),
                                claims(),
                                "HS256",
                                new SecretKeySpec(secret, "HmacSHA256"))));
        for (String algorithm : List.of("RS384", "RS512", "PS256", "PS512")) {
            all.put(
                    "by " + algorithm + ", which the issuer is not registered with",
                    Forgery.signed(HEADER.formatted(algorithm, kid, ""), claims(), algorithm, key));
        }
        for (String algorithm : List.of("ES256", "ES384", "EdDSA")) {
            all.put(
                    "by " + algorithm + " with a signature of nothing but zeros",
                    Forgery.unsigned(HEADER.formatted(algorithm, kid, ""), claims(), new byte[64]));
        }
        all.put(
                "by ES256 under the kid of an RSA key",
                Forgery.signed(HEADER.formatted("ES256", kid, ""), claims(), "ES256", curve.getPrivate()));
        all.put(
                "by RS256, said to be ES256",
                Forgery.signed(HEADER.formatted("ES256", kid, ""), claims(), "RS256", key));
        all.put("by an algorithm that is a number", headed("{\"alg\":256,\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}"));
        all.put("by no algorithm", headed("{\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String stranger(String id, String more) {
        return Forgery.signed(HEADER.formatted("RS256", id, more), claims(), "RS256", rsa.getPrivate());
    }

    private void keys() {
        all.put("signed with a wrong key", stranger(kid, ""));
        all.put("signed with another council's key", TestIssuer.sign(good(), other.key(), "JWT"));
        for (String id : List.of(
                "",
                "nothing-such",
                "../../../../dev/null",
                "/dev/null",
                "x' or '1'='1",
                "'; drop table cases; --",
                "http://localhost/keys",
                "${jndi:ldap://localhost/a}",
                "\\u0000",
                "k".repeat(6_000))) {
            all.put("under the kid " + id.substring(0, Math.min(30, id.length())), stranger(id, ""));
        }
        all.put(
                "under no kid",
                Forgery.signed("{\"alg\":\"RS256\",\"typ\":\"JWT\"}", claims(), "RS256", rsa.getPrivate()));
        all.put("under a kid that is a list", headed("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":[\"" + kid + "\"]}"));
        String address = other.issuer() + "/keys";
        all.put("that brings the address of its keys", stranger("k", ",\"jku\":\"" + address + "\""));
        all.put("that brings the address of its certificate", stranger("k", ",\"x5u\":\"" + address + "\""));
        all.put(
                "that brings its key",
                stranger(
                        "k",
                        ",\"jwk\":{\"kty\":\"RSA\",\"kid\":\"k\",\"e\":\"AQAB\",\"n\":\""
                                + Forgery.part(((java.security.interfaces.RSAPublicKey) rsa.getPublic())
                                        .getModulus()
                                        .toByteArray())
                                + "\"}"));
        all.put("that brings a certificate", stranger("k", ",\"x5c\":[\"MIIB\"]"));
        all.put("that brings a certificate's digest", stranger("k", ",\"x5t#S256\":\"" + Forgery.part("x") + "\""));
        all.put(
                "with a header that must be understood",
                headed(HEADER.formatted("RS256", kid, ",\"crit\":[\"exp\"],\"exp\":1")));
        all.put(
                "with claims that are not encoded",
                headed(HEADER.formatted("RS256", kid, ",\"crit\":[\"b64\"],\"b64\":false")));
        all.put("that names a wrong key's member twice", stranger("k", ",\"kid\":\"" + kid + "\""));
        all.put("with a member of its header twice", headed(HEADER.formatted("RS256", kid, ",\"typ\":\"JWT\"")));
    }

    private void signatures() {
        String token = issuer.sign(good());
        String[] parts = token.split("\\.");
        String content = parts[0] + "." + parts[1];
        all.put("without a signature", content + ".");
        all.put("without the point before its signature", content);
        all.put("with half a signature", content + "." + parts[2].substring(0, parts[2].length() / 2));
        all.put(
                "with a signature that is a character short",
                content + "." + parts[2].substring(0, parts[2].length() - 1));
        char turned = parts[2].charAt(9) == 'A' ? 'B' : 'A';
        all.put(
                "with one bit of its signature turned",
                content + "." + parts[2].substring(0, 9) + turned + parts[2].substring(10));
        all.put(
                "with the signature of another",
                content + "." + spoilt(c -> c.setSubject("other")).split("\\.")[2]);
        all.put(
                "with other claims than were signed",
                parts[0] + "." + Forgery.part(claims().replace("officer", "manager")) + "." + parts[2]);
        all.put(
                "with another header than was signed",
                Forgery.part(HEADER.formatted("RS256", kid, ",\"x\":1")) + "." + parts[1] + "." + parts[2]);
        all.put("with a signature that is too long", content + "." + parts[2] + parts[2]);
        all.put("in a token", raw("{\"token\":\"" + token + "\"}"));
        all.put(
                "in a token, said to be nested",
                Forgery.signed("{\"alg\":\"RS256\",\"cty\":\"JWT\",\"kid\":\"" + kid + "\"}", token, "RS256", key));
        all.put(
                "encrypted",
                Forgery.part("{\"alg\":\"RSA-OAEP\",\"enc\":\"A128GCM\",\"cty\":\"JWT\",\"kid\":\"" + kid + "\"}") + "."
                        + parts[2] + "." + Forgery.part(new byte[12]) + "." + parts[1] + "."
                        + Forgery.part(new byte[16]));
    }

    private void texts() {
        String token = issuer.sign(good());
        String[] parts = token.split("\\.");
        int last = token.length() - 1;
        // Of the last of 342 characters the two first bits count.
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        all.put(
                "whose signature is written otherwise",
                token.substring(0, last) + alphabet.charAt(alphabet.indexOf(token.charAt(last)) | 1));
        all.put("with padding", token + "==");
        all.put("with padding within", parts[0] + "=." + parts[1] + "." + parts[2]);
        all.put("with something after it", token + ".x");
        all.put("with a point after it", token + ".");
        all.put("with a letter after it", token + "x");
        all.put("with a blank within", token.substring(0, 40) + " " + token.substring(40));
        all.put("with a tab within", parts[0] + ".\t" + parts[1] + "." + parts[2]);
        all.put("twice, with a comma", token + "," + token);
        all.put("in quotation marks", "\"" + token + "\"");
        all.put(
                "in the other alphabet",
                parts[0] + "." + parts[1] + "." + parts[2].replace('-', '+').replace('_', '/') + "+/");
        all.put("of a thousand parts", "a.".repeat(1_000) + "a");
        all.put("of nothing but points", "..");
        all.put("no token", "abc");
        all.put("whose header is a list", Forgery.unsigned("[]", claims(), new byte[256]));
        all.put("whose claims are a list", raw("[" + claims() + "]"));
        all.put("whose claims are no JSON", raw("claims"));
        all.put("whose claims are nested without end", raw("{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000)));
        all.put("with a claim twice", raw(claims().replaceFirst("\\{", "{\"sub\":\"another\",")));
        all.put("with two issuers", raw(claims().replaceFirst("\\{", "{\"iss\":\"" + other.issuer() + "\",")));
        all.put(
                "with two issuers, the last another",
                raw(claims().replaceFirst("}$", ",\"iss\":\"" + other.issuer() + "\"}")));
        all.put("with something after its claims", raw(claims() + "{}"));
    }

    private void times() {
        all.put("expired", spoilt(c -> c.setExpirationTime(NumericDate.fromSeconds(1_600_000_000))));
        all.put("expired a minute ago", spoilt(c -> c.setExpirationTimeMinutesInTheFuture(-1)));
        all.put("without an expiry", spoilt(c -> c.unsetClaim("exp")));
        all.put("with an expiry that is a text", spoilt(c -> c.setStringClaim("exp", "4000000000")));
        all.put("with an expiry beyond all numbers", raw(claims().replaceFirst("\"exp\":\\d+", "\"exp\":1e999")));
        all.put("with an expiry that is null", raw(claims().replaceFirst("\"exp\":\\d+", "\"exp\":null")));
        all.put("not good yet", spoilt(c -> c.setNotBeforeMinutesInThePast(-10)));
        all.put("given in ten minutes", spoilt(c -> c.setIssuedAt(in(600))));
        all.put("given at no time", spoilt(c -> c.unsetClaim("iat")));
        all.put("given at a text", spoilt(c -> c.setStringClaim("iat", "now")));
    }

    private static NumericDate in(long seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }

    private void audiences() {
        for (String audience : List.of(
                "another", "Concordat", "concordat/", "concordat2", " concordat", "concordat,another", "*", "")) {
            all.put("for the audience '" + audience + "'", spoilt(c -> c.setAudience(audience)));
        }
        all.put("for several others", spoilt(c -> c.setAudience("account", "another")));
        all.put("for nobody", spoilt(c -> c.setStringListClaim("aud", List.of())));
        all.put("without an audience", spoilt(c -> c.unsetClaim("aud")));
        all.put("for an audience that is a number", spoilt(c -> c.setClaim("aud", 1)));
        all.put("for an audience that is an object", spoilt(c -> c.setClaim("aud", Map.of("concordat", true))));
    }

    private void issuers() {
        String own = issuer.issuer();
        for (String said : List.of(
                "https://nobody.example",
                own + "/",
                own + " ",
                own + "?x",
                own + "#x",
                own + "/.",
                own + "/../token-a",
                own.replace("localhost", "LOCALHOST"),
                own.replace("localhost", "127.0.0.1"),
                own.replace("localhost", "localhost."),
                own.replace("//", "//user@"),
                own.replace("http:", "https:"),
                own.replace("http:", "HTTP:"),
                own.replace("token-a", "token-%61"),
                own.replace("token-a", "TOKEN-A"),
                other.issuer(),
                "")) {
            all.put("of the issuer '" + said + "'", spoilt(c -> c.setIssuer(said)));
        }
        all.put("of no issuer", spoilt(c -> c.unsetClaim("iss")));
        all.put("of a list of issuers", spoilt(c -> c.setStringListClaim("iss", List.of(own))));
        all.put("of an issuer that is an object", spoilt(c -> c.setClaim("iss", Map.of("url", own))));
    }

    private void subjectsAndClients() {
        all.put("without a subject", spoilt(c -> c.unsetClaim("sub")));
        all.put("with an empty subject", spoilt(c -> c.setSubject("")));
        all.put("with a blank subject", spoilt(c -> c.setSubject("  ")));
        all.put("with a subject that is a number", spoilt(c -> c.setClaim("sub", 7)));
        all.put("with a subject that is a list", spoilt(c -> c.setStringListClaim("sub", List.of("someone"))));
        all.put("with a subject longer than any is", spoilt(c -> c.setSubject("s".repeat(256))));
        all.put("with a subject that holds NUL", spoilt(c -> c.setSubject("some\u0000one")));
        all.put("with a subject of two lines", spoilt(c -> c.setSubject("some\none")));
        all.put("of a client that is not listed", spoilt(c -> c.setStringClaim("azp", "stranger")));
        all.put("of a client in other letters", spoilt(c -> c.setStringClaim("azp", "Tests")));
        all.put("of a list of clients", spoilt(c -> c.setStringListClaim("azp", List.of("tests"))));
        all.put("of no client", spoilt(c -> c.unsetClaim("azp")));
        all.put("of two clients, one not listed", spoilt(c -> {
            c.setStringClaim("azp", "stranger");
            c.setStringClaim("client_id", "tests");
        }));
        all.put("of two clients, the other not listed", spoilt(c -> c.setStringClaim("client_id", "stranger")));
    }

    private void kinds() {
        all.put("an ID token by its nonce", spoilt(c -> c.setStringClaim("nonce", "n")));
        all.put("an ID token by its hash", spoilt(c -> c.setStringClaim("at_hash", "h")));
        for (String type : List.of("ID", "Refresh", "Offline", "Logout", "Registration")) {
            all.put("of the type " + type + " by its claim", spoilt(c -> c.setStringClaim("typ", type)));
        }
        for (String type : List.of("refresh+jwt", "logout+jwt", "secevent+jwt", "dpop+jwt", "JOSE", "jwt2", "JWE")) {
            all.put("of the type " + type + " by its header", TestIssuer.sign(good(), issuer.key(), type));
        }
        all.put("without a type", TestIssuer.sign(good(), issuer.key(), null));
        all.put("of a type that is a list", headed("{\"alg\":\"RS256\",\"typ\":[\"JWT\"],\"kid\":\"" + kid + "\"}"));
    }
}
