package org.concordat.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting as it is answered. */
@Schema(
        name = "Meeting",
        description = "A meeting of the board: its agenda, who was there, and whether it can decide (rule G1).")
public record MeetingView(
        @Schema(description = "Id of the meeting.") UUID id,

        @Schema(description = "Title.", examples = "Annual meeting of the joint committee")
        String title,

        @Schema(description = "The day on which it is held.", examples = "2026-06-18")
        LocalDate on,

        @Schema(
                description = "The items of the agenda, in their order.",
                examples = "[\"Minutes of the last meeting\", \"Budget of the year\"]")
        List<String> agenda,

        @Schema(
                description = "How far it has come.",
                enumeration = {"planned", "held"},
                examples = "held")
        String state,

        @Schema(
                description =
                        "Slug of the member whose representative presides; null where it is somebody else, and while it is planned.",
                examples = "northampton")
        String chair,

        @Schema(
                description =
                        "Whether its day had passed when it was recorded: it is for the minutes then, and no decision of the board is opened"
                                + " in it.",
                examples = "false")
        boolean recordedLate,

        @Schema(
                description =
                        "The members that were represented, and which of them have left; none while it is planned.")
        List<Attendance.Representative> present,

        @Schema(description = "Whether it can decide for the board.")
        QuorumView quorum,

        @Schema(
                description =
                        "Ids of the decisions that are to be made in it, in the order in which they were drafted.")
        List<UUID> decisions,

        @Schema(description = "Revision, from 1; the ETag.", minimum = "1", examples = "2")
        int revision) {

    static MeetingView of(Meeting meeting, QuorumView quorum, List<UUID> decisions) {
        return new MeetingView(
                meeting.id,
                meeting.title,
                meeting.heldOn,
                meeting.items(),
                meeting.state,
                meeting.chair,
                meeting.recordedLate,
                meeting.present == null ? List.of() : meeting.present.present(),
                quorum,
                decisions,
                meeting.revision);
    }

    /** Whether a meeting can decide. */
    @Schema(name = "QuorumTold", description = "Who must be there for a meeting to decide, and who is.")
    public record QuorumView(
            @Schema(
                    description =
                            "How many members have a vote: on that day, or once a decision is opened for the board in the meeting, in the latest of these.",
                    minimum = "0",
                    examples = "4")
            int seats,

            @Schema(description = "How many of them were represented.", minimum = "0", examples = "3")
            int present,

            @Schema(
                    description =
                            "How many must be, by the rules of that day, or of that decision; null where these say nothing.",
                    minimum = "1",
                    examples = "3")
            Integer needed,

            @Schema(
                    description =
                            "Whether enough were there: an inquorate meeting can only note; null where the governance rules say nothing,"
                                    + " and while it is planned.",
                    examples = "true")
            Boolean quorate) {}
}
