package org.concordat.web;

import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/** Tells a caller what is left of what it may ask, in the fields of draft-ietf-httpapi-ratelimit-headers. */
final class RateHeaders {

    static final String RATE = "RateLimit";

    private static final String POLICY = "RateLimit-Policy";

    private RateHeaders() {}

    /**
     * Tells it.
     *
     * @param policy by what callers are counted
     * @param requests as many as come back in the period
     */
    static void tell(
            HttpServerResponse response, String policy, long requests, Duration period, ConsumptionProbe left) {
        response.putHeader(POLICY, "\"%s\";q=%d;w=%d".formatted(policy, requests, period.toSeconds()));
        response.putHeader(
                RATE,
                "\"%s\";r=%d;t=%d"
                        .formatted(
                                policy, left.getRemainingTokens(), Admission.seconds(left.getNanosToWaitForReset())));
    }
}
