package org.concordat.web.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A column of a list as a table.
 *
 * @param path where its cell stands in an item: names of fields, from the outside in
 */
record Column(List<String> path, Holds holds) {

    /** What its texts are, beyond what JSON tells. */
    enum Holds {
        /** What JSON says. */
        AS_WRITTEN,
        /** A date. */
        DATE,
        /** An instant. */
        INSTANT,
        /** An amount of money: a text in JSON, so that it is exact. */
        AMOUNT
    }

    /** How its head reads: {@code counts.met}. */
    String name() {
        return String.join(".", path);
    }

    /** Its cell in an item; missing where an object around it is null. */
    JsonNode cell(JsonNode item) {
        JsonNode cell = item;
        for (String field : path) {
            cell = cell.path(field);
        }
        return cell;
    }
}
