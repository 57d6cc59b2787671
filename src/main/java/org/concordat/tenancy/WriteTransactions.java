package org.concordat.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.Callable;
import org.concordat.kernel.Rejected;
import org.jboss.logging.Logger;

/**
 * The one transaction of a request that writes. It is begun before the operation and ends after it, so that what is answered can be
 * kept in the transaction of what was done.
 */
@ApplicationScoped
public class WriteTransactions {

    private static final Logger LOG = Logger.getLogger(WriteTransactions.class);

    private final TransactionManager transactions;
    private final TimeAllowed time;
    private final Afterwards after;

    WriteTransactions(TransactionManager transactions, TimeAllowed time, Afterwards after) {
        this.transactions = transactions;
        this.time = time;
        this.after = after;
    }

    /**
     * Does the work in a transaction of its own, and commits it.
     *
     * @param tries whether the work only tries, and so may have marked the transaction to be undone
     * @throws Rejected unavailable, when the transaction was to be undone though the work was not a trial: it took too long
     */
    public <T> T call(boolean tries, Callable<T> work) throws Exception {
        begin();
        T result;
        try {
            result = work.call();
        } catch (Throwable failure) {
            undo();
            throw failure;
        }
        if (transactions.getStatus() == Status.STATUS_ACTIVE) {
            transactions.commit();
        } else {
            undo();
            if (!tries) {
                throw Rejected.because(
                        Rejected.Kind.UNAVAILABLE, "It took too long, so nothing was written: try again.");
            }
        }
        after.run();
        return result;
    }

    private void begin() throws Exception {
        transactions.setTransactionTimeout((int) time.now().transaction().toSeconds());
        try {
            transactions.begin();
        } finally {
            transactions.setTransactionTimeout(0); // else it would hold for the thread's next one
        }
    }

    private void undo() {
        try {
            if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transactions.rollback();
            }
        } catch (Exception e) {
            LOG.warn("a transaction could not be rolled back", e);
        }
    }
}
