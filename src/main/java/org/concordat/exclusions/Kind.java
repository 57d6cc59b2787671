package org.concordat.exclusions;

import java.util.Locale;

/** What can be proposed, under which rule, and in which tables it is kept. */
enum Kind {
    EXCLUSION("C2", "exclusions", "exclusion_states", "exclusion_id"),
    RELIEF("B6", "reliefs", "relief_states", "relief_id"),
    RESTATEMENT("F2", "restatements", "restatement_states", "restatement_id");

    private final String rule;
    private final String table;
    private final String states;
    private final String key;

    Kind(String rule, String table, String states, String key) {
        this.rule = rule;
        this.table = table;
        this.states = states;
        this.key = key;
    }

    /** What it is called. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Number of the rule. */
    String rule() {
        return rule;
    }

    /** The table of what was proposed; the name of the turn that its writers take, and of its lists. */
    String table() {
        return table;
    }

    /** The table of the states. */
    String states() {
        return states;
    }

    /** The column of the states' table that names the proposal. */
    String key() {
        return key;
    }

    /** The beginning of a question about proposals {@code p} with a state {@code s} each. */
    String select(String columns) {
        return "select " + columns
                + ", p.id, p.organisation_id, p.reason, p.evidence, p.side, p.done_by, p.recorded_at,"
                + " p.recorded_by, s.state, s.reason as decision_reason, s.revision, s.recorded_at as state_at,"
                + " s.recorded_by as state_by from " + table + " p join " + states
                + " s on s.partnership_id = p.partnership_id and s.organisation_id = p.organisation_id and s." + key
                + " = p.id where p.partnership_id = ?::uuid";
    }
}
