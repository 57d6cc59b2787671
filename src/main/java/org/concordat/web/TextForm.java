package org.concordat.web;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a text is written.
 *
 * @param pattern of the whole text; null for any
 * @param words the words that it is one of; empty for others
 * @param longest in characters
 * @param told how it is written, for whoever wrote it otherwise
 */
record TextForm(Pattern pattern, List<String> words, int longest, String told) {

    private static final int LONGEST_SLUG = 63;

    static TextForm of(String pattern, int longest, String told) {
        return new TextForm(Pattern.compile(pattern), List.of(), longest, told);
    }

    static TextForm ofWords(List<String> words) {
        return new TextForm(null, words, LONGEST_SLUG, "one of " + String.join(", ", words));
    }

    static TextForm ofLength(int longest) {
        return new TextForm(null, List.of(), longest, "a text of at most " + longest + " characters");
    }

    boolean fits(String text) {
        return text.codePointCount(0, text.length()) <= longest
                && (words.isEmpty() || words.contains(text))
                && (pattern == null || pattern.matcher(text).matches());
    }
}
