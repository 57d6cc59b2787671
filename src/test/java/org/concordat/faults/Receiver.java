package org.concordat.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Takes webhooks, and counts how often each event has come. */
final class Receiver implements AutoCloseable {

    private static final int ACCEPTED = 204;
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newFixedThreadPool(2, work -> {
            Thread thread = new Thread(work, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/hooks", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        taken.merge(exchange.getRequestHeaders().getFirst("webhook-id"), 1, Integer::sum);
        exchange.sendResponseHeaders(ACCEPTED, NO_BODY);
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    /** How often each event has come, by its id. */
    Map<String, Integer> taken() {
        return taken;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
