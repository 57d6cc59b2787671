package org.concordat.web.tables;

import io.quarkus.arc.Unremovable;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps requests for a table, or a document to be printed, from being refused before it is known what they ask for: resources say that they answer JSON, and that
 * a list can be a table is nothing that each of them says. What was accepted is kept for {@link Representations} to choose by.
 */
@ApplicationScoped
@Unremovable
class AcceptHeader {

    private static final String KEPT = AcceptHeader.class.getName();
    private static final String TEXT = "text/";

    void register(@Observes Router router) {
        router.route("/v1/*").order(-800).handler(AcceptHeader::widen);
    }

    private static void widen(RoutingContext context) {
        HttpServerRequest request = context.request();
        List<String> accepted = request.headers().getAll(HttpHeaders.ACCEPT);
        if (accepted.stream().anyMatch(AcceptHeader::mayBeChosen)) {
            context.put(KEPT, MediaRange.of(accepted));
            request.headers().set(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        }
        context.next();
    }

    private static boolean mayBeChosen(String accepted) {
        String types = accepted.toLowerCase(Locale.ROOT);
        return types.contains(TEXT)
                || types.contains(Representation.XLSX.text())
                || types.contains(Representation.PDF.text());
    }

    /** What a request accepts that is still to be held against what the operation answers; empty where that is done already. */
    static Optional<List<MediaRange>> kept(RoutingContext context) {
        return Optional.ofNullable(context.get(KEPT));
    }
}
