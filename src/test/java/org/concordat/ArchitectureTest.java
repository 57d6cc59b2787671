package org.concordat;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.web.InOneTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** The map of {@code package-info.java}, held. */
class ArchitectureTest {

    private static final List<String> ROOMS = List.of(
            "kernel",
            "time",
            "tenancy",
            "web",
            "ledger",
            "readlog",
            "organisations",
            "partnerships",
            "catalogue",
            "agreements",
            "intake",
            "queries",
            "exclusions",
            "performance",
            "consequences",
            "signals",
            "costs",
            "statements",
            "fairness",
            "benefits",
            "governance",
            "packs",
            "opendata",
            "events",
            "subscriptions",
            "previews",
            "export",
            "cells",
            "board");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.concordat");

    @Test
    void everyClassStandsInARoomOfTheMap() {
        classes()
                .that()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAnyPackage(
                        ROOMS.stream().map(r -> "org.concordat." + r + "..").toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void innerRoomsDoNotKnowOuterOnes() {
        for (int i = 0; i < ROOMS.size() - 1; i++) {
            String[] outer = ROOMS.subList(i + 1, ROOMS.size()).stream()
                    .map(r -> "org.concordat." + r + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.concordat." + ROOMS.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(outer)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("org.concordat.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void pureRoomsImportJavaOnly() {
        classes()
                .that()
                .resideInAnyPackage("org.concordat.kernel..", "org.concordat.time..", "org.concordat..model..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.concordat.kernel..", "org.concordat.time..", "org.concordat..model.."))
                .check(CLASSES);
    }

    @Test
    void pureRoomsHaveNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage("org.concordat.kernel..", "org.concordat.time..", "org.concordat..model..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .check(CLASSES);
    }

    @Test
    void onlyTheClockReadsTheTime() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(CLASSES);
    }

    /** Volumes go out one by one through what knows who may see them, or into shares. */
    @Test
    void onlyWhatKnowsItsReaderReadsTheVolumesOfDrivers() {
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("SeenVolumes")
                .and()
                .haveSimpleNameNotStartingWith("DriverVolumes")
                .and()
                .haveSimpleNameNotStartingWith("DriverValueWriter")
                .and()
                .haveSimpleNameNotStartingWith("DriverValues")
                .and()
                .haveSimpleNameNotStartingWith("DerivedVolumes")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.concordat.costs.DriverValues")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.concordat.costs.DerivedVolumes")
                .check(CLASSES);
    }

    @Test
    void everyEndpointOfTheApiHasRolesAndADescription() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("org.concordat.board..")
                .should()
                .beAnnotatedWith(Operation.class)
                .check(CLASSES);
        List<String> open = CLASSES.stream()
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.isMetaAnnotatedWith(HttpMethod.class))
                .filter(m -> !m.isAnnotatedWith(RolesAllowed.class)
                        && !m.isAnnotatedWith(PermitAll.class)
                        && !m.isAnnotatedWith(io.quarkus.security.Authenticated.class)
                        && !m.getOwner().isAnnotatedWith(RolesAllowed.class)
                        && !m.getOwner().isAnnotatedWith(io.quarkus.security.Authenticated.class))
                .map(m -> m.getFullName())
                .toList();
        assertEquals(List.of(), open);
    }

    @Test
    void everyOperationThatWritesIsOneTransaction() {
        List<String> outside = CLASSES.stream()
                .filter(c -> !c.getPackageName().startsWith("org.concordat.board"))
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> Stream.of(POST.class, PUT.class, PATCH.class, DELETE.class)
                        .anyMatch(m::isAnnotatedWith))
                .filter(m -> !m.getOwner().isAnnotatedWith(InOneTransaction.class))
                .map(m -> m.getFullName())
                .toList();
        assertEquals(List.of(), outside);
    }

    @Test
    void onlyTenancyKnowsTokensAndDatabaseRoles() throws IOException {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.concordat.tenancy..", "org.concordat.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.microprofile.jwt..", "io.quarkus.oidc..")
                .check(CLASSES);
        List<String> naming = new ArrayList<>();
        for (Path file : sources("src/main/java")) {
            String text = Files.readString(file);
            boolean inTenancy = file.toString().replace('\\', '/').contains("/tenancy/");
            if (!inTenancy && (text.contains("set_config(") || text.matches("(?s).*\"concordat_[a-z]+\".*"))) {
                naming.add(file.toString());
            }
        }
        assertEquals(List.of(), naming);
    }

    @Test
    void namesAreNotEmptyWords() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Impl|Manager|Base)")
                .check(CLASSES);
    }

    @Test
    void filesAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources("src/main/java")) {
            if (Files.readAllLines(file).size() > 300) {
                tooLong.add(file.toString());
            }
        }
        for (Path file : sources("src/test/java")) {
            if (Files.readAllLines(file).size() > 400) {
                tooLong.add(file.toString());
            }
        }
        assertEquals(List.of(), tooLong);
    }

    private static List<Path> sources(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void resourcesStayAtTheDoor() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .notBeInterfaces()
                .andShould()
                .onlyHaveDependentClassesThat(JavaClass.Predicates.simpleNameEndingWith("Resource"))
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
