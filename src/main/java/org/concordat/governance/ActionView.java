package org.concordat.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An action as it is answered. */
@Schema(name = "Action", description = "Something that an organisation is to do by a day, and whether it has.")
public record ActionView(
        @Schema(description = "Id of the action.") UUID id,

        @Schema(description = "Id of the meeting in which it was agreed; null where it was in none.")
        UUID meeting,

        @Schema(description = "Id of the decision that it follows from; null for none.")
        UUID decision,

        @Schema(
                description = "What is to be done.",
                maxLength = 500,
                examples = "Send the draft budget to every member.")
        String title,

        @Schema(description = "Slug of the organisation that is to do it.", examples = "kettering")
        String owner,

        @Schema(description = "The day by which it is to be done, inclusive.", examples = "2026-07-31")
        LocalDate due,

        @Schema(
                description = "How it stands today.",
                enumeration = {"open", "done", "overdue"},
                examples = "open")
        String state,

        @Schema(description = "The day on which it was done; null until then.", examples = "2026-07-24")
        LocalDate doneOn,

        @Schema(
                description = "What became of it; null until it is done, and where nothing was said.",
                examples = "Sent to all.")
        String note,

        @Schema(description = "Revision, from 1; the ETag.", minimum = "1", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-06-18T12:00:00Z")
        Instant recordedAt,

        @Schema(description = "Who recorded it.", examples = "northampton:secretary-1")
        String recordedBy) {

    static ActionView of(Action action, String owner, LocalDate today) {
        return new ActionView(
                action.id,
                action.meeting,
                action.decision,
                action.title,
                owner,
                action.due,
                action.state(today),
                action.doneOn,
                action.note,
                action.revision,
                action.recordedAt,
                action.recordedBy);
    }
}
