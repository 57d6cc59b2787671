package org.concordat.intake.model;

import java.util.Locale;

/**
 * How a field of one record was understood.
 *
 * @param field its name; {@code attributes.<name>} for an attribute
 * @param column that it is read from; null where it is fixed
 * @param raw what stands in the file; null where nothing of the file is read
 * @param text what that means; null where it counts as not given
 */
public record FieldReading(String field, String column, String raw, String text, Origin origin) {

    /** Where a text came from. */
    public enum Origin {
        /** It stands in the column as it is. */
        COLUMN,
        /** The profile says what the text in the column means. */
        VALUES,
        /** The profile fixes it. */
        FIXED,
        /** The column says nothing. */
        BLANK,
        /** The file does not have the column. */
        MISSING;

        /** The name in JSON: {@code column}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
