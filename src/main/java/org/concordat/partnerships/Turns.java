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

    private final EntityManager entities;

    Turns(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits until no other transaction writes these things of this owner, alone or among others. */
    public void take(String things, UUID owner) {
        wait("pg_advisory_xact_lock", things, owner);
    }

    /** Waits until no other transaction has {@linkplain #take taken} these things of this owner; others may share them. */
    public void share(String things, UUID owner) {
        wait("pg_advisory_xact_lock_shared", things, owner);
    }

    private void wait(String turn, String things, UUID owner) {
        entities.createNativeQuery("select cast(" + turn + "(hashtextextended(:things, 0)) as text)", String.class)
                .setParameter("things", things + " " + owner)
                .getSingleResult();
    }
}
