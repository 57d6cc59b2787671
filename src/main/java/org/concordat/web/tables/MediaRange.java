package org.concordat.web.tables;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A range of an {@code Accept} header (RFC 9110, 12.5.1).
 *
 * @param weight from 0, which excludes, to 1
 */
record MediaRange(String type, String subtype, double weight) {

    private static final String WEIGHT = "q=";

    /** The ranges of a request's {@code Accept} headers, in their order; what is none is passed over. */
    static List<MediaRange> of(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .flatMap(range -> of(range).stream())
                .toList();
    }

    private static Optional<MediaRange> of(String text) {
        String[] parts = text.split(";");
        String[] type = parts[0].strip().split("/", -1);
        if (type.length != 2 || type[0].isEmpty() || type[1].isEmpty()) {
            return Optional.empty();
        }
        double weight = Stream.of(parts)
                .map(String::strip)
                .filter(part -> part.regionMatches(true, 0, WEIGHT, 0, WEIGHT.length()))
                .findFirst()
                .map(part -> weight(part.substring(WEIGHT.length())))
                .orElse(1.0);
        return Optional.of(new MediaRange(type[0], type[1], weight));
    }

    private static double weight(String text) {
        try {
            return Math.min(1, Math.max(0, Double.parseDouble(text)));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** How exactly it names a type: 2 for the type itself, 1 for all of its kind, 0 for any; -1 for another. */
    int exactness(MediaType named) {
        if (type.equals(MediaType.MEDIA_TYPE_WILDCARD)) {
            return 0;
        }
        if (!type.equalsIgnoreCase(named.getType())) {
            return -1;
        }
        if (subtype.equals(MediaType.MEDIA_TYPE_WILDCARD)) {
            return 1;
        }
        return subtype.equalsIgnoreCase(named.getSubtype()) ? 2 : -1;
    }
}
