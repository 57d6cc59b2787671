package org.concordat.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Buckets by whom they are of, the latest used; whose bucket was forgotten begins with a full one. */
final class Buckets<K> {

    private static final float LOAD = 0.75f;
    private static final int FIRST_SIZE = 16;

    private final long capacity;
    private final Duration period;
    private final Map<K, Bucket> buckets;

    /** @param most how many are remembered: more callers than this cannot fill the memory */
    Buckets(long capacity, Duration period, int most) {
        this.capacity = capacity;
        this.period = period;
        this.buckets = new LinkedHashMap<>(FIRST_SIZE, LOAD, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Bucket of(K owner) {
        return buckets.computeIfAbsent(owner, o -> Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                .build());
    }
}
