package org.concordat.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Percentiles, rates and composites in the data dictionary; each refusal beside what is allowed. */
@ApiTest
class MeasureKindsTest {

    private static final String MEASURES = "/partnerships/mk/measures/";

    @BeforeAll
    static void partnership() {
        Api.organisation("mk-unit", "shared-service");
        Api.partnership("mk", "shared-service-entity");
        Api.member("mk", "mk-unit", "provider");
        put("residents", 0, "kind=value unit=people computedFrom=figures").statusCode(201);
        put("homes", 0, "kind=count unit=homes computedFrom=figures").statusCode(201);
        put("calls", 0, "kind=count unit=calls computedFrom=cases").statusCode(201);
        put("answered", 0, "kind=ratio unit=percent computedFrom=figures").statusCode(201);
    }

    private static ValidatableResponse put(String slug, int revision, String definition) {
        return put(slug, revision, "", definition);
    }

    private static ValidatableResponse put(String slug, int revision, String query, String definition) {
        Map<String, Object> body =
                new HashMap<>(Map.of("title", slug, "direction", "lower-is-better", "owner", "provider"));
        Stream.of(definition.split(" "))
                .map(part -> part.split("="))
                .forEach(p -> body.put(p[0], p[1].matches("-?\\d+") ? (Object) Integer.valueOf(p[1]) : p[1]));
        return Api.manager("mk-unit")
                .header(revision == 0 ? "X-First" : "If-Match", "\"" + revision + "\"")
                .body(body)
                .put(MEASURES + slug + query)
                .then();
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource({
        "kind=percentile computedFrom=cases unit=working-days percentile=90,       201, -,  -",
        "kind=percentile computedFrom=cases unit=elapsed-minutes percentile=100 minimumSample=5, 201, -, -",
        "kind=percentile computedFrom=cases unit=working-days,                     422, C3, /percentile",
        "kind=percentile computedFrom=cases unit=working-days percentile=0,        400, -,  -",
        "kind=percentile computedFrom=cases unit=working-days percentile=101,      400, -,  -",
        "kind=percentile computedFrom=cases unit=days percentile=90,               422, C3, /unit",
        "kind=percentile computedFrom=figures unit=working-days percentile=90,     422, F4, /computedFrom",
        "kind=timeliness computedFrom=cases unit=percent percentile=90,            422, C3, /percentile",
        "kind=rate computedFrom=cases unit=per-1000 per=1000 driver=residents,     201, -,  -",
        "kind=rate computedFrom=figures unit=per-100 per=100 driver=homes,         201, -,  -",
        "kind=rate computedFrom=cases unit=per-1000 per=1000 driver=nobody,        422, C3, /driver",
        "kind=rate computedFrom=cases unit=per-1000 per=1000 driver=calls,         422, C3, /driver",
        "kind=rate computedFrom=cases unit=per-1000 per=1000 driver=answered,      422, C3, /driver",
        "kind=rate computedFrom=cases unit=per-1000 per=1000 driver=tried,         422, C3, /driver",
        "kind=rate computedFrom=cases unit=per-1000 per=1000,                      422, C3, /driver",
        "kind=rate computedFrom=cases unit=per-1000 driver=residents,              422, C3, /per",
        "kind=rate computedFrom=cases unit=per-1000 per=0 driver=residents,        400, -,  -",
        "kind=rate computedFrom=cases unit=percent per=100 driver=residents,       422, C3, /unit",
        "kind=rate computedFrom=service-levels unit=per-1000 per=9 driver=homes,   422, F4, /computedFrom",
        "kind=composite computedFrom=service-levels unit=percent,                  201, -,  -",
        "kind=composite computedFrom=cases unit=percent,                           422, F4, /computedFrom",
        "kind=composite computedFrom=service-levels unit=points,                   422, C3, /unit",
        "kind=composite computedFrom=service-levels unit=percent countedBy=due,    422, C1, /countedBy",
        "kind=composite computedFrom=service-levels unit=percent minimumSample=5,  422, C4, /minimumSample",
        "kind=value computedFrom=service-levels unit=points,                       422, F4, /computedFrom",
    })
    void aDefinitionDoesNotContradictItself(String definition, int status, String rule, String pointer) {
        ValidatableResponse answer = put("tried", 0, "?dryRun=true", definition)
                .statusCode(status)
                .body("rule", rule.equals("-") ? nullValue() : equalTo(rule));
        if (!pointer.equals("-")) {
            answer.body("errors.pointer", contains(pointer));
        }
    }

    @Test
    void itsParticularsAreAnswered() {
        put("taken", 0, "kind=percentile computedFrom=cases unit=working-days percentile=90")
                .statusCode(201)
                .body("percentile", equalTo(90))
                .body("per", nullValue())
                .body("driver", nullValue())
                .body("countedBy", equalTo("due"));
        put("taken", 1, "kind=rate computedFrom=figures unit=per-100 per=100 driver=homes")
                .statusCode(200)
                .body("percentile", nullValue())
                .body("per", equalTo(100))
                .body("driver", equalTo("homes"))
                .body("countedBy", nullValue());
    }

    @Test
    void c3WhatRatesAreDividedByStaysANumberOfItsOwn() {
        put("people", 0, "kind=value unit=people computedFrom=figures").statusCode(201);
        put("visits", 0, "kind=rate computedFrom=figures unit=per-100 per=100 driver=people")
                .statusCode(201);
        put("people", 1, "kind=ratio unit=percent computedFrom=figures")
                .statusCode(422)
                .body("rule", equalTo("C3"))
                .body("errors[0].pointer", equalTo("/kind"))
                .body("errors[0].detail", containsString("visits"));
        put("people", 1, "kind=rate computedFrom=figures unit=per-100 per=100 driver=people")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/driver"));
        put("people", 1, "kind=count unit=people computedFrom=figures").statusCode(200);
        put("visits", 1, "kind=rate computedFrom=figures unit=per-100 per=100 driver=homes")
                .statusCode(200);
        put("people", 2, "kind=ratio unit=percent computedFrom=figures").statusCode(200);
    }
}
