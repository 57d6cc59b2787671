package org.concordat.agreements.model;

/**
 * How the sides deal with figures and with differences between them (rules F1, G4). Limits are working days of the partnership's
 * jurisdiction.
 *
 * @param figuresAgreedAfter days after which a figure that is neither agreed nor queried counts as agreed; null for never
 * @param queries how long each stage of a query may take; null for the rules' own limits
 */
public record ProcedureTerms(Integer figuresAgreedAfter, QueryLimits queries) {

    /** How long a query may stay with each stage, in working days; null for the rules' own. */
    public record QueryLimits(Integer officers, Integer board, Integer chiefExecutives, Integer mediation) {}
}
