package org.concordat.consequences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concordat.consequences.model.PlanState;
import org.concordat.kernel.Revision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rectification plan as it is answered. */
@Schema(
        name = "RectificationPlan",
        description = "The plan that a serious or worse result of a closed period needs (rule B5).")
public record PlanView(
        @Schema(
                description = "Id of the plan: that of the result that it is for.",
                examples = "2026-05.kettering.sla-ket.premises-in-time")
        String plan,

        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "Name of the agreement.", examples = "sla-ket")
        String agreement,

        @Schema(description = "Ref of the service level.", examples = "premises-in-time")
        String serviceLevel,

        @Schema(description = "The period.", examples = "2026-05")
        String period,

        @Schema(
                description = "Band of the worst unit when the period was closed.",
                enumeration = {"serious", "severe", "critical"},
                examples = "serious")
        String band,

        @Schema(
                description = "When the result was published: the period was closed.",
                examples = "2026-06-12T09:00:00Z")
        Instant publishedAt,

        @Schema(
                description =
                        "Last day to submit it: ten working days after that day, in the partnership's jurisdiction; null where no"
                                + " calendar tells it.",
                examples = "2026-06-26")
        LocalDate dueOn,

        @Schema(
                description =
                        "due until it is submitted; then accepted or rejected; a rejected one is submitted again.",
                enumeration = {"due", "submitted", "accepted", "rejected", "not-needed"},
                examples = "submitted")
        String state,

        @Schema(
                description =
                        "Whether it is past its day and the provider's turn: due, or rejected and not submitted again.",
                examples = "false")
        boolean overdue,

        @Schema(description = "What it says; null while nobody has submitted it.")
        PlanContent content,

        @Schema(
                description =
                        "Why the client side accepted or rejected it; null where it gave no reason, and while it has not.",
                examples = "The steps say nothing of the backlog.")
        String reason,

        @Schema(description = "What happened to it, the earliest first.")
        List<Entry> history,

        @Schema(description = "Revision, from 1; the ETag.", examples = "2")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-06-20T09:00:00Z")
        Instant recordedAt) {

    /**
     * A plan.
     *
     * @param history its revisions, the earliest first
     * @param today on which it is judged overdue
     */
    static PlanView of(Plan plan, String council, List<Plan> history, LocalDate today) {
        return new PlanView(
                plan.result,
                council,
                plan.agreement,
                plan.serviceLevel,
                plan.period,
                plan.band,
                plan.publishedAt,
                plan.dueOn,
                plan.state,
                plan.dueOn != null && plan.state().isOverdue(plan.dueOn, today),
                plan.content,
                plan.reason,
                history.stream().map(Entry::of).toList(),
                plan.revision(),
                plan.recorded.revision().recordedAt());
    }

    /** One thing that happened to a plan. */
    @Schema(name = "PlanEntry", description = "Something that happened to a rectification plan.")
    public record Entry(
            @Schema(description = "Number of the revision.", examples = "2")
            int revision,

            @Schema(
                    description = "What it became.",
                    enumeration = {"due", "submitted", "accepted", "rejected", "not-needed"},
                    examples = "submitted")
            String state,

            @Schema(description = "When.", examples = "2026-06-20T09:00:00Z")
            Instant at,

            @Schema(description = "Who: organisation and subject.", examples = "northampton:manager-2")
            String by,

            @Schema(description = "What was submitted; null for all else.")
            PlanContent content,

            @Schema(description = "The reason of a decision; null where there is none.", examples = "Agreed.")
            String reason) {

        private static Entry of(Plan row) {
            Revision revision = row.recorded.revision();
            return new Entry(
                    revision.number(),
                    row.state,
                    revision.recordedAt(),
                    revision.recordedBy(),
                    row.state() == PlanState.SUBMITTED ? row.content : null,
                    row.reason);
        }
    }
}
