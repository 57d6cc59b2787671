package org.concordat.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.kernel.Slug;
import org.concordat.web.tables.TablesInDocument;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Completes the document while it is built: the base path goes to the servers, every operation gets the problems it can answer,
 * the roles it asks for and the examples that stand in {@code openapi/examples}, named after the operation; records of the pure
 * rooms get the descriptions that stand in {@code openapi/descriptions.properties}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentFilter implements OASFilter {

    private static final String BASE = "/v1";
    private static final DotName ROLES = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName EVERYBODY = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName RESPONSE =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.responses.APIResponse");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JSON_TYPE = "application/json";

    private final Map<String, List<String>> rolesOf = new TreeMap<>();
    private final Set<String> forEverybody = new TreeSet<>();
    private final Map<String, String> schemaOf = new TreeMap<>();
    private final ProblemResponses problems = new ProblemResponses();
    private final TablesInDocument tables;

    /** Made by the build, with the index of the application's classes. */
    public DocumentFilter(IndexView index) {
        tables = new TablesInDocument(index);
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            if (operation.target().kind() == org.jboss.jandex.AnnotationTarget.Kind.METHOD) {
                MethodInfo method = operation.target().asMethod();
                AnnotationInstance roles = method.hasAnnotation(ROLES)
                        ? method.annotation(ROLES)
                        : method.declaringClass().declaredAnnotation(ROLES);
                rolesOf.put(
                        operation.value("operationId").asString(),
                        roles == null
                                ? List.of()
                                : Arrays.stream(roles.value().asStringArray())
                                        .sorted()
                                        .toList());
                if (method.hasAnnotation(EVERYBODY)) {
                    forEverybody.add(operation.value("operationId").asString());
                }
                for (AnnotationInstance response : method.annotationsWithRepeatable(RESPONSE, index)) {
                    noteSchema(operation.value("operationId").asString(), response, index);
                }
            }
        }
    }

    private void noteSchema(String operationId, AnnotationInstance response, IndexView index) {
        AnnotationValue content = response.value("content");
        AnnotationValue schema = content == null ? null : content.asNestedArray()[0].value("schema");
        AnnotationValue implementation =
                schema == null ? null : schema.asNested().value("implementation");
        if (implementation == null) {
            return;
        }
        ClassInfo view = index.getClassByName(implementation.asClass().name());
        AnnotationInstance described = view.declaredAnnotation(SCHEMA);
        boolean named = described != null && described.value("name") != null;
        schemaOf.put(
                operationId + " " + response.value("responseCode").asString(),
                named ? described.value("name").asString() : view.simpleName());
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Introduction.write(document, BASE);
        Paths paths = OASFactory.createPaths();
        document.getPaths().getPathItems().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(BASE + "/"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> paths.addPathItem(
                        entry.getKey().substring(BASE.length()), completed(entry.getKey(), entry.getValue())));
        document.setPaths(paths);
        problems.addTo(document.getComponents());
        SafetyInDocument.addTo(document.getComponents());
        tellTexts(document.getComponents());
        Descriptions.fillIn(document.getComponents().getSchemas());
        Operations.fillIn(document.getPaths());
        WrittenForms.fillIn(document);
        tables.fillIn(document);
        NullableFields.say(document);
    }

    /** Parameters of these classes are texts; the scan takes their records for objects. */
    private static void tellTexts(Components components) {
        components.addSchema("Slug", text("^" + Slug.FORM + "$", 63, "A name that people chose for a thing."));
        components.addSchema(
                "Period",
                text(
                        "^([0-9]{4}-[0-9]{2}|FY[0-9]{4}-[0-9]{2}(-Q[1-4])?)$",
                        12,
                        "A month, a quarter of a financial year, or a financial year: 2026-04, FY2026-27-Q1, FY2026-27."));
        components.removeSchema("Length");
        components.removeSchema("YearMonth");
    }

    private static Schema text(String pattern, int longest, String description) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .pattern(pattern)
                .maxLength(longest)
                .description(description);
    }

    private PathItem completed(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> complete(path, method, operation));
        return item;
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        List<String> roles = rolesOf.getOrDefault(operation.getOperationId(), List.of());
        boolean open = forEverybody.contains(operation.getOperationId());
        String signedIn = roles.isEmpty() ? "any signed-in caller" : String.join(", ", roles);
        String asked = open ? "none; nobody signs in, and who asks is not looked at" : signedIn;
        operation.setDescription(operation.getDescription() + "\n\n**Roles:** " + asked + ".");
        // An empty requirement: no scheme is needed.
        operation.addSecurityRequirement(
                open
                        ? OASFactory.createSecurityRequirement()
                        : OASFactory.createSecurityRequirement().addScheme(Introduction.SCHEME, roles));
        problems.addTo(
                operation,
                PossibleProblems.of(path, method, operation, roles)
                        .filter(kind -> !open || kind != ProblemKind.UNAUTHENTICATED));
        if (operation.getRequestBody() != null) {
            ShownBodies.add(
                    operation.getOperationId() + ".request",
                    operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                fillIn(operation.getOperationId(), status, response);
                ShownBodies.add(operation.getOperationId() + ".response", response.getContent());
                if (ShownBodies.mayBeEmpty(operation.getOperationId())) {
                    ShownBodies.add("list.response", response.getContent());
                }
            }
        });
        SafetyInDocument.addTo(method, operation);
    }

    /** An answer whose annotation names the schema but no media type came out empty: it is JSON. */
    private void fillIn(String operationId, String status, APIResponse response) {
        String schema = schemaOf.get(operationId + " " + status);
        if (schema != null
                && (response.getContent() == null
                        || response.getContent().getMediaTypes().isEmpty())) {
            response.setContent(OASFactory.createContent()
                    .addMediaType(
                            JSON_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema))));
        }
    }
}
