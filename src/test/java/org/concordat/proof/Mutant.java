package org.concordat.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A guard that is taken out of a copy of the sources.
 *
 * @param guard what it guards against
 * @param edits what is replaced by what; each text stands exactly once in its file
 * @param tests the test classes that must find it, by their simple names
 */
record Mutant(String name, String guard, List<Edit> edits, List<String> tests) {

    private static final String JAVA = ".java";

    /** One replacement in one file. */
    record Edit(String file, String search, String replacement) {

        int occurrences(Path root) throws IOException {
            String text = Files.readString(root.resolve(file));
            return (text.length() - text.replace(search, "").length()) / search.length();
        }

        /** Applies it to a copy of the sources below a directory. */
        void apply(Path root) throws IOException {
            if (occurrences(root) != 1) {
                throw new IllegalStateException("the text to replace does not stand exactly once in " + file);
            }
            Path at = root.resolve(file);
            Files.writeString(at, Files.readString(at).replace(search, replacement));
        }

        boolean isJava() {
            return file.endsWith(JAVA);
        }
    }

    static Mutant of(String name, String guard, String tests, Edit... edits) {
        return new Mutant(name, guard, List.of(edits), List.of(tests.split(",")));
    }
}
