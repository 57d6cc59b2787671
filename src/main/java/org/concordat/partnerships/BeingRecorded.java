package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What is being recorded and cannot be seen yet. A transaction dates what it records before it ends, so an answer of meanwhile would lack
 * what bears an earlier date than its own, and be another one when it is asked for again (rule F3). Whoever records what results are made
 * of tells so before it reads the clock; whoever answers results knows nothing from then on. It is told by shared advisory locks: everybody
 * sees which are held, whichever node holds them, and they end with the transaction.
 */
@ApplicationScoped
public class BeingRecorded {

    private static final String BEGIN = "select cast(pg_advisory_xact_lock_shared(:of, :since) as text)";
    /** Of this database; locks with a key in two parts are these only. */
    private static final String UNDER_WAY =
            "select cast(objid as bigint) from pg_locks where locktype = 'advisory' and objsubid = 2 and database ="
                    + " (select oid from pg_database where datname = current_database()) and cast(classid as bigint) in (:of)";

    private final EntityManager entities;
    private final Clock clock;

    BeingRecorded(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Tells that from now on something is recorded, of a council or of all councils of a partnership; call it before the clock is read. */
    public void begin(UUID of) {
        entities.createNativeQuery(BEGIN, String.class)
                .setParameter("of", key(of))
                .setParameter("since", (int) clock.millis())
                .getSingleResult();
    }

    /**
     * The latest instant, up to a given one, of which everything is recorded that ever will be. In a transaction of its own, which ends
     * before the answer's begins: what is seen after it is not less than what was counted on.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Instant settled(Collection<UUID> of, Instant known) {
        Instant now = clock.instant();
        List<?> under = entities.createNativeQuery(UNDER_WAY, Long.class)
                .setParameter("of", of.stream().map(BeingRecorded::key).toList())
                .getResultList();
        return under.stream()
                .map(since -> began(((Long) since).intValue(), now))
                .filter(known::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(known);
    }

    /** Just before a transaction began to record. Milliseconds go round in seven weeks; no transaction lasts as long. */
    private static Instant began(int since, Instant now) {
        return now.minusMillis((int) now.toEpochMilli() - since)
                .truncatedTo(ChronoUnit.MILLIS)
                .minus(1, ChronoUnit.MICROS);
    }

    private static int key(UUID of) {
        return of.hashCode() & Integer.MAX_VALUE;
    }
}
