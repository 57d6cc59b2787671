package org.concordat.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.concordat.proof.Mutant.Edit;

/**
 * Takes each guard out of a copy of the project below {@code target/mutants}, compiles what differs, runs the tests that are named
 * for it, and demands that they fail; those of a copy with nothing taken out must pass. {@code mvn -Pmutants test};
 * {@code -Dmutants=a,b} takes out some of them, {@code -Dmutants.maven="mvn -o"} runs the tests by another command.
 */
public final class MutantRuns {

    private static final Path TARGET = Path.of("target");
    private static final Path COPIES = TARGET.resolve("mutants");
    private static final List<String> COPIED =
            List.of("pom.xml", "src", "openapi", "deploy", "target/classes", "target/test-classes");
    private static final int LONGEST_MINUTES = 15;

    private MutantRuns() {}

    /** What became of one. */
    private record Outcome(boolean failed, Found found) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> asked = Arrays.stream(System.getProperty("mutants", "").split(","))
                .filter(name -> !name.isEmpty())
                .toList();
        List<Mutant> mutants = Mutants.ALL.stream()
                .filter(mutant -> asked.isEmpty() || asked.contains(mutant.name()))
                .toList();
        List<String> tests =
                mutants.stream().flatMap(m -> m.tests().stream()).distinct().toList();
        List<String> table = new ArrayList<>(List.of("| mutant | guard | found by | s |", "| --- | --- | --- | --- |"));
        List<String> unfound = new ArrayList<>();
        say(
                table,
                "| (none) | all in their places | nothing fails in " + String.join(", ", tests) + " | ",
                new Mutant("none", "", List.of(), tests),
                false,
                unfound);
        for (Mutant mutant : mutants) {
            say(table, "| " + mutant.name() + " | " + mutant.guard() + " | ", mutant, true, unfound);
        }
        Files.write(COPIES.resolve("table.md"), table);
        if (!unfound.isEmpty()) {
            throw new IllegalStateException("not as they should be: " + String.join(", ", unfound));
        }
    }

    private static void say(List<String> table, String line, Mutant mutant, boolean toFail, List<String> unfound)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Outcome outcome = run(mutant);
        boolean right = toFail == outcome.failed()
                && (toFail
                        ? outcome.found().failures() > 0
                        : outcome.found().failures() == 0 && outcome.found().tests() > 0);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        String told = line
                + (toFail
                        ? (right ? outcome.found().told() : "NOT FOUND") + " | "
                        : right ? "" : "FAILS: " + outcome.found().told() + " | ")
                + seconds + " |";
        table.add(told);
        System.out.println(told);
        if (!right) {
            unfound.add(mutant.name());
        }
    }

    private static Outcome run(Mutant mutant) throws IOException, InterruptedException {
        Path copy = COPIES.resolve(mutant.name());
        delete(copy);
        for (String part : COPIED) {
            copy(Path.of(part), copy.resolve(part));
        }
        for (Edit edit : mutant.edits()) {
            edit.apply(copy);
        }
        for (Edit edit : mutant.edits()) {
            build(copy, edit);
        }
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("mutants.maven", "mvn -B -ntp").split(" ")));
        command.addAll(List.of("surefire:test@default-test", "-Dtest=" + String.join(",", mutant.tests())));
        Path log = copy.resolve("run.log");
        Process maven = new ProcessBuilder(command)
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!maven.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            maven.destroy();
            throw new IllegalStateException(mutant.name() + " takes longer than " + LONGEST_MINUTES + " minutes");
        }
        // A run that somebody else's port kept from starting says nothing of the guard.
        if (Files.readString(log).contains("already bound")) {
            throw new IllegalStateException(mutant.name() + ": the port of the tests is taken, see " + log);
        }
        Outcome outcome = new Outcome(maven.exitValue() != 0, Found.in(copy.resolve("target/surefire-reports")));
        for (String part : COPIED) {
            delete(copy.resolve(part));
        }
        return outcome;
    }

    /** Java is compiled against what has been compiled; anything else of the application stands beside it as it is. */
    private static void build(Path copy, Edit edit) throws IOException {
        Path classes = copy.resolve("target/classes");
        Path source = copy.resolve(edit.file());
        if (edit.isJava()) {
            String classPath = classes + System.getProperty("path.separator") + System.getProperty("java.class.path");
            int status = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            System.err,
                            "-nowarn",
                            "-proc:none",
                            "-implicit:none",
                            "-parameters",
                            "-g",
                            "--release",
                            "17",
                            "-d",
                            classes.toString(),
                            "-cp",
                            classPath,
                            source.toString());
            if (status != 0) {
                throw new IllegalStateException(edit.file() + " does not compile without the guard");
            }
        } else if (edit.file().startsWith("src/main/resources/")) {
            Path resource = classes.resolve(edit.file().substring("src/main/resources/".length()));
            Files.copy(source, resource, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path at = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(at);
                } else {
                    Files.createDirectories(at.getParent());
                    Files.copy(file, at, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
