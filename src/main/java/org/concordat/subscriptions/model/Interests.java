package org.concordat.subscriptions.model;

import java.util.List;
import java.util.Map;

/** What a role is told of where nobody chose: what it has to act on, or to answer for. */
public final class Interests {

    private static final String AGREEMENTS = "concordat.agreement.*";
    private static final String FIGURES = "concordat.figure.*";
    private static final String QUERIES = "concordat.query.*";
    private static final String EXCLUSIONS = "concordat.exclusion.*";
    private static final String RELIEFS = "concordat.relief.*";
    private static final String RESTATEMENTS = "concordat.restatement.*";
    private static final String PERIODS = "concordat.period.*";
    private static final String PLANS = "concordat.rectification-plan.*";
    private static final String STATEMENTS = "concordat.statement.*";

    private static final String DECISIONS = "concordat.decision.*";
    private static final String BENEFITS = "concordat.benefit.*";
    private static final String RISKS = "concordat.risk.*";

    private static final Map<String, List<String>> OF = Map.of(
            "reader", List.of(PERIODS, STATEMENTS),
            "officer", List.of(FIGURES, QUERIES, EXCLUSIONS, RELIEFS, RESTATEMENTS, PLANS, STATEMENTS),
            "signatory", List.of(AGREEMENTS, STATEMENTS, DECISIONS),
            "manager", List.of(AGREEMENTS, QUERIES, EXCLUSIONS, RELIEFS, RESTATEMENTS, PERIODS, PLANS, BENEFITS, RISKS),
            "board-member", List.of(PERIODS, PLANS, QUERIES, DECISIONS, RISKS),
            "board-secretary", List.of(PERIODS, PLANS, QUERIES, RESTATEMENTS, DECISIONS, RISKS));

    private Interests() {}

    /** Types of events, or all of a thing; none for a role that is told of everything. */
    public static List<String> of(String role) {
        return OF.getOrDefault(role, List.of());
    }
}
