package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionText;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.catalogue.model.LimitText;
import org.concordat.exclusions.model.ExcludedCases;
import org.concordat.intake.CaseState;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.time.Calendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is judged ahead is judged in another thread, reads nothing there, and is asked for by the very judge and state. */
class JudgingAheadTest {

    private static final UUID COUNCIL = new UUID(1, 1);
    private static final PartnershipEntry PARTNERSHIP = new PartnershipEntry(
            new UUID(0, 1), new Slug("p"), "P", "none", ZoneId.of("Europe/London"), "none", false, "none", List.of());

    private final Held transaction = new Held();
    private final JudgingAhead ahead = new JudgingAhead(transaction);
    private final List<Thread> read = new ArrayList<>();
    private final CaseJudge judge = judge();

    @AfterEach
    void stop() {
        transaction.end();
        ahead.stop();
    }

    @Test
    void nothingIsReadElsewhere() {
        List<CaseState> states = states(3);
        ahead.begin(Map.of(judge, states));

        assertEquals(
                List.of(),
                states.stream().map(ahead.of(judge)).flatMap(List::stream).toList());
        assertEquals(List.of(Thread.currentThread()), read);
    }

    @Test
    void whatWasJudgedIsNotJudgedAgain() {
        List<CaseState> states = states(3);
        states.forEach(judge::rows); // now the judge knows what it takes
        ahead.begin(Map.of(judge, states));

        states.forEach(state ->
                assertSame(ahead.of(judge).apply(state), ahead.of(judge).apply(state)));
        states(3)
                .forEach(other -> assertNotSame(
                        ahead.of(judge).apply(other), ahead.of(judge).apply(other)));
        assertNotSame(ahead.of(judge).apply(states.get(0)), ahead.of(judge()).apply(states.get(0)));
    }

    @Test
    void theLastBatchAlone() {
        List<CaseState> first = states(3);
        List<CaseState> second = states(3);
        first.forEach(judge::rows);
        ahead.begin(Map.of(judge, first));
        ahead.begin(Map.of(judge, second));

        assertSame(ahead.of(judge).apply(second.get(0)), ahead.of(judge).apply(second.get(0)));
        assertNotSame(ahead.of(judge).apply(first.get(0)), ahead.of(judge).apply(first.get(0)));
    }

    @Test
    void noThreadOutlivesTheTransaction() {
        List<CaseState> states = states(200_000);
        judge.rows(states.get(0));
        ahead.begin(Map.of(judge, states));
        transaction.end();

        assertTrue(Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("judging-ahead"))
                .flatMap(thread -> Arrays.stream(thread.getValue()))
                .noneMatch(frame -> frame.getClassName().equals(CaseJudge.class.getName())));
    }

    private CaseJudge judge() {
        LimitText limit = new LimitText(1, "calendar-days", "c", null, null, null, null, null, null, null, null, null);
        VersionText text = new VersionText(
                LocalDate.EPOCH,
                null,
                null,
                null,
                List.of(),
                List.of(new ServiceLevel("l", "s", "m", "level", limit, "month", 1, List.of())),
                null,
                null,
                null,
                null,
                List.of());
        return new CaseJudge(
                PARTNERSHIP,
                List.of(new TermsInForce("a", 1, LocalDate.EPOCH, null, text, "none")),
                AreaTree.NONE,
                new CaseDefinitions(this::measure, slug -> Calendar.always(PARTNERSHIP.timeZone())).readHere(),
                ExcludedCases.NONE,
                COUNCIL);
    }

    /** There is no such measure; that it was looked for is remembered all the same. */
    private Optional<MeasureEntry> measure(Slug slug) {
        read.add(Thread.currentThread());
        return Optional.empty();
    }

    private static List<CaseState> states(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new CaseState(
                        new UUID(2, i),
                        COUNCIL,
                        new Slug("s"),
                        null,
                        "r" + i,
                        Instant.EPOCH,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        false,
                        1,
                        Instant.EPOCH))
                .toList();
    }

    /** A transaction that holds what it is given. */
    private static final class Held implements TransactionSynchronizationRegistry {

        private final Map<Object, Object> resources = new HashMap<>();
        private final List<Synchronization> synchronizations = new ArrayList<>();

        void end() {
            synchronizations.forEach(s -> s.afterCompletion(Status.STATUS_ROLLEDBACK));
        }

        @Override
        public Object getTransactionKey() {
            return this;
        }

        @Override
        public void putResource(Object key, Object value) {
            resources.put(key, value);
        }

        @Override
        public Object getResource(Object key) {
            return resources.get(key);
        }

        @Override
        public void registerInterposedSynchronization(Synchronization synchronization) {
            synchronizations.add(synchronization);
        }

        @Override
        public int getTransactionStatus() {
            return Status.STATUS_ACTIVE;
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getRollbackOnly() {
            return false;
        }
    }
}
