package org.concordat.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.time.ClockAction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case as it is answered. */
@Schema(description = "A case as it is known.")
record CaseView(
        @Schema(description = "The sending system's name of the case.", examples = "K-2026-0001")
        String ref,

        @Schema(description = "Slug of the service.", examples = "premises-licensing")
        String service,

        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(
                description = "Slug of the area; null where the case counts for the council only.",
                examples = "burton-latimer")
        String area,

        @Schema(description = "When it was received.", examples = "2026-04-02T14:20:00Z")
        Instant received,

        @Schema(description = "What happened to its clock, as it was sent.")
        List<Action> clock,

        @Schema(description = "The due instant of the system it comes from; null for none.")
        Instant due,

        @Schema(description = "The event that it is to prepare; null for none.", examples = "2026-06-20T17:00:00Z")
        Instant event,

        @Schema(description = "When it was closed; null while open.", examples = "2026-04-09T08:50:00Z")
        Instant closed,

        @Schema(description = "How it ended; null where nobody said.", examples = "granted")
        String outcome,

        @Schema(description = "Further facts.", examples = "{\"premisesType\":\"pub\"}")
        Map<String, String> attributes,

        @Schema(description = "As of when its sender knew this state; null where it did not say.")
        Instant asAt,

        @Schema(description = "Whether it is taken out.", examples = "false") @JsonProperty("void")
        boolean voided,

        @Schema(description = "Why it is taken out; null while it counts.")
        String voidReason,

        @Schema(description = "The import that brought this state.") @JsonProperty("import")
        UUID importId,

        @Schema(description = "Revision, from 1; the ETag.", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-04-10T01:00:00Z")
        Instant recordedAt) {

    /** A clock action as it is answered. */
    @Schema(name = "ClockActionView", description = "Something that happened to the clock of a case (rule T4).")
    record Action(
            @Schema(description = "When.", examples = "2026-04-02T15:05:00Z")
            Instant at,

            @Schema(
                    description = "What happened.",
                    enumeration = {"pause", "resume", "restart", "extend"},
                    examples = "pause")
            String action,

            @Schema(description = "Why.", examples = "awaiting plans")
            String reason,

            @Schema(description = "Of an extension: the new limit; null for any other.", examples = "25")
            Integer amount) {

        private static Action of(ClockAction action) {
            return new Action(action.at(), action.kind().text(), action.reason(), action.amount());
        }
    }

    static CaseView of(Cases.Stored stored, String council) {
        CaseState state = stored.state();
        return new CaseView(
                state.ref(),
                state.service().value(),
                council,
                state.area() == null ? null : state.area().value(),
                state.received(),
                state.clock().stream().map(Action::of).toList(),
                state.due(),
                state.event(),
                state.closed(),
                state.outcome(),
                stored.attributes(),
                stored.asAt(),
                state.voided(),
                stored.voidReason(),
                stored.importId(),
                state.revision(),
                stored.recordedAt());
    }
}
