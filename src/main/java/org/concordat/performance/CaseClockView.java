package org.concordat.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.agreements.model.Source;
import org.concordat.intake.CaseState;
import org.concordat.performance.model.CaseFacts;
import org.concordat.performance.model.Phase;
import org.concordat.time.ClockAction;
import org.concordat.time.ClockReading;
import org.concordat.time.ClockRun;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case of a result, with everything needed to judge it by hand. */
@Schema(name = "ExplainedCaseClock", description = "How the clock of one case of a result ran, and by which limit.")
public record CaseClockView(
        @Schema(description = "The case and how it stands.") CaseLineView item,

        @Schema(description = "The limit that judges it, attribute by attribute (rules V3, V6).")
        List<Term> limit,

        @Schema(description = "Revision of the calendar; null for as-recorded.", examples = "1")
        Integer calendarRevision,

        @Schema(
                description =
                        "The first day that it takes to tell the due instant and that the calendar is not known for: until a"
                                + " revision of the calendar tells it, the case is running, and once closed has no target (rule"
                                + " T1). Null where the due instant is known, or the clock stands still.",
                examples = "2029-01-01")
        LocalDate unknownDay,

        @Schema(
                description =
                        "The case's clock actions up to the instant of judging, and whether each was heeded (rule T4).")
        List<Action> actions,

        @Schema(
                description =
                        "What the clock did from receipt to closing, or to the instant of judging, without a gap.")
        List<Interval> intervals,

        @Schema(description = "The intervals added up by kind.")
        List<Total> totals,

        @Schema(description = "How the case stands over time: each instant of judging is in one phase at most.")
        List<Stands> phases) {

    /** An attribute of the limit. */
    @Schema(name = "ExplainedTerm", description = "An attribute of the limit, and where it came from.")
    public record Term(
            @Schema(description = "The attribute.", examples = "amount")
            String attribute,

            @Schema(description = "What it says.", examples = "25")
            String value,

            @Schema(description = "Version.", examples = "1")
            int version,

            @Schema(
                    description = "base, variation, or default: settled for the service (rule V3).",
                    examples = "variation")
            String from,

            @Schema(description = "Ref of the variation; null for the base.", examples = "rural-east")
            String variation,

            @Schema(description = "The area it was made for; null for the base.", examples = "burton-latimer")
            String area) {}

    /** A clock action. */
    @Schema(name = "ExplainedAction", description = "Something that happened to the clock.")
    public record Action(
            @Schema(description = "When.", examples = "2026-04-02T15:05:00Z")
            Instant at,

            @Schema(
                    description = "What happened.",
                    enumeration = {"pause", "resume", "restart", "extend"},
                    examples = "pause")
            String action,

            @Schema(description = "Why; null where nobody said.", examples = "awaiting plans")
            String reason,

            @Schema(description = "Of an extension: the new limit; null for any other.", examples = "25")
            Integer amount,

            @Schema(
                    description =
                            "Whether the clock heeds it: not what the limit forbids, nor an extension that came once the limit had run"
                                    + " out, more often than agreed, or to no more than before (rule T4).",
                    examples = "true")
            boolean heeded) {}

    /** A stretch of time. */
    @Schema(name = "ExplainedInterval", description = "A stretch in which the clock did one thing.")
    public record Interval(
            @Schema(description = "counted, paused, not-working or not-started.", examples = "counted")
            String kind,

            @Schema(description = "First instant.", examples = "2026-04-02T14:20:00Z")
            Instant from,

            @Schema(description = "First instant after it.", examples = "2026-04-02T15:05:00Z")
            Instant to,

            @Schema(
                    description = "Whole local days, under a limit in days, weeks or months; 0 under any other.",
                    examples = "0")
            int days,

            @Schema(description = "Elapsed minutes, across changes of the clock (rule T5).", examples = "45")
            long minutes) {}

    /** A sum. */
    @Schema(name = "ExplainedTotal", description = "The time of one kind.")
    public record Total(
            @Schema(description = "counted, paused, not-working or not-started.", examples = "counted")
            String kind,

            @Schema(description = "Whole local days, under a limit in working days.", examples = "0")
            int days,

            @Schema(description = "Elapsed minutes.", examples = "485")
            long minutes) {}

    /** A phase. */
    @Schema(name = "ExplainedPhase", description = "A stretch of instants of judging in which the case stands one way.")
    public record Stands(
            @Schema(description = "met, missed, running or no-target (rule C2).", examples = "running")
            String standing,

            @Schema(description = "The month in which it counts (rule C1).", examples = "2026-04")
            String month,

            @Schema(description = "First instant.", examples = "2026-04-02T14:20:00Z")
            Instant from,

            @Schema(description = "First instant after it; null for ever.", examples = "2026-04-09T08:50:00Z")
            Instant to) {}

    static CaseClockView of(
            CaseLineView item, CaseState state, CaseJudge.Judged judged, Integer calendarRevision, Instant asOf) {
        CaseFacts facts = CaseJudge.facts(state);
        ClockReading reading = judged.clock().reading(facts, asOf);
        ClockRun run = judged.clock().run(facts, asOf);
        return new CaseClockView(
                item,
                terms(judged),
                calendarRevision,
                judged.clock().deadline(facts, asOf).unknownDay().orElse(null),
                state.clock().stream()
                        .filter(action -> !action.at().isAfter(asOf))
                        .sorted(Comparator.comparing(ClockAction::at))
                        .map(action -> action(action, run))
                        .toList(),
                reading.intervals().stream().map(CaseClockView::interval).toList(),
                totals(reading),
                judged.clock().phases(facts).stream().map(CaseClockView::stands).toList());
    }

    private static List<Term> terms(CaseJudge.Judged judged) {
        Map<String, Object> given = new TreeMap<>(judged.level().limit().given());
        return given.entrySet().stream()
                .map(e -> {
                    Source source = judged.level().sources().get("limit." + e.getKey());
                    return new Term(
                            e.getKey(),
                            e.getValue().toString(),
                            source.version(),
                            source.from(),
                            source.variation(),
                            source.area());
                })
                .toList();
    }

    private static Action action(ClockAction action, ClockRun run) {
        return new Action(
                action.at(),
                action.kind().text(),
                action.reason(),
                action.amount(),
                !run.ignored().contains(action));
    }

    private static Interval interval(ClockReading.Interval interval) {
        return new Interval(text(interval.kind()), interval.from(), interval.to(), interval.days(), interval.minutes());
    }

    private static List<Total> totals(ClockReading reading) {
        return java.util.Arrays.stream(ClockReading.Kind.values())
                .filter(kind -> reading.intervals().stream().anyMatch(i -> i.kind() == kind))
                .map(kind -> new Total(text(kind), reading.days(kind), reading.minutes(kind)))
                .toList();
    }

    private static Stands stands(Phase phase) {
        return new Stands(phase.standing().text(), phase.month().toString(), phase.from(), phase.to());
    }

    private static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
