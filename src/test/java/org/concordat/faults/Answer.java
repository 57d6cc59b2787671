package org.concordat.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;

/**
 * What a request was answered.
 *
 * @param status 0 where no answer came
 * @param retryAfter in seconds; null where nothing was said
 */
record Answer(int status, String body, String etag, String retryAfter, Duration took) {

    private static final ObjectMapper JSON = new ObjectMapper();

    boolean isDone() {
        return status / 100 == 2;
    }

    /** Whether a client tries again: nobody answered, or was told to come later. */
    boolean isPassing() {
        return status == 0 || status == 429 || status == 502 || status == 503 || status == 504 || isRunning();
    }

    /** The same key is at work in another transaction. */
    private boolean isRunning() {
        return status == 409 && body.contains("Idempotency-Key is running");
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + body, e);
        }
    }

    /** Whether the application itself refused for now, without saying for how long. */
    boolean lacksRetryAfter() {
        return (status == 429 || status == 503) && retryAfter == null && body.startsWith("{");
    }
}
