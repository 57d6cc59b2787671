package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for every page, so that it can be read by keyboard, by screen reader and on paper. */
final class SoundPage {

    private final String html;

    private SoundPage(String html) {
        this.html = html;
    }

    /** Fails where a page is not sound. */
    static void check(String html) {
        SoundPage page = new SoundPage(html);
        page.idsAreUnique();
        page.headingsAreInOrder();
        page.tablesHaveHeads();
        page.figuresAreLinked();
        page.fieldsAreLabelled();
        page.landmarksAreThere();
        page.nothingRuns();
    }

    private List<String> all(String form) {
        return Pattern.compile(form, Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .toList();
    }

    private void idsAreUnique() {
        Set<String> seen = new HashSet<>();
        all(" id=\"([^\"]*)\"").forEach(id -> assertTrue(seen.add(id), "twice: id " + id));
        for (String attribute : List.of("aria-labelledby", "aria-describedby", "for")) {
            all(" " + attribute + "=\"([^\"]*)\"").stream()
                    .flatMap(ids -> Stream.of(ids.split(" ")))
                    .forEach(id -> assertTrue(seen.contains(id), attribute + " of nothing: " + id));
        }
        all("href=\"#([^\"]*)\"").forEach(id -> assertTrue(seen.contains(id), "leads nowhere: #" + id));
    }

    private void headingsAreInOrder() {
        List<Integer> levels =
                all("<h([1-6])[ >]").stream().map(Integer::valueOf).toList();
        assertEquals(1, levels.stream().filter(level -> level == 1).count(), "one h1: " + levels);
        int before = 0;
        for (int level : levels) {
            assertTrue(level <= before + 1, "no level is left out: " + levels);
            before = level;
        }
    }

    private void tablesHaveHeads() {
        for (String table : all("<table.*?</table>")) {
            assertTrue(table.contains("<caption"), "a table says what it is of: " + table);
            Matcher head = Pattern.compile("<th[ >][^>]*>").matcher(table);
            while (head.find()) {
                assertTrue(head.group().matches("<th [^>]*scope=\"(col|row)\".*"), head.group());
            }
            int heads = table.split("<th scope=\"col\"", -1).length - 1;
            for (String row : table.substring(table.indexOf("<tbody")).split("<tr ")) {
                int cells = row.split("<t[hd] ", -1).length - 1;
                assertTrue(cells == 0 || cells == heads || row.contains("colspan"), heads + " heads, but " + row);
            }
        }
    }

    /** A figure that is none, for want of data or of anything to pool, has nothing to explain; nor has one on the page that explains it. */
    private void figuresAreLinked() {
        if (html.contains("How it was computed")) {
            return;
        }
        all("<span class=\"board-figure\">([^<]*)</span>")
                .forEach(figure -> assertTrue(figure.matches("No data|Not pooled"), "is not explained: " + figure));
    }

    private void fieldsAreLabelled() {
        all("<select[^>]* id=\"([^\"]*)\"")
                .forEach(id -> assertTrue(html.contains("for=\"" + id + "\""), "has no label: " + id));
    }

    private void landmarksAreThere() {
        assertTrue(html.contains("<html lang=\"en\""), "no language");
        for (String landmark : List.of("<header", "<main", "<footer")) {
            assertEquals(1, html.split(landmark, -1).length - 1, landmark);
        }
        assertTrue(html.indexOf("govuk-skip-link") < html.indexOf("<header"), "the way past the head comes first");
        all("<nav([^>]*)>").forEach(nav -> assertTrue(nav.contains("aria-label="), "a nav without a name"));
        Set<String> names = new HashSet<>();
        all("<nav[^>]*aria-label=\"([^\"]*)\"").forEach(name -> assertTrue(names.add(name), "two navs: " + name));
        assertFalse(all("<title>([^<]+)</title>").isEmpty(), "no title");
    }

    private void nothingRuns() {
        assertFalse(html.contains("<script"), "a script");
        assertFalse(html.matches("(?s).* (style|on[a-z]+)=\".*"), "an inline style or handler");
    }
}
