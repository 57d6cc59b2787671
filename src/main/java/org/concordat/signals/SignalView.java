package org.concordat.signals;

import org.concordat.catalogue.model.Direction;
import org.concordat.signals.model.Signal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signal as it is answered. */
@Schema(name = "Signal", description = "A stretch of months that normal variation does not explain (rule S1).")
public record SignalView(
        @Schema(
                description = "What makes it one.",
                enumeration = {"beyond-limits", "run", "trend", "two-of-three"},
                examples = "beyond-limits")
        String kind,

        @Schema(
                description = "To which side it departs from what is normal.",
                enumeration = {"above", "below", "rising", "falling"},
                examples = "below")
        String side,

        @Schema(description = "Its first month.", examples = "2026-05")
        String from,

        @Schema(description = "Its last month.", examples = "2026-05")
        String to,

        @Schema(
                description = "Whether that is better, by the measure's direction; null where it is neither.",
                examples = "false")
        Boolean better) {

    static SignalView of(Signal signal, Direction direction) {
        return new SignalView(
                signal.kind().text(),
                signal.side().text(),
                signal.from().toString(),
                signal.to().toString(),
                signal.side().isBetter(direction).orElse(null));
    }
}
