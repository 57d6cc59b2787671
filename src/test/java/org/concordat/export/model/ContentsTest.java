package org.concordat.export.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import org.concordat.kernel.Digest;
import org.junit.jupiter.api.Test;

/** The digest of an export is one that anybody computes with {@code sha256sum}. */
class ContentsTest {

    private static final Digest ABC = Digest.of("abc");
    private static final Digest NOTHING = Digest.of("");

    @Test
    void theDigestIsThatOfWhatSha256sumPrints() {
        // printf 'abc' > data/b.csv; : > data/a.csv; sha256sum data/* | sha256sum
        assertEquals(
                Digest.of("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  data/a.csv\n"
                        + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  data/b.csv\n"),
                new Contents(Map.of("data/b.csv", ABC, "data/a.csv", NOTHING)).digest());
    }

    @Test
    void aFileMoreOrLessOrOfAnotherNameIsAnotherDigest() {
        Digest of = new Contents(Map.of("a", ABC)).digest();
        assertNotEquals(of, new Contents(Map.of("b", ABC)).digest());
        assertNotEquals(of, new Contents(Map.of("a", NOTHING)).digest());
        assertNotEquals(of, new Contents(Map.of("a", ABC, "b", NOTHING)).digest());
        assertNotEquals(of, new Contents(Map.of()).digest());
    }
}
