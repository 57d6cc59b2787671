package org.concordat.web.tables;

import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The address of the page that follows: that of this one, with another cursor. */
final class NextPage {

    private static final String CURSOR = "cursor=";

    private NextPage() {}

    /** From the root of the server, which alone knows under what name it was asked. */
    static String of(RoutingContext request, String cursor) {
        String query = request.request().query();
        Stream<String> others = query == null
                ? Stream.empty()
                : Stream.of(query.split("&")).filter(given -> !given.isEmpty() && !given.startsWith(CURSOR));
        String next = CURSOR + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        return Stream.concat(others, Stream.of(next))
                .collect(Collectors.joining("&", request.request().path() + "?", ""))
                .replace("<", "%3C")
                .replace(">", "%3E");
    }
}
