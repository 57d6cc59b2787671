package org.concordat.queries;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.agreements.model.ProcedureTerms.QueryLimits;
import org.concordat.queries.Queries.Moment;
import org.concordat.queries.Queries.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A query as it is answered. */
@Schema(name = "Query", description = "A query about a figure or a result, as it was known at an instant.")
record QueryView(
        @Schema(description = "Id of the query.") UUID id,

        @Schema(description = "Slug of the council whose figure or result it is.", examples = "kettering")
        String council,

        @Schema(description = "Id of the figure that it is about; null for a result.")
        UUID figure,

        @Schema(description = "Revision of the figure that was queried; null for a result.", examples = "1")
        Integer figureRevision,

        @Schema(
                description = "Id of the result that it is about; null for a figure.",
                examples = "2026-04.kettering.sla-ket.premises-in-time")
        String result,

        @Schema(
                description = "The side that raised it.",
                enumeration = {"provider", "client"},
                examples = "client")
        String raisedBySide,

        @Schema(description = "Who raised it.", examples = "kettering:officer-7")
        String raisedBy,

        @Schema(description = "When it was raised.", examples = "2026-05-05T09:00:00Z")
        Instant raisedAt,

        @Schema(
                description = "What is wrong, in the words of who raised it.",
                examples = "Our switchboard counted 20 more calls in the last week.")
        String reason,

        @Schema(
                description = "Address of evidence; null for none.",
                examples = "https://documents.kettering.example/calls-2026-04.pdf")
        String evidence,

        @Schema(
                description = "open, or its outcome.",
                enumeration = {"open", "upheld", "not-upheld", "withdrawn"},
                examples = "open")
        String state,

        @Schema(
                description = "How far it has come.",
                enumeration = {"officers", "board", "chief-executives", "mediation"},
                examples = "officers")
        String stage,

        @Schema(description = "Whether it has come beyond the officers.", examples = "false")
        boolean dispute,

        @Schema(
                description =
                        "Last day that the stage has for it; null once it is decided, and where the calendar is not known so"
                                + " far.",
                examples = "2026-05-19")
        LocalDate due,

        @Schema(description = "Whether it is open and that day has passed.", examples = "false")
        boolean overdue,

        @Schema(description = "How many working days each stage has for it.")
        QueryLimits limits,

        @Schema(
                description = "When it was decided or withdrawn; null while it is open.",
                examples = "2026-05-12T09:00:00Z")
        Instant decidedAt,

        @Schema(
                description = "Who decided or withdrew it, or spoke last of the two sides; null while it is open.",
                examples = "northampton:officer-1")
        String decidedBy,

        @Schema(description = "All that happened to it, in order; null in a list.")
        List<Step> history) {

    /** The state of a query without an outcome. */
    static final String OPEN = "open";

    /** Something that happened to a query. */
    @Schema(name = "QueryStep", description = "Something that happened to a query.")
    record Step(
            @Schema(description = "Which, from 1.", examples = "1")
            int number,

            @Schema(
                    description =
                            "raised, escalated to the stage, proposed by one side where it takes both, or decided (withdrawn among it).",
                    enumeration = {"raised", "escalated", "proposed", "decided"},
                    examples = "raised")
            String kind,

            @Schema(
                    description = "Whose act it was.",
                    enumeration = {"provider", "client", "board"},
                    examples = "client")
            String side,

            @Schema(
                    description = "The stage from then on.",
                    enumeration = {"officers", "board", "chief-executives", "mediation"},
                    examples = "officers")
            String stage,

            @Schema(
                    description = "Last day of that stage; null where the calendar is not known so far.",
                    examples = "2026-05-19")
            LocalDate due,

            @Schema(
                    description = "Why, in the words of who did it.",
                    examples = "Our switchboard counted 20 more calls in the last week.")
            String reason,

            @Schema(
                    description = "upheld, not-upheld or withdrawn; null where none was proposed or decided.",
                    examples = "upheld")
            String outcome,

            @Schema(description = "Corrected numerator; null for none.", examples = "950")
            BigDecimal numerator,

            @Schema(description = "Corrected denominator; null for none.", examples = "1020")
            BigDecimal denominator,

            @Schema(description = "Corrected value; null for none.", examples = "12")
            BigDecimal value,

            @Schema(description = "When.", examples = "2026-05-05T09:00:00Z")
            Instant at,

            @Schema(description = "Who.", examples = "kettering:officer-7")
            String by) {

        static Step of(QueryEvent event) {
            return new Step(
                    event.number,
                    event.kind,
                    event.side,
                    event.stage,
                    event.dueOn,
                    event.reason,
                    event.outcome,
                    event.numerator,
                    event.denominator,
                    event.value,
                    event.recordedAt,
                    event.recordedBy);
        }
    }

    /** @param history null to leave it out */
    static QueryView of(Standing standing, Moment moment, String council, List<QueryEvent> history) {
        Query query = standing.query();
        QueryEvent last = standing.last();
        boolean open = query.isOpenAt(moment.known());
        return new QueryView(
                query.id,
                council,
                query.figureId,
                query.figureRevision,
                query.result,
                query.raisedBySide,
                query.recordedBy,
                query.recordedAt,
                query.reason,
                query.evidence,
                open ? OPEN : query.outcome,
                last.stage,
                last.stage().isDispute(),
                open ? last.dueOn : null,
                open && last.isOverdueOn(moment.today()),
                query.limits(),
                open ? null : query.decidedAt,
                open ? null : last.recordedBy,
                history == null ? null : history.stream().map(Step::of).toList());
    }
}
