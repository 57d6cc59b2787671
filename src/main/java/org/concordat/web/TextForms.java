package org.concordat.web;

import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.Digest;
import org.concordat.kernel.Slug;

/**
 * How the texts are written whose classes do not say so, by {@code Schema.field} or by field: {@code document/forms.properties}. The
 * document says it, and what is read into the pure rooms' records is held to it.
 */
final class TextForms {

    private static final String PERIOD = "([0-9]{4}-[0-9]{2}|FY[0-9]{4}-[0-9]{2}(-Q[1-4])?)";
    private static final String REQUIRED = " required";
    private static final int LONGEST_SLUG = 63;

    private static final Map<String, TextForm> FORMS = Map.ofEntries(
            Map.entry("slug", TextForm.of(Slug.FORM, LONGEST_SLUG, "a slug: " + Slug.FORM)),
            Map.entry(
                    "agreement",
                    TextForm.of(
                            "(" + Slug.FORM + "\\.)?" + Slug.FORM,
                            2 * LONGEST_SLUG + 1,
                            "the name of an agreement, or council.name")),
            Map.entry(
                    "result",
                    TextForm.of(
                            PERIOD + "(\\." + Slug.FORM + "){3,4}(\\.~rest)?",
                            300,
                            "the id of a result: period.council.agreement.serviceLevel, and .area")),
            Map.entry("period", TextForm.of(PERIOD, 12, "a period: 2026-04, FY2026-27-Q1 or FY2026-27")),
            Map.entry(
                    "apportionment",
                    TextForm.of(
                            "FY[0-9]{4}-[0-9]{2}\\.(budget|actual)\\." + Slug.FORM,
                            81,
                            "the id of an apportionment: year.stage.pool")),
            Map.entry("digest", TextForm.of(Digest.FORM, 71, "a digest: " + Digest.FORM)),
            Map.entry("hash", TextForm.of("[0-9a-f]{64}", 64, "a hash: 64 hexadecimal digits")),
            Map.entry("actor", TextForm.of("[^:]{1,63}:.{1,255}", 320, "an organisation and the subject of a token")),
            Map.entry("zone", TextForm.of("[A-Za-z0-9_+/-]+", 64, "the IANA name of a time zone, Europe/London")),
            Map.entry("code", TextForm.of("[A-Z][0-9]{8}", 9, "a GSS code: E07000153")),
            Map.entry("rule", TextForm.of("[A-Za-z][A-Za-z0-9-]{0,30}", 31, "the number of a rule: B1")),
            Map.entry("cursor", TextForm.of("[A-Za-z0-9_-]+", 2_000, "what a page gave as next")),
            Map.entry("time", TextForm.of("([01][0-9]|2[0-3]):[0-5][0-9]", 5, "a local time of day: 16:00")),
            Map.entry("money", TextForm.of("-?(0|[1-9][0-9]{0,12})(\\.[0-9]{1,2})?", 17, "an amount: 564938.27")),
            Map.entry("word", TextForm.of("[a-z][a-z0-9-]{0,62}", LONGEST_SLUG, "a word of a-z, 0-9 and -")),
            Map.entry("name", TextForm.of("[a-z][A-Za-z0-9]{0,62}", LONGEST_SLUG, "a name in camelCase")));

    private final Map<String, String> names = DocumentTexts.properties("forms.properties");
    private final Words words = new Words();

    /** How a field of a schema, or of any schema, is written. */
    Optional<TextForm> of(String schema, String field) {
        String own = names.get(schema + "." + field);
        return Optional.ofNullable(own == null ? names.get(field) : own).map(name -> form(name.replace(REQUIRED, "")));
    }

    /** Whether a field of a schema must be there. */
    boolean isRequired(String schema, String field) {
        return names.getOrDefault(schema + "." + field, "").endsWith(REQUIRED);
    }

    private TextForm form(String name) {
        if (name.startsWith("text:")) {
            return TextForm.ofLength(Integer.parseInt(name.substring("text:".length())));
        }
        if (name.startsWith("words:")) {
            return TextForm.ofWords(words.of(name.substring("words:".length())));
        }
        TextForm form = FORMS.get(name);
        if (form == null) {
            throw new IllegalStateException(
                    "document/forms.properties names the form " + name + ", which there is not");
        }
        return form;
    }
}
