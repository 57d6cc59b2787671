package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Of which drivers every member may know the volumes of all: those that a scheme's version names which has been put before the members. */
@ApplicationScoped
public class OpenDrivers {

    private final SchemeBook book;
    private final Clock clock;

    OpenDrivers(SchemeBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Their slugs, by what is proposed or agreed now. Call it within a transaction. */
    public Set<String> of(UUID partnership) {
        return book.all(partnership, clock.instant()).values().stream()
                .flatMap(scheme -> scheme.drivers())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
