package org.concordat.ledger.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * L2: the vectors that Certificate Transparency's own implementations are tested with (certificate-transparency,
 * {@code cpp/merkletree/merkle_tree_test.cc}; in Go transparency-dev/merkle, {@code testonly}). Their paths count leaves from 1.
 */
class PublishedVectorsTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static NaiveTree tree(int size) {
        return new NaiveTree(LEAVES.subList(0, size).stream()
                .map(leaf -> Hash.ofLeaf(HexFormat.of().parseHex(leaf)))
                .toList());
    }

    private static List<Hash> hashes(String words) {
        return words == null
                ? List.of()
                : Arrays.stream(words.split(" ")).map(Hash::parse).toList();
    }

    @ParameterizedTest(name = "L2: the root above {0} leaves")
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void roots(int size, String root) {
        assertEquals(root, tree(size).stored().root().toString());
        assertEquals(root, tree(size).frontier().root().toString());
    }

    @ParameterizedTest(name = "L2: leaf {0} of {1} is included")
    @CsvSource({
        "1, 1,",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "3, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "2, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void inclusion(int leaf, int size, String path) {
        NaiveTree tree = tree(size);
        assertEquals(hashes(path), tree.stored().inclusion(leaf - 1));
        assertTrue(Proofs.includes(tree.root(), size, leaf - 1, tree.leaf(leaf - 1), hashes(path)));
    }

    @ParameterizedTest(name = "L2: {1} leaves continue {0}")
    @CsvSource({
        "1, 1,",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void consistency(int before, int after, String proof) {
        assertEquals(hashes(proof), tree(after).stored().consistency(before));
        assertTrue(Proofs.continues(tree(before).root(), before, tree(after).root(), after, hashes(proof)));
    }

    @ParameterizedTest(name = "L2: every proof of a tree of {0} leaves holds, and none for another place")
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
    void allProofsOfASize(int size) {
        NaiveTree tree = tree(size);
        IntStream.range(0, size).forEach(leaf -> {
            List<Hash> path = tree.stored().inclusion(leaf);
            IntStream.range(0, size)
                    .forEach(other -> assertEquals(
                            leaf == other,
                            Proofs.includes(tree.root(), size, other, tree.leaf(leaf), path),
                            leaf + " " + other));
        });
    }
}
