package org.concordat.governance;

import jakarta.persistence.Converter;
import java.util.List;
import org.concordat.governance.model.Choice;
import org.concordat.governance.model.Count;
import org.concordat.governance.model.Grounds;
import org.concordat.governance.model.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a decision and on what it rests; as it is answered, and as it is kept once it is declared. */
@Schema(
        name = "DecisionTally",
        description =
                "What became of a decision, or would if it were declared now, and on what that rests: the count of a vote, or the members'"
                        + " approvals of a reserved matter.")
public record TallyView(
        @Schema(
                description = "What became of it; open while members are awaited.",
                enumeration = {"open", "carried", "lost", "noted", "blocked", "lapsed"},
                examples = "carried")
        String outcome,

        @Schema(
                description = "On what it rests.",
                enumeration = {"vote", "approvals", "delegation"},
                examples = "vote")
        String by,

        @Schema(
                description = "How many members have a vote on the board; null unless it is voted.",
                minimum = "0",
                examples = "4")
        Integer seats,

        @Schema(
                description = "How many of them were represented; null unless it is voted.",
                minimum = "0",
                examples = "4")
        Integer present,

        @Schema(
                description = "How many had to be, for the meeting to decide; null unless it is voted.",
                minimum = "1",
                examples = "3")
        Integer quorum,

        @Schema(
                description = "Whether enough were there: an inquorate meeting can only note; null unless it is voted.",
                examples = "true")
        Boolean quorate,

        @Schema(description = "Members, each counted once; null unless it is voted.")
        CountView members,

        @Schema(description = "Their votes; null unless it is voted.")
        CountView votes,

        @Schema(
                description = "The casting vote, where both sides were equal and it decided; null where it did not.",
                enumeration = {"for", "against"},
                examples = "for")
        String castingVote,

        @Schema(
                description = "The members that approved a reserved matter; none of another.",
                examples = "[\"kettering\", \"corby\"]")
        List<String> approved,

        @Schema(description = "The members that refused a reserved matter: one blocks it.", examples = "[]")
        List<String> refused,

        @Schema(
                description = "The members that have said nothing to a reserved matter yet.",
                examples = "[\"northampton\"]")
        List<String> awaited,

        @Schema(
                description =
                        "The members that were represented, have a seat on the board, and have not voted; none unless it is voted.",
                examples = "[]")
        List<String> notVoted) {

    /** What was kept before this was told has none of them. */
    public TallyView {
        notVoted = notVoted == null ? List.of() : List.copyOf(notVoted);
    }

    static TallyView of(Outcome outcome) {
        String state = outcome.state().text();
        Grounds grounds = outcome.grounds();
        if (grounds instanceof Grounds.Vote vote) {
            return vote(state, vote);
        }
        if (grounds instanceof Grounds.Approvals said) {
            return rest(state, "approvals", said.approved(), said.refused(), said.awaited());
        }
        return rest(state, "delegation", List.of(), List.of(), List.of());
    }

    private static TallyView vote(String state, Grounds.Vote vote) {
        Choice casting = vote.castingVote();
        return new TallyView(
                state,
                "vote",
                vote.seats(),
                vote.present(),
                vote.quorum(),
                vote.quorate(),
                CountView.of(vote.members()),
                CountView.of(vote.weights()),
                casting == null ? null : casting.text(),
                List.of(),
                List.of(),
                List.of(),
                vote.silent());
    }

    private static TallyView rest(
            String state, String by, List<String> approved, List<String> refused, List<String> awaited) {
        return new TallyView(
                state, by, null, null, null, null, null, null, null, approved, refused, awaited, List.of());
    }

    /** How many were in favour, and of what. */
    @Schema(name = "VoteCount", description = "How many were in favour, and what was needed of how many.")
    public record CountView(
            @Schema(description = "In favour.", minimum = "0", examples = "3")
            long inFavour,

            @Schema(description = "Against.", minimum = "0", examples = "1")
            long against,

            @Schema(description = "Abstained.", minimum = "0", examples = "0")
            long abstained,

            @Schema(
                    description =
                            "Of which the majority is a part: those cast, those present, or all, as the rules say.",
                    minimum = "0",
                    examples = "4")
            long of,

            @Schema(
                    description = "What was needed of it; null where this count does not decide.",
                    maxLength = 30,
                    examples = "more than 1/2")
            String threshold,

            @Schema(
                    description = "The least number that reaches it; null where this count does not decide.",
                    minimum = "0",
                    examples = "3")
            Long needed,

            @Schema(
                    description =
                            "Whether it was reached, by a casting vote if need be; null where this count does not decide.",
                    examples = "true")
            Boolean reached) {

        private static CountView of(Count count) {
            boolean decides = count.threshold() != null;
            return new CountView(
                    count.inFavour(),
                    count.against(),
                    count.abstained(),
                    count.whole(),
                    decides ? count.threshold().toString() : null,
                    decides ? count.needed() : null,
                    decides ? count.reached() : null);
        }
    }

    /** Stores it. */
    @Converter
    static class Stored extends KeptJson<TallyView> {
        Stored() {
            super(TallyView.class);
        }
    }
}
