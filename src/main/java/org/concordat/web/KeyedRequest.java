package org.concordat.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.RequestScoped;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.kernel.Digest;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;

/** What the running request is, as far as sending it again matters: its key, and a fingerprint of everything that it asks. */
@RequestScoped
class KeyedRequest {

    static final String HEADER = "Idempotency-Key";

    /** Printable ASCII, blanks inside allowed. */
    static final String FORM = "[!-~]([ -~]{0,253}[!-~])?";

    private static final Pattern KEY = Pattern.compile(FORM);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String TRIES = "dryRun";

    private final CurrentVertxRequest current;
    private String key;
    private DigestedBody body;

    KeyedRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Whether the method is one that changes things. */
    boolean writes() {
        return !READING.contains(request().method());
    }

    /** Whether it only tries. */
    boolean tries() {
        return "true".equals(current.getCurrent().queryParams().get(TRIES));
    }

    /** Whether it is to have its effect once; what only tries has none. */
    boolean hasKey() {
        return key != null;
    }

    String key() {
        return key;
    }

    /** The method and the address, without the query and without a slash at its end, which makes no other address. */
    String operation() {
        String path = current.getCurrent().normalizedPath();
        return request().method() + " " + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    /**
     * Takes the key of a POST from its header.
     *
     * @return whether the body must be digested
     * @throws Rejected malformed, when it is no key
     */
    boolean take() {
        List<String> given = request().headers().getAll(HEADER);
        if (given.isEmpty() || request().method() != HttpMethod.POST) {
            return false;
        }
        if (given.size() != 1 || !KEY.matcher(given.get(0)).matches()) {
            throw Rejected.malformed(
                    "The Idempotency-Key is none.",
                    new Fault(HEADER, "is given once, with 1 to 255 printable characters of ASCII"));
        }
        key = tries() ? null : given.get(0);
        return key != null && hasBody();
    }

    /** Of HTTP/1.1 the head tells; of HTTP/2 only the stream's end does, so there is one until it has been looked for. */
    boolean hasBody() {
        String length = request().getHeader("Content-Length");
        if (length != null) {
            return !length.equals("0");
        }
        return request().version() == HttpVersion.HTTP_2 || request().getHeader("Transfer-Encoding") != null;
    }

    /** The body, digested as it is read. */
    InputStream digested(InputStream stream) {
        body = new DigestedBody(stream);
        return body;
    }

    /** Of who asks and all that is asked; reads what is left of the body. */
    Digest fingerprint(String asker) {
        List<String> parts = new ArrayList<>(List.of(asker, operation()));
        current.getCurrent().queryParams().entries().stream()
                .sorted(Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
                .forEach(given -> {
                    parts.add(given.getKey());
                    parts.add(given.getValue());
                });
        parts.add(String.valueOf(request().getHeader("Content-Type")));
        parts.add(body == null ? "" : body.digest());
        return Digest.of(parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining()));
    }

    private HttpServerRequest request() {
        return current.getCurrent().request();
    }
}
