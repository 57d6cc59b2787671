package org.concordat.queries.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.agreements.model.ProcedureTerms.QueryLimits;
import org.concordat.agreements.model.Procedures;

/**
 * Where a query is on its way (rule G4). It begins with the officers and goes up one stage at a time; beyond the officers it is a
 * dispute. At no stage does a side decide alone in its own favour: the officers of the side that is asked only answer, and what is
 * decided is decided by the board, or by both sides together.
 */
public enum Stage {
    /** An officer of the side that did not raise the query answers it. */
    OFFICERS(DecidedBy.OTHER_SIDE, 10, QueryLimits::officers),
    /** The board decides; passed over where the board is itself a side. */
    BOARD(DecidedBy.BOARD, 20, QueryLimits::board),
    /** The two sides decide together, each by a signatory. */
    CHIEF_EXECUTIVES(DecidedBy.BOTH_SIDES, 10, QueryLimits::chiefExecutives),
    /** The two sides decide together, with a mediator's help; the last stage. */
    MEDIATION(DecidedBy.BOTH_SIDES, 20, QueryLimits::mediation);

    /** Whose word an outcome takes; withdrawing is always for the side that raised the query. */
    public enum DecidedBy {
        /** The side that did not raise it, which only answers for itself. */
        OTHER_SIDE,
        /** The board, which is no side. */
        BOARD,
        /** Each side, with the same words. */
        BOTH_SIDES
    }

    private final DecidedBy decidedBy;
    private final int rulesOwn;
    private final Function<QueryLimits, Integer> limit;

    Stage(DecidedBy decidedBy, int rulesOwn, Function<QueryLimits, Integer> limit) {
        this.decidedBy = decidedBy;
        this.rulesOwn = rulesOwn;
        this.limit = limit;
    }

    /** Whose word an outcome takes. */
    public DecidedBy decidedBy() {
        return decidedBy;
    }

    /** How many working days a query may stay with each stage: what the agreements say, the longest of them, else the rules' own. */
    public static QueryLimits limits(Procedures procedures) {
        return new QueryLimits(
                OFFICERS.longest(procedures),
                BOARD.longest(procedures),
                CHIEF_EXECUTIVES.longest(procedures),
                MEDIATION.longest(procedures));
    }

    /** How many working days a query may stay here, of limits that leave none open. */
    public int days(QueryLimits limits) {
        return limit.apply(limits);
    }

    private int longest(Procedures procedures) {
        return procedures.queries().stream()
                .map(limit)
                .mapToInt(days -> Objects.requireNonNullElse(days, rulesOwn))
                .max()
                .orElse(rulesOwn);
    }

    /**
     * The stage that follows; empty after the last.
     *
     * @param boardIsSide whether the board is a side of the agreement, and so cannot decide between the two
     */
    public Optional<Stage> next(boolean boardIsSide) {
        return Arrays.stream(values())
                .filter(stage -> stage.compareTo(this) > 0)
                .filter(stage -> stage != BOARD || !boardIsSide)
                .findFirst();
    }

    /** Whether a query that has come so far is a dispute. */
    public boolean isDispute() {
        return this != OFFICERS;
    }

    /** The stage's name in JSON: {@code chief-executives}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stage of that name. */
    public static Stage of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
