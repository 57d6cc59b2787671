package org.concordat.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.concordat.kernel.Digest;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Asker;
import org.concordat.tenancy.Askers;

/**
 * Lets a request with an {@code Idempotency-Key} have its effect once. Its answer is kept in the transaction of the effect: both are
 * there or neither. What is refused or fails keeps nothing, so that it can be tried again with the same key.
 */
@ApplicationScoped
class Idempotency {

    /** How long an answer is kept. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final String METER = "concordat.idempotency";

    private final KeyedRequest request;
    private final KeptAnswers kept;
    private final Askers askers;
    private final ObjectMapper json;
    private final Clock clock;
    private final MeterRegistry meters;

    Idempotency(
            KeyedRequest request,
            KeptAnswers kept,
            Askers askers,
            ObjectMapper json,
            Clock clock,
            MeterRegistry meters) {
        this.request = request;
        this.kept = kept;
        this.askers = askers;
        this.json = json;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Does the work of the running request, unless it was done before.
     *
     * @throws Replayed when it was: it holds the answer
     * @throws Rejected running, when it is being done at this moment; key reused, when the key was another request's
     */
    Object once(Callable<Object> work) throws Exception {
        Optional<Asker> asker = askers.asker();
        if (asker.isEmpty()) {
            return work.call(); // refused, or without effect
        }
        KeptAnswers.Key key = new KeptAnswers.Key(asker.get().organisation(), request.operation(), request.key());
        if (!kept.lock(key)) {
            count("running");
            throw Rejected.because(
                    Rejected.Kind.RUNNING, "A request with this Idempotency-Key is running; ask again in a moment.");
        }
        Optional<KeptAnswer> before = kept.find(key, clock.instant());
        if (before.isPresent()) {
            throw replayed(before.get(), request.fingerprint(asker.get().identity()));
        }
        Object result = work.call();
        Instant now = clock.instant();
        Digest fingerprint = request.fingerprint(asker.get().identity());
        Optional<KeptAnswer> answer = KeptAnswer.of(fingerprint, result, json);
        answer.ifPresent(given -> kept.keep(key, given, now, now.plus(KEPT)));
        count("first");
        return result;
    }

    private RuntimeException replayed(KeptAnswer before, Digest fingerprint) {
        if (!before.fingerprint().equals(fingerprint)) {
            count("reused");
            return Rejected.because(
                    Rejected.Kind.KEY_REUSED,
                    "This Idempotency-Key was used for another request: another body or query, or by somebody else."
                            + " Send a new key.");
        }
        count("replayed");
        return new Replayed(before);
    }

    private void count(String outcome) {
        meters.counter(METER, "outcome", outcome).increment();
    }
}
