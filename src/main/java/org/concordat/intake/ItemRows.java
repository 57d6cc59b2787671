package org.concordat.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;

/** One JSON object {@code {"items":[...]}}, read item by item. What is no JSON at all refuses the whole load. */
record ItemRows<B, T>(InputStream body, JsonRowReader<B, T> reader) implements Rows<T> {

    private static final String ITEMS = "items";

    @Override
    public void forEach(Consumer<Row<T>> each) throws IOException {
        try (JsonParser parser = reader.json().createParser(body)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT, "", "is a JSON object with the field items");
            expect(ITEMS.equals(parser.nextFieldName()), "", "has the one field items");
            expect(parser.nextToken() == JsonToken.START_ARRAY, "/items", "is an array");
            for (long number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
                each.accept(item(number, parser));
            }
            expect(parser.nextToken() == JsonToken.END_OBJECT, "", "has the one field items");
            expect(parser.nextToken() == null, "", "ends with its last brace");
        } catch (JsonProcessingException e) {
            throw Rejected.malformed("The body is not the JSON expected here: it cannot be read" + place(e) + ".");
        }
    }

    private Row<T> item(long number, JsonParser parser) throws IOException {
        TreeNode tree = reader.json()
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // the next item follows
                .readTree(parser);
        if (!tree.isObject()) {
            return Row.faulty(number, null, "", "is not a JSON object");
        }
        try {
            return reader.read(number, reader.json().<B>readValue((JsonNode) tree));
        } catch (JsonProcessingException e) {
            return reader.faulty(number, e);
        }
    }

    /** Where the body cannot be read; of what is larger than anything expected here nobody tells. */
    private static String place(JsonProcessingException unreadable) {
        return unreadable.getLocation() == null
                ? ""
                : " at line " + unreadable.getLocation().getLineNr() + ", column "
                        + unreadable.getLocation().getColumnNr();
    }

    private static void expect(boolean fulfilled, String pointer, String detail) {
        if (!fulfilled) {
            throw Rejected.malformed("The body is not the JSON expected here.", new Fault(pointer, detail));
        }
    }
}
