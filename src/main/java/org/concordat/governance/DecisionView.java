package org.concordat.governance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision as it is answered. */
@Schema(
        name = "Decision",
        description =
                "A decision: its text, what it is about, who decides, what they said, what became of it (rules G1, G2).")
public record DecisionView(
        @Schema(description = "Id of the decision.") UUID id,

        @Schema(
                description =
                        "Id of the meeting in which it is decided; null where it is put to the members without one.")
        UUID meeting,

        @Schema(description = "Title.", examples = "Budget of the financial year 2026-27")
        String title,

        @Schema(
                description = "What is resolved, word for word.",
                examples = "That the budget of 1,234,567.89 pounds be approved.")
        String text,

        @Schema(description = "What it is about.") NewDecision.Subject subject,

        @Schema(
                description =
                        "SHA-256 of the canonical JSON (RFC 8785) of title, text and subject: what votes and approvals cover.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String digest,

        @Schema(
                description = "How far it has come.",
                enumeration = {"draft", "open", "carried", "lost", "noted", "blocked", "lapsed"},
                examples = "open")
        String state,

        @Schema(
                description = "Who decides it, settled when it is opened; null while it is a draft.",
                enumeration = {"officer", "board", "reserved"},
                examples = "board")
        String level,

        @Schema(
                description =
                        "Number of the governance rules that it is decided by; null while it is a draft, and where none are adopted.",
                minimum = "1",
                examples = "1")
        Integer rules,

        @Schema(
                description =
                        "Until when votes are taken at least: they are taken until 24 hours after it was first recorded who was there, where that is later; null"
                                + " where they are taken until everybody who is there has voted or abstained.",
                examples = "2026-06-25T17:00:00Z")
        Instant votesUntil,

        @Schema(
                description =
                        "The members and their votes, as they were when it was opened: whatever becomes of a membership later does not bend"
                                + " the decision. None while it is a draft.")
        List<Electorate.Elector> seats,

        @Schema(description = "What the members said, in that order.")
        List<VoteView> votes,

        @Schema(description = "What was declared, or would be now; null while it is a draft.")
        TallyView tally,

        @Schema(description = "When it was opened; null while it is a draft.", examples = "2026-06-18T10:00:00Z")
        Instant openedAt,

        @Schema(description = "When its outcome was declared; null until then.", examples = "2026-06-18T11:30:00Z")
        Instant declaredAt,

        @Schema(description = "Who declared it; null until then.", examples = "northampton:secretary-1")
        String declaredBy,

        @Schema(description = "Revision, from 1; the ETag.", minimum = "1", examples = "2")
        int revision) {

    /**
     * A decision.
     *
     * @param tally null while it is a draft
     */
    static DecisionView of(Decision decision, List<VoteView> votes, TallyView tally) {
        return new DecisionView(
                decision.id,
                decision.meeting,
                decision.title,
                decision.text,
                new NewDecision.Subject(decision.matter, decision.ref, decision.subjectDigest),
                decision.digest,
                decision.state,
                decision.level,
                decision.rulesVersion,
                decision.votesUntil,
                decision.seats == null ? List.of() : decision.seats.members(),
                votes,
                tally,
                decision.openedAt,
                decision.declaredAt,
                decision.declaredBy,
                decision.revision);
    }

    /** What a member said. */
    @Schema(name = "MemberVote", description = "What a member said to a decision.")
    public record VoteView(
            @Schema(description = "Slug of the member.", examples = "kettering")
            String member,

            @Schema(
                    description = "What it said; of a reserved matter, for approves and against refuses.",
                    enumeration = {"for", "against", "abstain"},
                    examples = "for")
            String choice,

            @Schema(description = "Whether it is the casting vote.", examples = "false")
            boolean casting,

            @Schema(description = "When it was given.", examples = "2026-06-18T11:05:00Z")
            Instant at,

            @Schema(description = "Who gave it: organisation and subject.", examples = "kettering:leader")
            String by) {}
}
