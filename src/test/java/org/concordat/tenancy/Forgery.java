package org.concordat.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens put together by hand, of whatever header and claims: no library would make them. */
final class Forgery {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Forgery() {}

    static String part(String text) {
        return part(text.getBytes(StandardCharsets.UTF_8));
    }

    static String part(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    /** Header and claims, and whatever stands for the signature. */
    static String unsigned(String header, String claims, byte[] signature) {
        return part(header) + "." + part(claims) + "." + part(signature);
    }

    /** Signed as the algorithm of that name of JOSE does. */
    static String signed(String header, String claims, String algorithm, Key key) {
        byte[] content = (part(header) + "." + part(claims)).getBytes(StandardCharsets.US_ASCII);
        try {
            return unsigned(header, claims, signature(content, algorithm, key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] signature(byte[] content, String algorithm, Key key) throws GeneralSecurityException {
        String bits = algorithm.substring(2);
        if (algorithm.startsWith("HS")) {
            Mac mac = Mac.getInstance("HmacSHA" + bits);
            mac.init(new SecretKeySpec(key.getEncoded(), mac.getAlgorithm()));
            return mac.doFinal(content);
        }
        Signature signature = Signature.getInstance(
                switch (algorithm.substring(0, 2)) {
                    case "RS" -> "SHA" + bits + "withRSA";
                    case "PS" -> "RSASSA-PSS";
                    case "ES" -> "SHA" + bits + "withECDSAinP1363Format";
                    default -> "Ed25519";
                });
        if (algorithm.startsWith("PS")) {
            signature.setParameter(new PSSParameterSpec(
                    "SHA-" + bits,
                    "MGF1",
                    new MGF1ParameterSpec("SHA-" + bits),
                    Integer.parseInt(bits) / Byte.SIZE,
                    1));
        }
        signature.initSign((PrivateKey) key);
        signature.update(content);
        return signature.sign();
    }
}
