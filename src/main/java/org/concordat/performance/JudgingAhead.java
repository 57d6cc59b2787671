package org.concordat.performance;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.concordat.intake.CaseState;

/**
 * Judges cases in a thread of its own while the transaction's thread waits for the database, which writes them meanwhile. Nobody else asks the
 * judges until they have ended, and in that thread they read nothing: what a judge does not know yet, the transaction's thread has it
 * judge again. The threads are no workers of the server, as little as those of a load that read.
 */
@ApplicationScoped
class JudgingAhead {

    private final TransactionSynchronizationRegistry transaction;
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService judging = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "judging-ahead-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    JudgingAhead(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    @PreDestroy
    void stop() {
        judging.shutdownNow();
    }

    /** Begins with cases of councils, each by its judge. */
    void begin(Map<CaseJudge, List<CaseState>> cases) {
        if (!cases.isEmpty()) {
            last().begin(judging, cases);
        }
    }

    /** How a judge judges from now on: what it did ahead it does not do again. */
    Function<CaseState, List<PhaseRow>> of(CaseJudge judge) {
        Last last = (Last) transaction.getResource(Last.class);
        Map<CaseState, List<PhaseRow>> done =
                last == null ? Map.of() : last.end().getOrDefault(judge, Map.of());
        return state -> {
            List<PhaseRow> rows = done.get(state);
            return rows == null ? judge.rows(state) : rows;
        };
    }

    private Last last() {
        Last last = (Last) transaction.getResource(Last.class);
        if (last == null) {
            last = new Last();
            transaction.putResource(Last.class, last);
            transaction.registerInterposedSynchronization(last);
        }
        return last;
    }

    /** What a transaction began with last. */
    private static final class Last implements Synchronization {

        private Future<Map<CaseJudge, Map<CaseState, List<PhaseRow>>>> running;
        private volatile boolean unwanted;

        void begin(ExecutorService judging, Map<CaseJudge, List<CaseState>> cases) {
            end();
            running = judging.submit(() -> judge(cases));
        }

        private Map<CaseJudge, Map<CaseState, List<PhaseRow>>> judge(Map<CaseJudge, List<CaseState>> cases) {
            Map<CaseJudge, Map<CaseState, List<PhaseRow>>> judged = new HashMap<>();
            cases.forEach((judge, states) -> judged.put(judge, judge(judge, states)));
            return judged;
        }

        /** By the very states, not by what equals them. */
        private Map<CaseState, List<PhaseRow>> judge(CaseJudge judge, List<CaseState> states) {
            Map<CaseState, List<PhaseRow>> judged = new IdentityHashMap<>(states.size());
            Iterator<CaseState> each = states.iterator();
            while (each.hasNext() && !unwanted) {
                CaseState state = each.next();
                try {
                    judged.put(state, judge.rows(state));
                } catch (RuntimeException e) {
                    continue; // the transaction's thread reads what it takes, or meets the same
                }
            }
            return judged;
        }

        /** Waits for the end; answers what was judged. */
        Map<CaseJudge, Map<CaseState, List<PhaseRow>>> end() {
            if (running == null) {
                return Map.of();
            }
            try {
                return running.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while cases are judged", e);
            }
        }

        @Override
        public void beforeCompletion() {
            // what was begun with is ended or of no use by then
        }

        @Override
        public void afterCompletion(int status) {
            unwanted = true;
            end();
        }
    }
}
