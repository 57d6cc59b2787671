package org.concordat.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * The texts of the guides as HTML, each written once: the conventions are the guide that the API's document begins with, the changes a
 * part of the README beside it, which is packed with the application.
 */
@ApplicationScoped
class GuideTexts {

    private static final String README = "docs/README.md";
    private static final String CONVENTIONS = "document/guide.md";
    private static final String VERSIONS = "\n## Versions\n";

    private final Map<Guide, String> html = new EnumMap<>(Guide.class);

    GuideTexts() {
        String readme = read(README);
        int versions = readme.indexOf(VERSIONS);
        if (versions < 0) {
            throw new IllegalStateException(README + " has no section" + VERSIONS);
        }
        for (Guide guide : Guide.values()) {
            html.put(
                    guide,
                    Markdown.html(
                            switch (guide) {
                                case CONVENTIONS -> read(CONVENTIONS);
                                case CHANGES -> readme.substring(versions);
                                case COUNCIL_SYSTEM, BOARD, INTEGRATOR -> body(read("docs/" + guide.slug() + ".md"));
                            }));
        }
    }

    String of(Guide guide) {
        return html.get(guide);
    }

    /** Without the first line: the page has a title of its own. */
    private static String body(String markdown) {
        return markdown.substring(markdown.indexOf('\n') + 1);
    }

    private static String read(String resource) {
        try (InputStream text = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException(resource + " is not packed with the application");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
