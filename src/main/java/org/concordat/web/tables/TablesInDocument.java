package org.concordat.web.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.web.tables.Column.Holds;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Says in the document what lists, and what is printed, can also be answered as, and what their {@code Link} header is. The example of a table is the
 * example in JSON, as it would be answered.
 */
public final class TablesInDocument {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String HEADER = "^[A-Za-z0-9.,]+\r\n";

    /** In characters: a page has at most 200 items, and each came in a body of at most 1 MB. */
    private static final int LONGEST = 512 * 1024 * 1024;

    /** A page of a list, and a part of the feed. */
    private static final Set<Set<String>> LISTINGS = Set.of(Set.of("items", "next"), Set.of("items", "next", "more"));

    private static final DotName SPREADSHEET = DotName.createSimple(Spreadsheet.class);
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    private static final DotName PRINTED = DotName.createSimple(Printed.class);

    private final Set<String> spreadsheets;
    private final Set<String> printed;

    /** Made with the index of the application's classes, which tells what is a spreadsheet too. */
    public TablesInDocument(IndexView index) {
        spreadsheets = with(index, SPREADSHEET);
        printed = with(index, PRINTED);
    }

    private static Set<String> with(IndexView index, DotName annotation) {
        return index.getAnnotations(annotation).stream()
                .map(AnnotationInstance::target)
                .map(method -> method.asMethod()
                        .annotation(OPERATION)
                        .value("operationId")
                        .asString())
                .collect(Collectors.toSet());
    }

    /** Completes the lists of the document; call it once the examples are in, and before schemas are told to be nullable. */
    public void fillIn(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> fillIn(operation, schemas));
    }

    private void fillIn(Operation operation, Map<String, Schema> schemas) {
        APIResponse response = operation.getResponses().getAPIResponse("200");
        MediaType json = response == null || response.getContent() == null
                ? null
                : response.getContent().getMediaType(Representation.JSON.text());
        if (json != null && printed.contains(operation.getOperationId())) {
            response.getContent().addMediaType(Representation.PDF.text(), pdf());
        }
        Schema answer = json == null ? null : resolved(json.getSchema(), schemas);
        if (answer == null
                || answer.getProperties() == null
                || !LISTINGS.contains(answer.getProperties().keySet())) {
            return;
        }
        Content content = response.getContent();
        content.addMediaType(Representation.CSV.text(), csv(answer, json, schemas));
        if (spreadsheets.contains(operation.getOperationId())) {
            content.addMediaType(Representation.XLSX.text(), spreadsheet());
        }
        response.addHeader("Link", link());
    }

    private static Schema resolved(Schema schema, Map<String, Schema> schemas) {
        return schema != null && schema.getRef() != null
                ? schemas.get(schema.getRef().substring(COMPONENTS.length()))
                : schema;
    }

    private static MediaType csv(Schema answer, MediaType json, Map<String, Schema> schemas) {
        MediaType csv = OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .pattern(HEADER)
                        .maxLength(LONGEST)
                        .description(
                                "The items as CSV (RFC 4180, UTF-8) with a header: a row each, fields of nested objects with"
                                        + " dots, lists as JSON."));
        List<Column> columns = new ArrayList<>();
        add(
                resolved(answer.getProperties().get("items").getItems(), schemas),
                List.of(),
                new HashSet<>(),
                columns,
                schemas);
        if (json.getExamples() != null) {
            json.getExamples()
                    .forEach((name, example) -> csv.addExample(
                            name, OASFactory.createExample().value(text(columns, (JsonNode) example.getValue()))));
        }
        return csv;
    }

    private static String text(List<Column> columns, JsonNode answer) {
        return CsvText.of(new Table(columns, Tables.rows(answer.path("items").toString())));
    }

    private static void add(
            Schema type, List<String> path, Set<Schema> around, List<Column> columns, Map<String, Schema> schemas) {
        around.add(type);
        type.getProperties().forEach((name, field) -> {
            List<String> place = new ArrayList<>(path);
            place.add(name);
            Schema resolved = resolved(field, schemas);
            if (resolved.getProperties() != null && !around.contains(resolved)) {
                add(resolved, place, around, columns, schemas);
            } else {
                columns.add(new Column(List.copyOf(place), Holds.AS_WRITTEN));
            }
        });
        around.remove(type);
    }

    private static MediaType spreadsheet() {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format("binary")
                        .maxLength(LONGEST)
                        .description(
                                "A spreadsheet: a sheet of the items with the columns of the CSV, numbers, dates and"
                                        + " instants as such, what belongs to them on sheets of its own, and a sheet `about` with what was"
                                        + " asked, by whom, and as of when."));
    }

    private static MediaType pdf() {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format("binary")
                        .maxLength(LONGEST)
                        .description("The same as a tagged PDF, to be printed or filed."));
    }

    private static Header link() {
        return OASFactory.createHeader()
                .description("The address of the page that follows, from the server's root; absent on the last page.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(10_000)
                        .pattern("^</v1/.*>; rel=\"next\"$"))
                .example("</v1/partnerships?cursor=b3BhcXVl>; rel=\"next\"");
    }
}
