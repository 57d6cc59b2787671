package org.concordat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keeps known vulnerabilities of the libraries out of reach, as deploy/supply-chain/vulnerabilities.json says. */
class KnownVulnerabilitiesTest {

    /** The functions of HQL that take a JSON path, and those of PostgreSQL. */
    private static final Pattern JSON_PATH = Pattern.compile(
            "(?i)json_(value|query|exists|table|set|remove|insert|replace)\\s*\\(|jsonb?_path_\\w+\\s*\\(|@\\?|@@");

    /** CVE-2026-50559 and CVE-2026-87743 pass by policies that stand on paths. */
    @Test
    void noPolicyStandsOnAPath() throws IOException {
        Properties configured = new Properties();
        try (var read = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            configured.load(read);
        }
        assertEquals(
                List.of(),
                configured.stringPropertyNames().stream()
                        .filter(name -> name.contains("quarkus.http.auth.p") && !name.endsWith("auth.proactive"))
                        .toList());
        assertEquals("true", configured.getProperty("quarkus.security.jaxrs.deny-unannotated-endpoints"));
        assertEquals("true", configured.getProperty("quarkus.security.deny-unannotated-members"));
        assertTrue(
                sources().noneMatch(file -> text(file).contains("HttpSecurityPolicy")),
                "nor is one written as a class");
    }

    /** CVE-2026-77874 makes SQL of a JSON path that somebody else wrote. */
    @Test
    void nobodyWritesAJsonPath() throws IOException {
        assertEquals(
                List.of(),
                sources()
                        .filter(file -> JSON_PATH.matcher(text(file)).find())
                        .map(Path::toString)
                        .toList());
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
