package org.concordat.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.concordat.intake.model.CaseText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case as it is sent. Its bounds are checked row by row ({@code CaseReader}): a wrong row must not refuse the load. */
@Schema(description = "The whole state of a case (rule C7): it replaces what was known of the case before.")
record NewCase(
        @Schema(
                description =
                        "The sending system's name of the case, at most 100 characters; unique within council and service.",
                required = true,
                maxLength = 100,
                examples = "K-2026-0001")
        String ref,

        @Schema(description = "Slug of the service.", required = true, examples = "premises-licensing")
        String service,

        @Schema(description = "Slug of the council.", required = true, examples = "kettering")
        String council,

        @Schema(
                description = "Slug of the area; left out, the case counts for the council only (rule C6).",
                examples = "burton-latimer")
        String area,

        @Schema(
                description = "When it was received: RFC 3339 with offset, years 1900 to 2199.",
                required = true,
                format = "date-time",
                examples = "2026-04-02T15:20:00+01:00")
        String received,

        @Schema(description = "What happened to its clock: at most 200 actions, in any order (rule T4).")
        List<Action> clock,

        @Schema(
                description = "The due instant of the system it comes from (rule T7).",
                format = "date-time",
                examples = "2026-05-06T23:59:59+01:00")
        String due,

        @Schema(
                description =
                        "The event that it is to prepare, such as a hearing: limits before an event count back from it (rule T6).",
                format = "date-time",
                examples = "2026-06-20T18:00:00+01:00")
        String event,

        @Schema(
                description = "When it was closed, not before it was received (rule C5); null while open.",
                format = "date-time",
                examples = "2026-04-09T09:50:00+01:00")
        String closed,

        @Schema(description = "How it ended, at most 200 characters.", maxLength = 200, examples = "granted")
        String outcome,

        @Schema(
                description = "Further facts: texts of at most 200 characters, under names that the service allows.",
                examples = "{\"premisesType\":\"pub\"}")
        Map<String, String> attributes,

        @Schema(
                description =
                        "As of when your system knew this state; a row older than the stored one is ignored (rule C7).",
                format = "date-time",
                examples = "2026-04-09T23:00:00+01:00")
        String asAt,

        @Schema(description = "Whether the case is taken out (rule C7); its history stays.", examples = "false")
        @JsonProperty("void")
        Boolean voided,

        @Schema(description = "Why it is taken out; required with void.", maxLength = 200, examples = "entered twice")
        String voidReason) {

    /** A clock action as it is sent. */
    @Schema(name = "NewClockAction", description = "Something that happened to the clock of a case (rule T4).")
    record Action(
            @Schema(
                    description = "When, not before the case was received nor after it was closed.",
                    required = true,
                    format = "date-time",
                    examples = "2026-04-02T16:05:00+01:00")
            String at,

            @Schema(
                    description =
                            "pause and resume: the time between is left out. restart: time runs afresh from then on. extend: a new"
                                    + " limit was agreed; it counts if the old one had not run out by then. A limit may forbid any.",
                    required = true,
                    enumeration = {"pause", "resume", "restart", "extend"},
                    examples = "pause")
            String action,

            @Schema(description = "Why.", maxLength = 200, examples = "awaiting plans")
            String reason,

            @Schema(
                    description = "Of an extension, required: the new limit as a whole, in the limit's unit.",
                    minimum = "1",
                    maximum = "100000",
                    examples = "25")
            Integer amount) {

        private CaseText.ActionText text() {
            return new CaseText.ActionText(at, action, reason, amount);
        }
    }

    CaseText text() {
        List<CaseText.ActionText> actions = clock == null
                ? List.of()
                : clock.stream().map(a -> a == null ? null : a.text()).toList();
        return new CaseText(
                ref,
                service,
                council,
                area,
                received,
                due,
                event,
                closed,
                actions,
                outcome,
                attributes,
                asAt,
                voided,
                voidReason);
    }
}
