package org.concordat.contract;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request and its answer, as they went over the wire.
 *
 * @param uri with path and query, still encoded
 * @param contentType of the request; null for none
 * @param sent the request's body; null for none
 * @param headers of the answer, by name in lower case
 * @param body of the answer; empty for none
 */
public record Exchange(
        String method, URI uri, String contentType, String sent, int status, Map<String, String> headers, String body) {

    private static final String BASE = "/v1";

    /** A parameter of the query, decoded. */
    record Given(String name, String value) {}

    boolean ofTheApi() {
        return uri.getRawPath().startsWith(BASE + "/");
    }

    /** The path as the document has it, still encoded. */
    String path() {
        return uri.getRawPath().substring(BASE.length());
    }

    List<Given> query() {
        return uri.getRawQuery() == null
                ? List.of()
                : Arrays.stream(uri.getRawQuery().split("&"))
                        .map(part -> part.split("=", 2))
                        .map(part -> new Given(decoded(part[0]), part.length == 2 ? decoded(part[1]) : ""))
                        .toList();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }

    boolean succeeded() {
        return status / 100 == 2;
    }

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** A media type without its parameters. */
    static String bare(String type) {
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return method + " " + uri + (sent == null ? "" : " " + sent) + "\n  answered " + status + " " + headers + "\n  "
                + body;
    }
}
