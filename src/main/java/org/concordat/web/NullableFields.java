package org.concordat.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says in the schemas where null may stand, so that generated clients and strict validators take the real answers. What is sent may
 * leave out, or give as null, whatever is not required. What is answered has every field, and null where the field's description
 * says so or an example shows it; an array whose description says "null among them" holds nulls.
 */
final class NullableFields {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final Pattern SAYS_NULL = Pattern.compile("\\bnull\\b");
    private static final String ITEMS_TOO = "null among them";
    private static final String PROBLEM = "Problem";

    /** What begins like this is the text of a pack, which is canonical JSON: what is null is left out of it. */
    private static final String OF_PACKS = "Pack";

    private static final Words WORDS = new Words();

    private final Map<String, Schema> components;
    private final Map<Schema, Set<String>> shownNull = new IdentityHashMap<>();
    private final Set<Schema> leavesOut = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Schema> sent = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Schema> answered = Collections.newSetFromMap(new IdentityHashMap<>());

    private NullableFields(OpenAPI document) {
        components = document.getComponents().getSchemas();
        components.forEach((name, schema) -> {
            if (name.equals(PROBLEM) || name.startsWith(OF_PACKS)) {
                leavesOut.add(schema);
            }
        });
    }

    /** Completes the document's schemas; call it once the examples are in. */
    static void say(OpenAPI document) {
        NullableFields fields = new NullableFields(document);
        for (Operation operation : document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .toList()) {
            fields.read(operation);
        }
        if (document.getWebhooks() != null) {
            document.getWebhooks().values().stream()
                    .flatMap(item -> item.getOperations().values().stream())
                    .flatMap(told -> bodies(told.getRequestBody().getContent()).stream())
                    .forEach(body -> fields.reach(body.getSchema(), fields.answered));
        }
        fields.sent.forEach(fields::completeSent);
        fields.answered.stream().filter(s -> !fields.sent.contains(s)).forEach(fields::completeAnswered);
    }

    private void read(Operation operation) {
        if (operation.getRequestBody() != null) {
            bodies(operation.getRequestBody().getContent()).forEach(body -> reach(body.getSchema(), sent));
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> bodies(response.getContent())
                .forEach(body -> {
                    reach(body.getSchema(), answered);
                    if (body.getExamples() != null) {
                        body.getExamples().values().forEach(e -> noteNulls(body.getSchema(), e.getValue()));
                    }
                }));
    }

    private static Collection<MediaType> bodies(Content content) {
        return content == null ? List.of() : content.getMediaTypes().values();
    }

    private Schema resolved(Schema schema) {
        return schema != null && schema.getRef() != null
                ? components.get(schema.getRef().substring(COMPONENTS.length()))
                : schema;
    }

    private void reach(Schema unresolved, Set<Schema> reached) {
        Schema schema = resolved(unresolved);
        if (schema == null || !reached.add(schema)) {
            return;
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> reach(property, reached));
        }
        if (schema.getAllOf() != null) {
            schema.getAllOf().forEach(part -> reach(part, reached));
        }
        reach(schema.getItems(), reached);
        reach(schema.getAdditionalPropertiesSchema(), reached);
    }

    private void noteNulls(Schema unresolved, Object example) {
        Schema schema = resolved(unresolved);
        if (schema == null || !(example instanceof JsonNode node)) {
            return;
        }
        if (node.isArray()) {
            node.forEach(item -> noteNulls(schema.getItems(), item));
        }
        if (schema.getProperties() == null) {
            node.forEach(value -> noteNulls(schema.getAdditionalPropertiesSchema(), value));
            return;
        }
        node.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                shownNull.computeIfAbsent(schema, s -> new HashSet<>()).add(field.getKey());
            } else {
                noteNulls(schema.getProperties().get(field.getKey()), field.getValue());
            }
        });
    }

    private void completeSent(Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        Map.copyOf(schema.getProperties()).forEach((name, property) -> {
            if (property.getAdditionalPropertiesSchema() != null && saysItemsToo(property)) {
                property.setAdditionalPropertiesSchema(nullable(property.getAdditionalPropertiesSchema()));
            }
            if (!required.contains(name)) {
                schema.addProperty(name, nullable(property));
            }
        });
    }

    private static boolean saysItemsToo(Schema property) {
        return property.getDescription() != null && property.getDescription().contains(ITEMS_TOO);
    }

    private void completeAnswered(Schema schema) {
        if (schema.getProperties() == null || leavesOut.contains(schema)) {
            return;
        }
        schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        Map.copyOf(schema.getProperties()).forEach((name, property) -> {
            String description = property.getDescription() == null ? "" : property.getDescription();
            if (description.contains(ITEMS_TOO)) {
                property.setItems(nullable(property.getItems()));
            } else if (SAYS_NULL.matcher(description).find()
                    || shownNull.getOrDefault(schema, Set.of()).contains(name)) {
                schema.addProperty(name, nullable(property));
            }
        });
    }

    private static Schema nullable(Schema property) {
        if (property.getType() != null && property.getRef() == null && property.getEnumeration() == null) {
            List<Schema.SchemaType> types = new ArrayList<>(property.getType());
            if (!types.contains(Schema.SchemaType.NULL)) {
                types.add(Schema.SchemaType.NULL);
            }
            property.setType(types);
            return property;
        }
        if (property.getType() == null && property.getRef() == null) {
            return property; // any JSON
        }
        Schema either = OASFactory.createSchema()
                .description(property.getDescription())
                .addAnyOf(property)
                .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
        property.setDescription(null);
        if (property.getEnumeration() != null) {
            property.setDescription(WORDS.list(
                    property.getEnumeration().stream().map(String::valueOf).toList()));
            either.setDescription(either.getDescription().split(Words.LIST, 2)[0]);
        }
        return either;
    }
}
