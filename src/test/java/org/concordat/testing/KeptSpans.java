package org.concordat.testing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Takes the spans that would be exported, and keeps the latest. */
@ApplicationScoped
@Unremovable
public class KeptSpans implements SpanExporter {

    private static final int MOST = 2_000;

    private final Deque<SpanData> kept = new ConcurrentLinkedDeque<>();

    /** Those that are kept, the earliest first. */
    public List<SpanData> all() {
        return List.copyOf(kept);
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        kept.addAll(spans);
        while (kept.size() > MOST) {
            kept.pollFirst();
        }
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
