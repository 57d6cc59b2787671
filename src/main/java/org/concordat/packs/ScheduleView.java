package org.concordat.packs;

import java.time.Instant;
import org.concordat.packs.ScheduleText.Lengths;
import org.concordat.packs.ScheduleText.Responsible;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When packs are due, as it is answered. */
@Schema(
        name = "ReportSchedule",
        description = "When the packs of a partnership are due, and who sees to them (rule P4).")
record ScheduleView(
        @Schema(description = "Slug of the calendar whose working days count.", examples = "england-and-wales")
        String calendar,

        @Schema(description = "For which lengths of periods there is a pack, and when it is due.")
        Lengths packs,

        @Schema(description = "Who sees to it.") Responsible responsible,

        @Schema(description = "Revision, from 1; the ETag.", minimum = "1", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-04-01T09:00:00Z")
        Instant recordedAt,

        @Schema(
                description = "Who recorded it: organisation and subject.",
                maxLength = 300,
                examples = "northampton:secretary-1")
        String recordedBy) {

    static ScheduleView of(Schedule kept) {
        return new ScheduleView(
                kept.text().calendar(),
                kept.text().packs(),
                kept.text().responsible(),
                kept.revision(),
                kept.recordedAt(),
                kept.recordedBy());
    }
}
