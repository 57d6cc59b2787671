package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page says, as it is read. */
final class Html {

    private Html() {}

    /** The rows of a table, each with its cells, the name of the row first; what is hidden from the eye is left out. */
    static List<List<String>> rows(String page, String table) {
        List<List<String>> rows = new ArrayList<>();
        Matcher found = Pattern.compile("(?s)<table[^>]* id=\"" + table + "\">.*?<tbody(.*?)</tbody>")
                .matcher(page);
        if (found.find()) {
            Matcher row = Pattern.compile("(?s)<tr.*?</tr>").matcher(found.group(1));
            while (row.find()) {
                List<String> cells = new ArrayList<>();
                Matcher cell = Pattern.compile("(?s)<t[hd] .*?</t[hd]>").matcher(row.group());
                while (cell.find()) {
                    cells.add(
                            text(cell.group().replaceAll("(?s)<span class=\"govuk-visually-hidden\">.*?</span>", "")));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    /** The cells of the row of a table that has a name. */
    static List<String> row(String page, String table, String name) {
        return rows(page, table).stream()
                .filter(cells -> cells.get(0).startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + table + ": " + text(page)));
    }

    static String text(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    /** Where the links lead whose address has a form. */
    static List<String> links(String page, String form) {
        return Pattern.compile("href=\"(" + form + ")\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();
    }

    /** The same, each once, but for the sections that every page of a partnership leads to. */
    static List<String> linksBeside(String page, String form) {
        String beside = page.replaceAll("(?s)<nav class=\"govuk-service-navigation__wrapper\".*?</nav>", "");
        return links(beside, form).stream().distinct().toList();
    }
}
