package org.concordat.web.tables;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** As what the running request is answered, for who records what was answered. */
@ApplicationScoped
public class Chosen {

    private final CurrentVertxRequest current;

    Chosen(CurrentVertxRequest current) {
        this.current = current;
    }

    /** {@code json}, {@code csv}, {@code xlsx} or {@code pdf}. */
    public String format() {
        RoutingContext request = current.getCurrent();
        Representation chosen = request == null ? null : request.get(Representation.class.getName());
        return (chosen == null ? Representation.JSON : chosen).name().toLowerCase(Locale.ROOT);
    }
}
