package org.concordat.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the document are real: they are accepted as they stand, and answered in the form that is shown. */
@ApiTest
class ExamplesTest {

    @BeforeAll
    static void partnership() {
        for (String organisation : new String[] {"x-entity", "x-kettering"}) {
            Api.organisation(organisation, "district-council");
        }
        Api.partnership("x-shared", "shared-service-entity");
        Api.member("x-shared", "x-entity", "provider");
        for (String area : new String[] {"kettering-rural", "kettering-town"}) {
            Api.officer("x-kettering")
                    .body(Map.of("name", area))
                    .put("/organisations/x-kettering/areas/{a}", area)
                    .then()
                    .statusCode(201);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "putPartnership, operator,    /partnerships/x-example",
        "putMember,      operator,    /partnerships/x-shared/members/x-kettering",
        "putAppointment, operator,    /partnerships/x-shared/appointments/secretary-2026",
        "putArea,        x-kettering, /organisations/x-kettering/areas/burton-latimer",
        "putService,     x-entity,    /partnerships/x-shared/services/premises-licensing",
        "putMeasure,     x-entity,    /partnerships/x-shared/measures/premises-in-time",
        "putCalendar,    x-entity,    /partnerships/x-shared/calendars/licensing-counter",
    })
    void isAcceptedAndAnsweredAsShown(String operation, String who, String path) throws IOException {
        String answer = sender(who)
                .body(example(operation + ".request"))
                .put(path)
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertEquals(fields(example(operation + ".response")), fields(answer));
    }

    private static RequestSpecification sender(String who) {
        return who.equals("operator") ? Api.operator() : Api.manager(who);
    }

    private static String example(String name) throws IOException {
        return Files.readString(Path.of("openapi", "examples", name + ".json"));
    }

    private static Set<String> fields(String json) {
        return new TreeSet<>(JsonPath.from(json).<String, Object>getMap("$").keySet());
    }
}
