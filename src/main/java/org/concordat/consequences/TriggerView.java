package org.concordat.consequences;

import java.time.Instant;
import java.util.List;
import org.concordat.agreements.model.ConsequenceTerms.Trigger;
import org.concordat.consequences.model.TriggerReading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rolling trigger as it is answered. */
@Schema(
        name = "TriggerState",
        description = "How far a rolling trigger of an agreement is from being reached (rule B4).")
public record TriggerView(
        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "Name of the agreement.", examples = "sla-ket")
        String agreement,

        @Schema(
                description = "Number of the version that has the trigger: in force on the last day of the period.",
                examples = "1")
        int version,

        @Schema(description = "Ref of the trigger.", examples = "persistent-failure")
        String trigger,

        @Schema(
                description = "Ref of the service level that counts; null for all whose period is of that length.",
                examples = "premises-in-time")
        String serviceLevel,

        @Schema(description = "The last of the periods.", examples = "2026-05")
        String period,

        @Schema(
                description = "What is counted: points, or scoring units that failed.",
                enumeration = {"points", "failures"},
                examples = "points")
        String counts,

        @Schema(description = "How many periods are looked back upon, this one included.", examples = "6")
        int lastPeriods,

        @Schema(description = "What the periods come to.", examples = "7")
        int sum,

        @Schema(description = "From which on it is reached.", examples = "12")
        int threshold,

        @Schema(description = "The threshold less the sum: 0 or less once it is reached.", examples = "5")
        int distance,

        @Schema(description = "Whether it is reached.", examples = "false")
        boolean reached,

        @Schema(
                description = "What follows, in words of the parties; null where they gave none.",
                examples = "The board meets within ten working days and may step in")
        String consequence,

        @Schema(description = "The periods that are looked back upon, the earliest first.")
        List<Counted> periods,

        @Schema(
                description = "The instant at which open cases of open periods were judged.",
                examples = "2026-06-01T00:00:00Z")
        Instant asOf,

        @Schema(
                description = "The instant up to which records of open periods count.",
                examples = "2026-06-01T00:00:00Z")
        Instant knownOn) {

    static TriggerView of(Agreed agreed, TriggerReading reading, Findings findings) {
        Trigger trigger = reading.trigger();
        return new TriggerView(
                agreed.council(),
                agreed.agreement(),
                agreed.terms().version(),
                trigger.ref(),
                trigger.serviceLevel(),
                agreed.period().toString(),
                trigger.counts(),
                trigger.lastPeriods(),
                reading.sum(),
                trigger.threshold(),
                reading.distance(),
                reading.reached(),
                trigger.consequence(),
                reading.periods().stream()
                        .map(counted -> new Counted(
                                counted.period().toString(),
                                counted.count(),
                                findings.closedAt(counted.period()).isPresent() ? "closed" : "provisional"))
                        .toList(),
                findings.asOf(),
                findings.knownOn());
    }

    /** What one of the periods counts for. */
    @Schema(name = "TriggerPeriod", description = "What a period counts for.")
    public record Counted(
            @Schema(description = "The period.", examples = "2026-05")
            String period,

            @Schema(description = "Its points, or its failures.", examples = "2")
            int count,

            @Schema(
                    description = "closed with the period; else provisional.",
                    enumeration = {"provisional", "closed"},
                    examples = "closed")
            String status) {}
}
