package org.concordat.ledger.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L2: checkpoints and their signatures, as C2SP's tlog-checkpoint and signed-note have them. */
class CheckpointTest {

    /** The key, the text and the signature that the documentation of Go's {@code golang.org/x/mod/sumdb/note} shows. */
    private static final String PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PUBLISHED_TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String PUBLISHED_SIGNATURE = "\u2014 PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";

    private static final Checkpoint CHECKPOINT =
            new Checkpoint("ledger.example/partnerships/nlc", 3, Hash.ofLeaf("three"));

    static LedgerKey key(String name) {
        try {
            byte[] made = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            return LedgerKey.parse(name, Base64.getEncoder().encodeToString(made));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private final LedgerKey key = key("ledger.example");

    private Optional<Checkpoint> verified(String note) {
        return Checkpoint.verified(note, List.of(key.publicKey()));
    }

    @Test
    void whatWasSignedIsVerified() {
        assertEquals(Optional.of(CHECKPOINT), verified(CHECKPOINT.signed(key)));
        assertEquals(
                "ledger.example/partnerships/nlc\n3\n" + Hash.ofLeaf("three").base64() + "\n", CHECKPOINT.text());
    }

    @Test
    void theKeyOfAPublishedSeedIsThePublishedOne() {
        // RFC 8032, 7.1, test 1.
        String seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
        String known = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
        byte[] pkcs8 = java.util.HexFormat.of().parseHex("302e020100300506032b657004220420" + seed);
        LedgerKey published = LedgerKey.parse("rfc8032", Base64.getEncoder().encodeToString(pkcs8));
        byte[] raw = Base64.getDecoder().decode(published.publicKey().raw());
        assertEquals(known, java.util.HexFormat.of().formatHex(raw));
    }

    @Test
    void aPublishedSignatureIsVerified() {
        VerifyingKey published = VerifyingKey.parse(PUBLISHED_KEY);
        assertEquals(PUBLISHED_KEY, published.text());
        assertTrue(published.hasSigned(PUBLISHED_TEXT, PUBLISHED_SIGNATURE));
        assertFalse(published.hasSigned(PUBLISHED_TEXT + "\n", PUBLISHED_SIGNATURE));
        assertEquals(
                "sum.golang.org",
                VerifyingKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8")
                        .name());
    }

    @Test
    void aPublicKeyIsReadAsItIsWritten() {
        String text = key.publicKey().text();
        assertEquals(key.publicKey(), VerifyingKey.parse(text));
        assertEquals(text, VerifyingKey.parse(text + "\n").text());
    }

    @Test
    void aNoteOfSeveralSignersIsVerifiedByAnyKnownOne() {
        String other = CHECKPOINT
                .signed(key("witness.example"))
                .lines()
                .reduce((a, b) -> b)
                .orElseThrow();
        assertEquals(Optional.of(CHECKPOINT), verified(CHECKPOINT.signed(key) + other + "\n"));
    }

    @ParameterizedTest(name = "L2: not signed once {0}")
    @ValueSource(strings = {"the size", "the origin", "the root", "the signature", "the name", "the end"})
    void whatIsChangedIsNotSigned(String changed) {
        String note = CHECKPOINT.signed(key);
        String altered =
                switch (changed) {
                    case "the size" -> note.replace("\n3\n", "\n4\n");
                    case "the origin" -> note.replace("/nlc", "/nld");
                    case "the root" ->
                        note.replace(
                                CHECKPOINT.root().base64(), Hash.ofLeaf("four").base64());
                    case "the signature" ->
                        note.substring(0, note.length() - 10)
                                + (note.charAt(note.length() - 10) == 'A' ? 'B' : 'A')
                                + note.substring(note.length() - 9);
                    case "the name" -> note.replace("\u2014 ledger.example", "\u2014 another.example");
                    default -> note.substring(0, note.length() - 1);
                };
        assertFalse(altered.equals(note));
        assertEquals(Optional.empty(), verified(altered));
        assertEquals(Optional.of(CHECKPOINT), verified(note));
    }

    @Test
    void anotherKeyOfTheSameNameHasNotSigned() {
        assertEquals(
                Optional.empty(),
                Checkpoint.verified(
                        CHECKPOINT.signed(key), List.of(key("ledger.example").publicKey())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ledger.example", "ledger.example+00000000+AQAA", "a b+00000000+x"})
    void whatIsNoKeyIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> VerifyingKey.parse(text));
        assertThrows(IllegalArgumentException.class, () -> LedgerKey.parse("ledger.example", text));
    }

    @Test
    void aRefusedKeyIsNotTold() {
        Exception refused =
                assertThrows(IllegalArgumentException.class, () -> LedgerKey.parse("ledger.example", "c2VjcmV0"));
        assertFalse(refused.getMessage().contains("c2VjcmV0"));
    }
}
