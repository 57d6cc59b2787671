package org.concordat.web.tables;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What comes with the list that a request is answered with, on sheets of their own, where it is answered as a spreadsheet. */
@ApplicationScoped
public class Annexes {

    private static final String KEPT = Annexes.class.getName();

    private final CurrentVertxRequest current;

    Annexes(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Adds a sheet; it is only made where the answer is a spreadsheet. */
    public void add(Supplier<Annex> made) {
        Optional.ofNullable(current.getCurrent())
                .filter(request -> Representations.chosen(request) == Representation.XLSX)
                .ifPresent(request -> {
                    List<Annex> all = new ArrayList<>(of(request));
                    all.add(made.get());
                    request.put(KEPT, all);
                });
    }

    static List<Annex> of(RoutingContext request) {
        List<Annex> kept = request.get(KEPT);
        return kept == null ? List.of() : kept;
    }
}
