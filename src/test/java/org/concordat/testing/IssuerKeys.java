package org.concordat.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.RsaJsonWebKey;

/**
 * Keys of issuers, each used once. To find two primes takes as long as ten requests, so each key is another pair out of a stock, which
 * grows by one when all its pairs are used: forty primes are enough for 780 keys. Who sees two keys with a prime in common could compute
 * both, which no test does; what one has signed is good for that one alone, as ever.
 */
final class IssuerKeys {

    private static final int BITS = 2_048;
    private static final BigInteger EXPONENT = RSAKeyGenParameterSpec.F4;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<BigInteger> PRIMES = new ArrayList<>();
    /** How many pairs of the newest prime with those before it are used. */
    private static int used;

    private IssuerKeys() {}

    /** A key that nobody else has. */
    static synchronized RsaJsonWebKey next() {
        while (used >= PRIMES.size() - 1) {
            PRIMES.add(prime());
            used = 0;
        }
        return key(PRIMES.get(PRIMES.size() - 1), PRIMES.get(used++));
    }

    /** So large that two of them make all the bits of a key. */
    private static BigInteger prime() {
        int bits = BITS / 2;
        BigInteger from = new BigInteger(bits, RANDOM).setBit(bits - 1).setBit(bits - 2);
        BigInteger prime = from.nextProbablePrime();
        boolean fits = prime.bitLength() == bits && less(prime).gcd(EXPONENT).equals(BigInteger.ONE);
        return fits && !PRIMES.contains(prime) ? prime : prime();
    }

    private static BigInteger less(BigInteger prime) {
        return prime.subtract(BigInteger.ONE);
    }

    private static RsaJsonWebKey key(BigInteger p, BigInteger q) {
        BigInteger modulus = p.multiply(q);
        BigInteger secret = EXPONENT.modInverse(less(p).multiply(less(q)));
        try {
            KeyFactory keys = KeyFactory.getInstance("RSA");
            RsaJsonWebKey key =
                    new RsaJsonWebKey((RSAPublicKey) keys.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)));
            key.setPrivateKey(keys.generatePrivate(new RSAPrivateCrtKeySpec(
                    modulus, EXPONENT, secret, p, q, secret.mod(less(p)), secret.mod(less(q)), q.modInverse(p))));
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }
}
