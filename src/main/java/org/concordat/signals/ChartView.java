package org.concordat.signals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.concordat.performance.ResultView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A control chart as it is answered, with its points. */
@Schema(
        name = "ControlChart",
        description =
                "An XmR chart of months, or quarters (rule S1): what is normal for a process, and which of them are"
                        + " not.")
public record ChartView(
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

        @Schema(description = "Unit of the values and of the limits.", examples = "percent")
        String unit,

        @Schema(description = "Which way the measure improves.", examples = "higher-is-better")
        String direction,

        @Schema(description = "The first month, or quarter, that was asked for.", examples = "2025-01")
        String from,

        @Schema(
                description = "The last month, or quarter, that was asked for; the running one is no point.",
                examples = "2026-05")
        String to,

        @Schema(
                description = "What it says, in one sentence of the last twelve months since the last process change.",
                examples = "Eleven of the last twelve months are within normal variation; May 2026 lies below it, which"
                        + " is worse.")
        String sentence,

        @Schema(description = "The months with data, in order.")
        List<Point> points,

        @Schema(description = "The stretches between process changes, each with limits of its own.")
        List<StretchView> stretches,

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

    /** What was measured in a month. */
    @Schema(name = "ChartPoint", description = "A month, or a quarter, with data.")
    public record Point(
            @Schema(description = "The month, or the quarter.", examples = "2026-05")
            String month,

            @Schema(
                    description = "Id of the result that it is; its explanation tells how it came about.",
                    examples = "2026-05.kettering.sla-ket.premises-in-time")
            String result,

            @Schema(description = "Numerator of the result.", examples = "180")
            BigDecimal numerator,

            @Schema(description = "Denominator of the result.", examples = "200")
            BigDecimal denominator,

            @Schema(
                    description = "Value of the result, half-up to two decimals; signals are found on the exact one.",
                    examples = "90.00")
            BigDecimal value,

            @Schema(description = "Whether the sample is below the measure's smallest (rule C4).", examples = "false")
            boolean smallSample,

            @Schema(
                    description = "closed: only a restatement moves it (rule F2); else provisional.",
                    enumeration = {"provisional", "closed"},
                    examples = "closed")
            String status) {

        static Point of(ResultView result) {
            return new Point(
                    result.period(),
                    result.id(),
                    result.numerator(),
                    result.denominator(),
                    result.value(),
                    result.smallSample(),
                    result.status());
        }
    }

    static ChartView of(Drawn drawn) {
        ChartLineView line = ChartLineView.of(drawn);
        return new ChartView(
                line.chart(),
                line.council(),
                line.area(),
                line.service(),
                line.agreement(),
                line.serviceLevel(),
                line.measure(),
                line.unit(),
                line.direction(),
                drawn.months().from().toString(),
                drawn.months().to().toString(),
                line.sentence(),
                drawn.points().stream().map(Point::of).toList(),
                drawn.chart().stretches().stream().map(StretchView::of).toList(),
                line.signals(),
                line.processChanges(),
                line.asOf(),
                line.knownOn());
    }
}
