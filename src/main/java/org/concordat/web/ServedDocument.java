package org.concordat.web;

import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.concordat.kernel.Digest;

/**
 * Serves the API's document: some megabytes that everybody may fetch and that are the same until the next version. It is packed once, may be kept
 * for a while, and is not sent to who has it. The first who asks waits for a second until it is prepared; nobody who asks for anything else does.
 */
@ApplicationScoped
@Unremovable
class ServedDocument {

    private static final String ADDRESS = "/openapi(\\.(json|yaml|yml))?";
    private static final String KEPT = "public, max-age=300";
    private static final String GZIP = "gzip";
    private static final int NOT_MODIFIED = 304;

    private final OpenApiDocumentService documents;
    private final Map<Format, Future<Copy>> copies = new ConcurrentHashMap<>();

    ServedDocument(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    /** The document in a format. */
    private record Copy(Buffer plain, Buffer packed, String digest) {

        /** As two representations must have two. */
        String tag(boolean isPacked) {
            return "\"" + digest + (isPacked ? "-" + GZIP : "") + "\"";
        }
    }

    void register(@Observes Router router) {
        // Before the platform's own route, which serves the same without a tag.
        router.routeWithRegex(ADDRESS)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(-100)
                .handler(this::serve);
    }

    private void serve(RoutingContext context) {
        Format format = format(context);
        Future<Copy> prepared = copies.computeIfAbsent(format, asked -> prepare(context.vertx(), asked));
        if (prepared.succeeded()) {
            send(context, format, prepared.result());
            return;
        }
        Context own = context.vertx().getOrCreateContext();
        prepared.onComplete(done -> own.runOnContext(on -> {
            if (done.succeeded()) {
                send(context, format, done.result());
            } else {
                context.fail(done.cause());
            }
        }));
    }

    /** On a thread that may take its time; what went wrong is tried again by the next who asks. */
    private Future<Copy> prepare(Vertx vertx, Format format) {
        return vertx.executeBlocking(() -> copy(format), false).onFailure(fault -> copies.remove(format));
    }

    private static void send(RoutingContext context, Format format, Copy copy) {
        boolean packed = takesGzip(context.request().getHeader("Accept-Encoding"));
        HttpServerResponse response = context.response()
                .putHeader("Cache-Control", KEPT)
                .putHeader("Vary", "Accept, Accept-Encoding")
                .putHeader("ETag", copy.tag(packed));
        if (isHeld(context.request().getHeader("If-None-Match"), copy)) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        response.putHeader("Content-Type", format.getMimeType() + ";charset=UTF-8");
        if (packed) {
            response.putHeader("Content-Encoding", GZIP);
        }
        response.end(packed ? copy.packed() : copy.plain());
    }

    /** What the address ends in, else the parameter, else what is accepted; YAML where nothing is said. */
    private static Format format(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.contains(".")) {
            return path.endsWith(".json") ? Format.JSON : Format.YAML;
        }
        List<String> asked = context.queryParam("format");
        String accepted = String.valueOf(context.request().getHeader("Accept"));
        boolean json = asked.isEmpty()
                ? accepted.contains("application/json")
                : asked.get(0).equalsIgnoreCase("json");
        return json ? Format.JSON : Format.YAML;
    }

    private static boolean takesGzip(String accepted) {
        return accepted != null
                && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
                        .map(coding -> coding.replace(" ", ""))
                        .anyMatch(coding -> coding.equals(GZIP)
                                || coding.startsWith(GZIP + ";q=") && !coding.matches(".*q=0(\\.0*)?"));
    }

    /** The digest alone tells: whoever has it packed has it. */
    private static boolean isHeld(String given, Copy copy) {
        return EntityTags.isHeld(given, copy.tag(true)) || EntityTags.isHeld(given, copy.tag(false));
    }

    private Copy copy(Format format) {
        byte[] text = documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format);
        String digest = Digest.of(new String(text, StandardCharsets.UTF_8)).value();
        return new Copy(Buffer.buffer(text), Buffer.buffer(packed(text)), digest.substring(digest.indexOf(':') + 1));
    }

    private static byte[] packed(byte[] text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes whatever is written", e);
        }
        return packed.toByteArray();
    }
}
