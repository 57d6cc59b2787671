package org.concordat.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes the section of webhooks while the document is built: what is sent for each type of event, with the headers, the schema of its
 * data and the example that stands in {@code openapi/examples/events}. It goes before the filter of {@code web}, which completes these
 * schemas like all others.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class WebhookDocument implements OASFilter {

    private static final Path EXAMPLES = Path.of("openapi", "examples", "events");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_HEADER = 500;
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final Map<Class<?>, Schema> FORMS = Map.of(
            String.class, typed(SchemaType.STRING),
            UUID.class, typed(SchemaType.STRING).format("uuid"),
            Instant.class, typed(SchemaType.STRING).format("date-time"),
            LocalDate.class, typed(SchemaType.STRING).format("date"),
            boolean.class, typed(SchemaType.BOOLEAN),
            int.class, typed(SchemaType.INTEGER).format("int32"),
            long.class, typed(SchemaType.INTEGER).format("int64"),
            List.class, typed(SchemaType.ARRAY).items(typed(SchemaType.STRING)));

    private static Schema typed(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (EventType type : EventType.values()) {
            document.getComponents().addSchema(type.data().getSimpleName(), data(type.data()));
            Arrays.stream(type.data().getRecordComponents())
                    .flatMap(part -> parts(part).stream())
                    .forEach(kind -> document.getComponents().addSchema(kind.getSimpleName(), data(kind)));
            PathItem item = OASFactory.createPathItem();
            item.setPOST(sent(type));
            document.addWebhook(type.text(), item);
        }
    }

    private static Schema data(Class<?> kind) {
        Schema schema = typed(SchemaType.OBJECT).description("The data of the event.");
        for (RecordComponent part : kind.getRecordComponents()) {
            String name = part.getAccessor().isAnnotationPresent(JsonProperty.class)
                    ? part.getAccessor().getAnnotation(JsonProperty.class).value()
                    : part.getName();
            schema.addProperty(name, described(part));
        }
        return schema;
    }

    private static Schema described(RecordComponent part) {
        var said = part.getAccessor().getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        Schema form = FORMS.get(part.getType());
        Schema schema = OASFactory.createSchema()
                .description(said.description())
                .format(form.getFormat())
                .items(parts(part).map(WebhookDocument::reference).orElse(form.getItems()))
                .addExample(example(form, said.examples()[0]));
        form.getType().forEach(schema::addType);
        return schema;
    }

    /** Of a list of records the kind of these; empty for everything else. */
    private static Optional<Class<?>> parts(RecordComponent part) {
        return part.getGenericType() instanceof ParameterizedType of
                        && of.getActualTypeArguments()[0] instanceof Class<?> kind
                        && kind.isRecord()
                ? Optional.of(kind)
                : Optional.empty();
    }

    private static Schema reference(Class<?> kind) {
        return OASFactory.createSchema().ref(COMPONENTS + kind.getSimpleName());
    }

    private static Object example(Schema form, String text) {
        boolean isText = form.getType().contains(SchemaType.STRING);
        try {
            return isText ? text : JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("the example " + text + " cannot be read", e);
        }
    }

    private static Operation sent(EventType type) {
        Schema event = OASFactory.createSchema()
                .addAllOf(OASFactory.createSchema().ref(COMPONENTS + "Event"))
                .addAllOf(typed(SchemaType.OBJECT)
                        .addProperty(
                                "type",
                                typed(SchemaType.STRING)
                                        .constValue(type.text())
                                        .description("What happened: " + type.title() + "."))
                        .addProperty(
                                "data",
                                OASFactory.createSchema()
                                        .ref(COMPONENTS + type.data().getSimpleName())));
        MediaType media = OASFactory.createMediaType()
                .schema(event)
                .addExample("example", OASFactory.createExample().value(example(type)));
        return OASFactory.createOperation()
                .operationId(operationId(type))
                .tags(List.of("Webhooks"))
                .summary(type.title())
                .description(type.description())
                .security(List.of())
                .addParameter(header(
                        "webhook-id",
                        "Id of the event, the same at every attempt and every replay: what was handled once needs no handling again.",
                        "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e"))
                .addParameter(header(
                        "webhook-timestamp",
                        "When this attempt was made, in seconds since 1970: refuse one that is older than five minutes.",
                        "1775782800"))
                .addParameter(header(
                        "webhook-signature",
                        "One signature or, while a key is changed, two, with a space between them: `v1a,` and the base64 of an Ed25519, or `v1,`"
                                + " and that of an HMAC-SHA256, over `webhook-id`, a full stop, `webhook-timestamp`, a full stop, and"
                                + " the body as it came.",
                        "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg=="))
                .requestBody(OASFactory.createRequestBody()
                        .description("The event, a CloudEvent 1.0.")
                        .required(true)
                        .content(OASFactory.createContent().addMediaType(MEDIA_TYPE, media)))
                .responses(
                        OASFactory.createAPIResponses()
                                .addAPIResponse("2XX", answer("Taken. The body is not read."))
                                .addAPIResponse("410", answer("The receiver is gone: the webhook is disabled."))
                                .defaultValue(
                                        answer(
                                                "Any other answer, a redirect among them, or none within 10 seconds: tried again later.")));
    }

    private static String operationId(EventType type) {
        StringBuilder name = new StringBuilder("on");
        for (String word : type.name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return name.toString();
    }

    private static Parameter header(String name, String description, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(true)
                .description(description)
                .schema(typed(SchemaType.STRING).maxLength(LONGEST_HEADER))
                .example(example);
    }

    private static APIResponse answer(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    private static JsonNode example(EventType type) {
        Path file = EXAMPLES.resolve(type.text() + ".json");
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the example " + file + " cannot be read", e);
        }
    }
}
