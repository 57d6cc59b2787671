package org.concordat.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import org.concordat.demo.DemoFailure;
import org.concordat.testing.Line;

/** A client of one organisation, which is told every answer as it is: nothing is tried again here. */
final class Client {

    private static final int UNAUTHENTICATED = 401;
    /** At once, after a second, and after two more. */
    private static final int ASKED_ANEW = 3;

    private static final Duration LONGEST = Duration.ofSeconds(25);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String origin;
    private final Tokens tokens;
    private final String organisation;
    private final String role;

    Client(String origin, Tokens tokens, String organisation, String role) {
        this.origin = origin;
        this.tokens = tokens;
        this.organisation = organisation;
        this.role = role;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** A way to ask for a path again and again, on a connection of its own, that takes little of the processors. */
    Supplier<Answer> asking(String path) {
        try {
            Line line = new Line(URI.create(origin).getPort(), tokens.of(organisation, role));
            return () -> asked(line, path);
        } catch (IOException e) {
            throw new DemoFailure("No connection to " + origin, e);
        }
    }

    private static Answer asked(Line line, String path) {
        long from = System.nanoTime();
        try {
            Line.Said said = line.get(path);
            return new Answer(said.status(), "", null, said.retryAfter(), Duration.ofNanos(System.nanoTime() - from));
        } catch (IOException e) {
            throw new DemoFailure("The line to the node broke.", e);
        }
    }

    /** Gets something as another form than JSON. */
    Answer getAs(String path, String type) {
        return send(request(path).setHeader("Accept", type).GET());
    }

    /** Posts with a key, so that it can be posted again. */
    Answer post(String path, String key, String type, String body) {
        return send(request(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    Answer post(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** Puts; {@code etag} is null for what is not there yet. */
    Answer put(String path, String etag, String body) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return send(request.PUT(BodyPublishers.ofString(body)));
    }

    Answer delete(String path, String etag) {
        return send(request(path).header("If-Match", etag).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(LONGEST)
                .header("Accept", "application/json")
                .header("Authorization", bearer());
    }

    /** A token that is refused is asked for anew: clocks may have moved, and node and issuer see it within a second of each other. */
    private Answer send(HttpRequest.Builder request) {
        Answer answer = sent(request);
        for (int again = 0; answer.status() == UNAUTHENTICATED && again < ASKED_ANEW; again++) {
            Pauses.seconds(again);
            tokens.forget(organisation, role);
            answer = sent(request.setHeader("Authorization", bearer()));
        }
        return answer;
    }

    private String bearer() {
        return "Bearer " + tokens.of(organisation, role);
    }

    private Answer sent(HttpRequest.Builder request) {
        long from = System.nanoTime();
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("ETag").orElse(null),
                    response.headers().firstValue("Retry-After").orElse(null),
                    Duration.ofNanos(System.nanoTime() - from));
        } catch (IOException e) {
            return new Answer(0, String.valueOf(e), null, null, Duration.ofNanos(System.nanoTime() - from));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Stopped while calling.", e);
        }
    }
}
