package org.concordat.web;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Says in the document how texts are written, what words mean and what parameters look like, where the classes leave it open:
 * {@code document/forms.properties}, {@code words.properties}, {@code parameters.properties}.
 */
final class WrittenForms {

    /** What the scan makes of {@code @NotBlank}: a character somewhere, not the whole text. */
    private static final String NOT_BLANK = "\\S";

    /** Of texts that have a format, in characters: no longer one is of that format. */
    private static final Map<String, Integer> LONGEST = Map.of("date-time", 35, "date", 10, "uuid", 36);

    private final TextForms forms = new TextForms();
    private final Words words = new Words();
    private final Map<String, String> examples = DocumentTexts.properties("parameters.properties");

    /** Completes the schemas and the parameters; call it before nulls are told. */
    static void fillIn(OpenAPI document) {
        WrittenForms written = new WrittenForms();
        written.schemas(document.getComponents());
        document.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(written::parameters));
    }

    private void schemas(Components components) {
        components.getSchemas().forEach((name, schema) -> {
            complete(schema, name, "");
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((field, property) -> {
                    complete(property, name, field);
                    if (forms.isRequired(name, field)) {
                        require(schema, field);
                    }
                });
            }
        });
    }

    private static void require(Schema schema, String field) {
        if (schema.getRequired() == null || !schema.getRequired().contains(field)) {
            schema.addRequired(field);
        }
    }

    private void complete(Schema schema, String owner, String field) {
        if (schema == null || schema.getRef() != null) {
            return;
        }
        if (schema.getFormat() != null && schema.getMaxLength() == null && LONGEST.containsKey(schema.getFormat())) {
            schema.setMaxLength(LONGEST.get(schema.getFormat()));
        }
        if (schema.getPattern() != null && schema.getMaxLength() == null) {
            forms.of(owner, field).map(TextForm::longest).ifPresent(schema::setMaxLength);
        }
        if (isText(schema)) {
            forms.of(owner, field).ifPresent(form -> write(schema, form));
        }
        if (schema.getPattern() != null
                && !schema.getPattern().startsWith("^")
                && !NOT_BLANK.equals(schema.getPattern())) {
            schema.setPattern("^(?:" + schema.getPattern() + ")$");
        }
        if (schema.getEnumeration() != null) {
            schema.setDescription(words.explained(
                    schema.getDescription(),
                    schema.getEnumeration().stream().map(String::valueOf).toList()));
        }
        complete(schema.getItems(), owner, field);
        complete(schema.getAdditionalPropertiesSchema(), owner, field);
    }

    private static boolean isText(Schema schema) {
        return schema.getType() != null
                && schema.getType().equals(List.of(Schema.SchemaType.STRING))
                && schema.getFormat() == null
                && schema.getPattern() == null
                && schema.getMaxLength() == null
                && schema.getEnumeration() == null;
    }

    private static void write(Schema schema, TextForm form) {
        if (!form.words().isEmpty()) {
            schema.setEnumeration(List.copyOf(form.words()));
            return;
        }
        schema.setMaxLength(form.longest());
        if (form.pattern() != null) {
            schema.setPattern("^(?:" + form.pattern().pattern() + ")$");
        }
    }

    private void parameters(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> parameter(operation, parameter));
        }
    }

    private void parameter(Operation operation, Parameter parameter) {
        if (parameter.getSchema() == null) {
            return;
        }
        complete(parameter.getSchema(), operation.getOperationId(), parameter.getName());
        String example = examples.getOrDefault(
                operation.getOperationId() + "." + parameter.getName(), examples.get(parameter.getName()));
        boolean needs = parameter.getExample() == null
                && parameter.getExamples() == null
                && parameter.getSchema().getEnumeration() == null
                && (parameter.getSchema().getType() == null
                        || !parameter.getSchema().getType().contains(Schema.SchemaType.BOOLEAN));
        if (example != null && needs) {
            boolean number = parameter.getSchema().getType() != null
                    && parameter.getSchema().getType().contains(Schema.SchemaType.INTEGER);
            parameter.setExample(number ? (Object) Integer.valueOf(example) : example);
        }
    }
}
