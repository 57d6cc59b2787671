package org.concordat.events;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of event, each with what it means and what its data are. */
enum EventType {
    AGREEMENT_PROPOSED(
            "agreement.proposed",
            AgreementData.class,
            "A version of an agreement was proposed",
            "From now on its text is immutable. Read it, then sign it, counter it or, as the proposer, withdraw it."),
    AGREEMENT_COUNTERED(
            "agreement.countered",
            AgreementData.class,
            "A version of an agreement was countered",
            "The other side answered a proposal with another text, of which `agreement.proposed` tells as well."),
    AGREEMENT_WITHDRAWN(
            "agreement.withdrawn",
            AgreementData.class,
            "A version of an agreement was withdrawn",
            "The side that had proposed it took it back."),
    AGREEMENT_SIGNED(
            "agreement.signed",
            AgreementData.class,
            "A side signed a version of an agreement",
            "One for each signature; with `concluded` both sides have signed, and the terms hold from its first day."),
    AGREEMENT_TERMINATED(
            "agreement.terminated",
            AgreementData.class,
            "A version of an agreement was terminated",
            "It ends with `lastDay`."),
    IMPORT_COMPLETED(
            "import.completed",
            ImportData.class,
            "A bulk load came to its end",
            "Told to the organisation that sent it, with the counts of its receipt; `applied` is false where nothing was taken."),
    CASES_RECORDED(
            "cases.recorded",
            CasesData.class,
            "Cases of a council were recorded",
            "One for each council and import that brought new or changed cases. The board is not told."),
    RESULT_CHANGED(
            "result.changed",
            ResultData.class,
            "A result may be another one now",
            "One at most for each council, service level and period that a transaction touches: cases, figures, terms, areas,"
                    + " calendars, reliefs or restatements changed what it is made of. Read the result for its value. What turns with"
                    + " time alone, such as an open case that passes its due date, and composites, whose parts are told, have no"
                    + " event."),
    FIGURE_SUBMITTED(
            "figure.submitted",
            FigureData.class,
            "Figures were submitted",
            "One for each council, measure and period of a transaction. The other side confirms or queries them."),
    FIGURE_AGREED(
            "figure.agreed",
            FigureData.class,
            "Figures were agreed",
            "One for each council, measure and period of a transaction. A figure that is agreed by lapse has no event:"
                    + " `lapsesAt` tells when."),
    FIGURE_QUERIED(
            "figure.queried",
            FigureData.class,
            "Figures are queried",
            "One for each council, measure and period of a transaction. It does not lapse until the query has its outcome."),
    QUERY_RAISED("query.raised", QueryData.class, "A query was raised", "The other side's officers answer it."),
    QUERY_ESCALATED("query.escalated", QueryData.class, "A query was escalated", "It stands at `stage` from now on."),
    QUERY_PROPOSED(
            "query.proposed",
            QueryData.class,
            "One side proposed the outcome of a query",
            "Where both decide, the query ends when the other side says the same."),
    QUERY_DECIDED(
            "query.decided",
            QueryData.class,
            "A query has its outcome",
            "Where it is upheld, the figure has its corrected numbers, or the result is counted anew."),
    EXCLUSION_PROPOSED(
            "exclusion.proposed",
            ProposalData.class,
            "It is proposed to exclude a case",
            "The other side decides (rule C2). Which case it is, the exclusion itself tells those who see cases."),
    EXCLUSION_ACCEPTED(
            "exclusion.accepted",
            ProposalData.class,
            "A case is excluded",
            "It is counted apart from now on (rule C2)."),
    EXCLUSION_REJECTED(
            "exclusion.rejected", ProposalData.class, "An exclusion was rejected", "The case counts as before."),
    EXCLUSION_WITHDRAWN(
            "exclusion.withdrawn",
            ProposalData.class,
            "The proposal of an exclusion was withdrawn",
            "By the side that had made it."),
    RELIEF_PROPOSED(
            "relief.proposed",
            ProposalData.class,
            "It is proposed to relieve a period",
            "The other side decides (rule B6)."),
    RELIEF_ACCEPTED(
            "relief.accepted",
            ProposalData.class,
            "A period is relieved",
            "It carries no points from now on (rule B6)."),
    RELIEF_REJECTED("relief.rejected", ProposalData.class, "A relief was rejected", "The period counts as before."),
    RELIEF_WITHDRAWN(
            "relief.withdrawn",
            ProposalData.class,
            "The proposal of a relief was withdrawn",
            "By the side that had made it."),
    RESTATEMENT_PROPOSED(
            "restatement.proposed",
            ProposalData.class,
            "It is proposed to restate a closed period",
            "The other side decides (rule F2)."),
    RESTATEMENT_ACCEPTED(
            "restatement.accepted",
            ProposalData.class,
            "A closed period is restated",
            "The figure has its new numbers, or the result is counted anew (rule F2)."),
    RESTATEMENT_REJECTED(
            "restatement.rejected",
            ProposalData.class,
            "A restatement was rejected",
            "The period stays as it was closed."),
    RESTATEMENT_WITHDRAWN(
            "restatement.withdrawn",
            ProposalData.class,
            "The proposal of a restatement was withdrawn",
            "By the side that had made it."),
    PERIOD_CLOSED(
            "period.closed",
            PeriodData.class,
            "Periods were closed",
            "Told to every part of the partnership. Results of these periods stay as they are, their figures are locked."),
    PLAN_DUE(
            "rectification-plan.due",
            PlanData.class,
            "A rectification plan is due",
            "A result of a closed period is serious or worse (rule B5); the provider submits a plan by `dueOn`."),
    PLAN_SUBMITTED(
            "rectification-plan.submitted",
            PlanData.class,
            "A rectification plan was submitted",
            "The client accepts or rejects it."),
    PLAN_ACCEPTED(
            "rectification-plan.accepted",
            PlanData.class,
            "A rectification plan was accepted",
            "It stands, and cannot be submitted again."),
    PLAN_REJECTED(
            "rectification-plan.rejected",
            PlanData.class,
            "A rectification plan was rejected",
            "The provider submits another."),
    PLAN_NOT_NEEDED(
            "rectification-plan.not-needed",
            PlanData.class,
            "A rectification plan is not needed any more",
            "The result was restated and is no longer serious."),
    STATEMENT_ISSUED(
            "statement.issued",
            StatementData.class,
            "A statement was issued to a council",
            "A bill, a reconciliation, or the statement of a year, told to the council whose it is. It never changes; its explanation"
                    + " tells how it came about."),
    BENEFIT_RECORDED(
            "benefit.recorded",
            BenefitData.class,
            "A benefit was recorded",
            "Told to the council that it is for alone, and to every part of the partnership where it is for all (rule R2)."),
    BENEFIT_CHANGED(
            "benefit.changed",
            BenefitData.class,
            "A benefit has another revision",
            "What is planned of it or came of it, who sees to it, or its text: read it for what it is now (rule R2)."),
    RISK_RECORDED(
            "risk.recorded",
            RiskData.class,
            "A risk was recorded",
            "Told to the council that it is one to alone, and to every part of the partnership where it is one to all (rule R5)."),
    RISK_CHANGED(
            "risk.changed",
            RiskData.class,
            "A risk has another revision",
            "Its score, what is done about it or its next review: read it for what it is now (rule R5)."),
    RISK_CLOSED(
            "risk.closed",
            RiskData.class,
            "A risk was closed",
            "It stands in the register with the reason, and is no longer scored (rule R5)."),
    DECISION_OPENED(
            "decision.opened",
            DecisionData.class,
            "A decision was put to the members",
            "Its text stands from now on: members vote, or approve and refuse by their signatories (rule G1)."),
    DECISION_CARRIED(
            "decision.carried",
            DecisionData.class,
            "A decision was carried",
            "What it is about can take effect now (rule G2)."),
    DECISION_LOST(
            "decision.lost",
            DecisionData.class,
            "A decision was lost",
            "Too few were in favour; nothing takes effect by it (rule G1)."),
    DECISION_NOTED(
            "decision.noted",
            DecisionData.class,
            "A decision was only noted",
            "The meeting was inquorate; nothing takes effect by it (rule G1)."),
    DECISION_BLOCKED(
            "decision.blocked",
            DecisionData.class,
            "A reserved matter was refused",
            "One member refused it; nothing takes effect by it (rule G1)."),
    DECISION_LAPSED(
            "decision.lapsed",
            DecisionData.class,
            "A reserved matter has lapsed",
            "A member has left that had said nothing to it; it can be put to the members anew (rule G1)."),
    PACK_PUBLISHED(
            "pack.published",
            ReportData.class,
            "A board pack was published",
            "Told to every part of the partnership: the pack of the period stands as it is in this revision, with these digests (rule P1)."),
    SUBSCRIPTION_DIGEST(
            "subscription.digest",
            DigestData.class,
            "What happened, for one of your people",
            "Sent to a webhook that asks for it by name, as often as the subscription says, and to no feed; each event is told once."),
    WEBHOOK_TEST(
            "webhook.test",
            TestData.class,
            "A webhook is tried",
            "Sent when it is asked for, once, and to no feed: whoever can read it and verify its signature is ready.");

    private static final String PRODUCT = "concordat.";
    private static final String VERSION = ".v1";

    private final String name;
    private final Class<? extends Record> data;
    private final String title;
    private final String description;

    EventType(String name, Class<? extends Record> data, String title, String description) {
        this.name = name;
        this.data = data;
        this.title = title;
        this.description = description;
    }

    /** As events name it: {@code concordat.agreement.signed.v1}. */
    String text() {
        return PRODUCT + name + VERSION;
    }

    /** What its data are. */
    Class<? extends Record> data() {
        return data;
    }

    /** What it tells, in a few words. */
    String title() {
        return title;
    }

    /** What follows from it. */
    String description() {
        return description;
    }

    /** The type of that thing and happening, such as {@code query} and {@code raised}. */
    static EventType of(String thing, String happening) {
        return Arrays.stream(values())
                .filter(type -> type.name.equals(thing + "." + happening))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event tells " + thing + " " + happening));
    }

    /** What an event of a type tells, in a few words; the type itself where it is none of these any more. */
    static String title(String text) {
        return Arrays.stream(values())
                .filter(type -> type.text().equals(text))
                .map(EventType::title)
                .findFirst()
                .orElse(text);
    }

    /** Things are told whole: {@code concordat.fig*} means nothing. */
    boolean isOf(String beginning) {
        return Optional.of(name.substring(0, name.indexOf('.') + 1))
                .filter(thing -> beginning.equals(PRODUCT + thing))
                .isPresent();
    }
}
