package org.concordat.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.proof.Mutant.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guards can still be taken out: what the mutants replace stands in the sources, and the tests that find them are there. */
class MutantsTest {

    static Stream<Mutant> mutants() {
        return Mutants.ALL.stream();
    }

    @Test
    void thereAreAsManyAsAreAskedFor() {
        Set<String> names = mutants().map(Mutant::name).collect(Collectors.toSet());
        assertTrue(names.size() >= 12);
        assertEquals(Mutants.ALL.size(), names.size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void whatIsReplacedStandsExactlyOnce(Mutant mutant) throws IOException {
        for (Edit edit : mutant.edits()) {
            assertEquals(1, edit.occurrences(Path.of("")), edit.file());
            assertTrue(!edit.search().equals(edit.replacement()));
        }
    }

    @Test
    void theTestsThatFindThemAreThere() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<String> there =
                    files.map(file -> file.getFileName().toString()).toList();
            List<String> missing = mutants()
                    .flatMap(mutant -> mutant.tests().stream())
                    .filter(test -> !there.contains(test + ".java"))
                    .toList();
            assertEquals(List.of(), missing);
        }
    }
}
