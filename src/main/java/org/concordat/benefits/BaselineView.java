package org.concordat.benefits;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.benefits.model.BaselineLife;
import org.concordat.partnerships.model.Side;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A baseline as it is answered. */
@Schema(name = "Baseline", description = "What benefits of a council are measured against (rule R1).")
public record BaselineView(
        @Schema(description = "Slug of the baseline.", examples = "kettering-premises")
        String baseline,

        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(
                description = "How far it is.",
                enumeration = {"draft", "proposed", "frozen"},
                examples = "frozen")
        String state,

        @Schema(
                description =
                        "Digest of the text, which both signatures cover: SHA-256 of its canonical JSON (RFC 8785).",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String digest,

        @Schema(description = "The sides that have signed this text.", examples = "[\"client\", \"provider\"]")
        List<String> signedBy,

        @Schema(description = "When the second side signed; null while it has not.", examples = "2026-03-20T09:00:00Z")
        Instant frozenAt,

        @Schema(
                description =
                        "Whether it was frozen before the shared service went live, by the day that its text says and by what is in"
                                + " force and has come in; null while it is not frozen.",
                examples = "true")
        Boolean frozenInTime,

        @Schema(
                description =
                        "Id of the decision of the members by which it was frozen after go-live, or in the place of another; null while it is not"
                                + " frozen, and where none was needed.")
        UUID decision,

        @Schema(
                description = "Slug of the baseline of the same service whose place it has taken; null for none.",
                examples = "kettering-premises-first")
        String supersedes,

        @Schema(
                description =
                        "Slug of the baseline that has taken its place: nothing more is measured against this one; null while none has.",
                examples = "kettering-premises-corrected")
        String supersededBy,

        @Schema(description = "What it says.") BaselineText text,

        @Schema(description = "What was done with it, the earliest first.")
        List<Done> history,

        @Schema(description = "Revision of the text, from 1; the ETag.", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-03-01T09:00:00Z")
        Instant recordedAt) {

    /** Something that was done. */
    @Schema(name = "BaselineStep", description = "Something that was done with a baseline.")
    public record Done(
            @Schema(
                    description = "What was done.",
                    enumeration = {"proposed", "withdrawn", "signed"},
                    examples = "signed")
            String step,

            @Schema(description = "For which side; null where it was who keeps the register.", examples = "client")
            String side,

            @Schema(description = "When.", examples = "2026-03-20T09:00:00Z")
            Instant at,

            @Schema(description = "Who: organisation and subject.", examples = "kettering:signatory-1")
            String by) {}

    static BaselineView of(
            Baseline kept, String council, List<BaselineEvent> events, String supersededBy, ZoneId zone) {
        BaselineLife life = BaselineEvents.life(events);
        BaselineText text = kept.written();
        BaselineEvent last = events.isEmpty() ? null : events.get(events.size() - 1);
        return new BaselineView(
                kept.slug,
                council,
                life.state().text(),
                kept.digest,
                Stream.of(Side.values()).filter(life::signedBy).map(Side::text).toList(),
                life.frozenAt().orElse(null),
                inTime(text, events, zone),
                last == null ? null : last.decisionId,
                last == null ? null : last.supersedes,
                supersededBy,
                text,
                events.stream()
                        .map(event -> new Done(event.kind, event.side, event.recordedAt, event.recordedBy))
                        .toList(),
                kept.revision(),
                kept.recorded.revision().recordedAt());
    }

    /** Whether it was frozen before go-live; null while it is not frozen. */
    static Boolean inTime(BaselineText text, List<BaselineEvent> events, ZoneId zone) {
        Instant goesLive = text.goesLive().atStartOfDay(zone).toInstant();
        boolean late = events.stream().anyMatch(event -> event.late);
        return BaselineEvents.life(events)
                .frozenAt()
                .map(at -> !late && at.isBefore(goesLive))
                .orElse(null);
    }
}
