package org.concordat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.concordat.kernel.Digest;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What was answered to a request.
 *
 * @param fingerprint of the request
 * @param headers those that say something of the thing
 * @param body JSON; null for none
 */
record KeptAnswer(Digest fingerprint, int status, Map<String, String> headers, String body) {

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.LINK, "Preference-Applied");
    private static final int FIRST_FAILURE = 300;

    /** The answer that an operation gives; empty where it is not that something was done. */
    static Optional<KeptAnswer> of(Digest fingerprint, Object result, ObjectMapper json) {
        if (result instanceof RestResponse<?> answer) {
            return of(fingerprint, answer.getStatus(), answer.getStringHeaders(), answer.getEntity(), json);
        }
        int status = (result == null ? Response.Status.NO_CONTENT : Response.Status.OK).getStatusCode();
        return of(fingerprint, status, Map.of(), result, json);
    }

    private static Optional<KeptAnswer> of(
            Digest fingerprint, int status, Map<String, List<String>> given, Object entity, ObjectMapper json) {
        if (status >= FIRST_FAILURE) {
            return Optional.empty();
        }
        Map<String, String> headers = new TreeMap<>();
        KEPT_HEADERS.stream()
                .filter(given::containsKey)
                .forEach(name -> headers.put(name, given.get(name).get(0)));
        try {
            String body = entity == null ? null : json.writeValueAsString(entity);
            return Optional.of(new KeptAnswer(fingerprint, status, headers, body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer could not be written", e);
        }
    }
}
