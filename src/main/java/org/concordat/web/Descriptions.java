package org.concordat.web;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says what the fields of the pure rooms' records are, which cannot be annotated: {@code openapi/descriptions.properties} holds
 * {@code Schema} and {@code Schema.field}. A name that stands there and nowhere in the document fails the build.
 */
final class Descriptions {

    private static final Path FILE = Path.of("openapi", "descriptions.properties");

    private Descriptions() {}

    static void fillIn(Map<String, Schema> schemas) {
        if (!Files.exists(FILE)) {
            return; // built from elsewhere, as without the examples
        }
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(FILE)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        texts.stringPropertyNames().forEach(name -> described(schemas, name).setDescription(texts.getProperty(name)));
    }

    private static Schema described(Map<String, Schema> schemas, String name) {
        String[] parts = name.split("\\.", 2);
        Schema schema = schemas.get(parts[0]);
        if (schema != null && parts.length == 2) {
            schema = schema.getProperties() == null
                    ? null
                    : schema.getProperties().get(parts[1]);
        }
        if (schema == null) {
            throw new IllegalStateException(FILE + " describes " + name + ", which the document does not have");
        }
        return schema;
    }
}
