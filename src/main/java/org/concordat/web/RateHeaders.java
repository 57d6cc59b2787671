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
        response.putHeader(POLICY, "\"" + policy + "\";q=" + requests + ";w=" + period.toSeconds());
        response.putHeader(
                RATE,
                "\"" + policy + "\";r=" + left.getRemainingTokens() + ";t="
                        + Admission.seconds(left.getNanosToWaitForReset()));
    }
}
