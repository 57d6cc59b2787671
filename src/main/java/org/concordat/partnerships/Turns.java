package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * Writers of one thing take turns, until the end of the transaction. Rules over several rows (no area below itself, one current
 * revision) hold only when nobody else writes between the check and the write.
 */
@ApplicationScoped
public class Turns {

    /** How long a verb may take that has the cases of councils judged again before it ends, in seconds. */
    public static final int LONGEST_SECONDS = 120;

    private final EntityManager entities;

    Turns(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits until no other transaction writes these things of this owner. */
    public void take(String things, UUID owner) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:things, 0)) as text)", String.class)
                .setParameter("things", things + " " + owner)
                .getSingleResult();
    }
}
