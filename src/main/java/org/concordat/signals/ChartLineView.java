package org.concordat.signals;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A control chart in a list, without its points. */
@Schema(
        name = "ControlChartSummary",
        description =
                "What a control chart comes to (rule S1); its points, and where each comes from, are read with its id.")
public record ChartLineView(
        @Schema(
                description = "Id of the chart: council.agreement.serviceLevel, and .area for an area.",
                examples = "kettering.sla-ket.premises-in-time")
        String chart,

        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(
                description = "Slug of the area, its descendants included; null for the council as a whole.",
                examples = "burton-latimer")
        String area,

        @Schema(description = "Slug of the service.", examples = "premises-licensing")
        String service,

        @Schema(description = "Name of the agreement.", examples = "sla-ket")
        String agreement,

        @Schema(description = "Ref of the service level.", examples = "premises-in-time")
        String serviceLevel,

        @Schema(description = "Slug of the measure.", examples = "premises-in-time")
        String measure,

        @Schema(description = "Unit of the values.", examples = "percent")
        String unit,

        @Schema(description = "Which way the measure improves.", examples = "higher-is-better")
        String direction,

        @Schema(
                description = "What it says, in one sentence of the last twelve months since the last process change.",
                examples =
                        "Eleven of the last twelve months are within normal variation; May 2026 lies below it, which is worse.")
        String sentence,

        @Schema(description = "The months since the last process change; null without data.")
        StretchView latest,

        @Schema(description = "All signals of the months, in order.")
        List<SignalView> signals,

        @Schema(description = "The process changes with which it begins anew, the earliest first.")
        List<ProcessChangeView> processChanges,

        @Schema(
                description = "The instant at which open cases of open months were judged.",
                examples = "2026-06-01T00:00:00Z")
        Instant asOf,

        @Schema(
                description = "The instant up to which records of open months count.",
                examples = "2026-06-01T00:00:00Z")
        Instant knownOn) {

    static ChartLineView of(Drawn drawn) {
        return new ChartLineView(
                drawn.id().toString(),
                drawn.latest().council(),
                drawn.latest().area(),
                drawn.latest().service(),
                drawn.latest().agreement(),
                drawn.latest().serviceLevel(),
                drawn.gauge().slug(),
                drawn.gauge().measure().unit(),
                drawn.gauge().measure().direction().text(),
                drawn.sentence(),
                drawn.chart().latest().map(StretchView::of).orElse(null),
                signals(drawn),
                changes(drawn),
                drawn.seen().asOf(),
                drawn.seen().knownOn());
    }

    static List<SignalView> signals(Drawn drawn) {
        return drawn.chart()
                .signals()
                .map(signal -> SignalView.of(signal, drawn.gauge().measure().direction()))
                .toList();
    }

    static List<ProcessChangeView> changes(Drawn drawn) {
        return drawn.changes().stream()
                .map(change -> ProcessChangeView.of(change, drawn.seen().council(change)))
                .toList();
    }
}
