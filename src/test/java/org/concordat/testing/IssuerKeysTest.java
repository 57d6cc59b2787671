package org.concordat.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

/** What all tests of isolation stand on: that no two issuers have one key. */
class IssuerKeysTest {

    private static final int KEYS = 30;

    @Test
    void eachIsAnotherOfFullLength() {
        Set<Object> moduli = new HashSet<>();
        for (int i = 0; i < KEYS; i++) {
            RsaJsonWebKey key = IssuerKeys.next();
            assertEquals(2_048, key.getRsaPublicKey().getModulus().bitLength());
            moduli.add(key.getRsaPublicKey().getModulus());
        }
        assertEquals(KEYS, moduli.size());
    }

    @Test
    void whatOneHasSignedIsGoodForItAlone() throws Exception {
        RsaJsonWebKey[] keys =
                IntStream.range(0, KEYS).mapToObj(i -> IssuerKeys.next()).toArray(RsaJsonWebKey[]::new);
        for (RsaJsonWebKey signer : keys) {
            String token = TestIssuer.sign(new JwtClaims(), signer, "JWT");
            for (RsaJsonWebKey key : keys) {
                JsonWebSignature read = new JsonWebSignature();
                read.setCompactSerialization(token);
                read.setKey(key.getPublicKey());
                assertEquals(key == signer, read.verifySignature());
            }
        }
    }
}
