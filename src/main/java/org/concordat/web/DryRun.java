package org.concordat.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Writes that only try: everything is done and answered as it would be, and then undone. */
@ApplicationScoped
public class DryRun {

    private final TransactionSynchronizationRegistry transaction;

    DryRun(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** Marks the running transaction to be undone where the caller only tries. */
    public void end(boolean dryRun) {
        if (dryRun) {
            transaction.setRollbackOnly();
        }
    }
}
