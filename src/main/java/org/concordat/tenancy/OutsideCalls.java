package org.concordat.tenancy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls outsiders, bounded in every way: to the address that was looked at and no other, by the name that was given; no redirects; so
 * much time for all of it; so much of the answer. A connection serves one call.
 */
@ApplicationScoped
public class OutsideCalls {

    private static final int LARGEST_HEADER = 16 * 1024;
    private static final int CONNECTIONS = 64;

    /** The client's own timeout comes after ours, and clears away what ours did not reach. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final HttpClient client;

    @Inject
    OutsideCalls(Vertx vertx) {
        this(vertx, new HttpClientOptions());
    }

    OutsideCalls(Vertx vertx, HttpClientOptions trusting) {
        client = vertx.createHttpClient(new HttpClientOptions(trusting)
                .setKeepAlive(false)
                .setMaxPoolSize(CONNECTIONS)
                .setMaxHeaderSize(LARGEST_HEADER)
                .setVerifyHost(true));
    }

    /**
     * What is asked.
     *
     * @param body null for none
     * @param longest for all of it, the connection among it
     * @param largest how many bytes of the answer's body are read
     */
    public record Call(
            Destination to, String method, Map<String, String> headers, byte[] body, Duration longest, int largest) {}

    /**
     * What was answered.
     *
     * @param body as far as it was read
     * @param whole whether all of it was read
     */
    public record Answer(int status, byte[] body, boolean whole) {}

    /**
     * Calls and waits for the answer. One whose body does not end in time, or is larger than what is read of it, is an answer all the
     * same: its status was given.
     *
     * @throws IOException when there is no answer: refused, broken off, not in time, or not by who the certificate names
     */
    public Answer call(Call call) throws IOException, InterruptedException {
        Exchange exchange = new Exchange(call);
        client.request(options(call)).onComplete(made -> {
            if (made.succeeded()) {
                exchange.send(made.result());
            } else {
                exchange.fail(made.cause());
            }
        });
        try {
            return exchange.done.get(call.longest().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return exchange.late();
        } catch (ExecutionException e) {
            throw new IOException(reason(e.getCause()), e.getCause());
        }
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static RequestOptions options(Call call) {
        Destination to = call.to();
        return new RequestOptions()
                .setMethod(HttpMethod.valueOf(call.method()))
                .setServer(SocketAddress.inetSocketAddress(to.port(), to.literal()))
                .setHost(to.host())
                .setPort(to.port())
                .setSsl(to.https())
                .setURI(to.resource())
                .setFollowRedirects(false)
                .setTimeout(call.longest().plus(GRACE).toMillis());
    }

    /** One call under way; what the network does to it happens on its event loop, one thing after the other. */
    private static final class Exchange {

        private final Call call;
        private final Buffer read = Buffer.buffer();
        private final CompletableFuture<Answer> done = new CompletableFuture<>();
        private HttpClientRequest request;
        private int status;
        private boolean givenUp;

        Exchange(Call call) {
            this.call = call;
        }

        synchronized void send(HttpClientRequest made) {
            request = made;
            if (givenUp) {
                request.reset();
                return;
            }
            call.headers().forEach(request::putHeader);
            request.response().onComplete(answered -> {
                if (answered.succeeded()) {
                    read(answered.result());
                } else {
                    fail(answered.cause());
                }
            });
            if (call.body() == null) {
                request.end();
            } else {
                request.end(Buffer.buffer(call.body()));
            }
        }

        private synchronized void read(HttpClientResponse response) {
            status = response.statusCode();
            response.handler(this::take);
            response.endHandler(end -> complete(true));
            response.exceptionHandler(broken -> complete(false));
        }

        private synchronized void take(Buffer chunk) {
            int room = call.largest() - read.length();
            read.appendBuffer(chunk, 0, Math.min(room, chunk.length()));
            if (chunk.length() > room) {
                complete(false);
                request.reset();
            }
        }

        private synchronized void complete(boolean whole) {
            done.complete(new Answer(status, read.getBytes(), whole));
        }

        synchronized void fail(Throwable cause) {
            done.completeExceptionally(cause);
        }

        synchronized Answer late() throws IOException {
            givenUp = true;
            if (request != null) {
                request.reset();
            }
            if (status == 0) {
                throw new IOException("no answer within " + call.longest().toMillis() + " ms");
            }
            return new Answer(status, read.getBytes(), false);
        }
    }
}
