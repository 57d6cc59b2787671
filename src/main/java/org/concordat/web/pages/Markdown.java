package org.concordat.web.pages;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders the project's own Markdown in the style of the other pages. HTML in it is shown, not taken. */
final class Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> Markdown::style)
            .build();

    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("h2", "govuk-heading-m"),
            Map.entry("h3", "govuk-heading-s"),
            Map.entry("p", "govuk-body"),
            Map.entry("ul", "govuk-list govuk-list--bullet"),
            Map.entry("ol", "govuk-list govuk-list--number"),
            Map.entry("a", "govuk-link"),
            Map.entry("pre", "docs-code"),
            Map.entry("table", "govuk-table"),
            Map.entry("thead", "govuk-table__head"),
            Map.entry("tbody", "govuk-table__body"),
            Map.entry("tr", "govuk-table__row"),
            Map.entry("th", "govuk-table__header"),
            Map.entry("td", "govuk-table__cell"));

    private Markdown() {}

    static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    private static void style(Node node, String tag, Map<String, String> attributes) {
        if (CLASSES.containsKey(tag)) {
            attributes.put("class", CLASSES.get(tag));
        }
        if (tag.equals("th")) {
            attributes.put("scope", "col");
        }
        if (tag.equals("pre")) {
            attributes.put("tabindex", "0"); // long lines scroll, by keyboard too
        }
    }
}
