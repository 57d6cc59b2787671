package org.concordat.queries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Hears what rooms further out are told of queries. */
@ApplicationScoped
class Told {

    private static final Queue<QueryDecided> HEARD = new ConcurrentLinkedQueue<>();

    void decided(@Observes QueryDecided decided) {
        HEARD.add(decided);
    }

    static List<QueryDecided> of(String query) {
        return HEARD.stream()
                .filter(decided -> decided.queryId().equals(UUID.fromString(query)))
                .toList();
    }
}
