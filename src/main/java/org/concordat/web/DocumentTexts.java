package org.concordat.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The texts of the document that stand in files of the application: {@code document/} on its class path. */
final class DocumentTexts {

    private static final String FOLDER = "/document/";

    private DocumentTexts() {}

    /** A text as it stands. */
    static String text(String name) {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** Names and what they stand for, in the order in which they stand. */
    static Map<String, String> properties(String name) {
        Map<String, String> properties = new LinkedHashMap<>();
        Properties read = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                return properties.put((String) key, (String) value);
            }
        };
        try (InputStream file = open(name)) {
            read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
        return properties;
    }

    private static InputStream open(String name) {
        InputStream file = DocumentTexts.class.getResourceAsStream(FOLDER + name);
        if (file == null) {
            throw new IllegalStateException("the application has no " + FOLDER + name);
        }
        return file;
    }
}
