package org.concordat.exclusions;

import java.util.Locale;
import java.util.Optional;
import org.concordat.partnerships.DecisionsNeeded;

/** What can be proposed, under which rule, in which tables it is kept, and what the members may have reserved of it. */
enum Kind {
    EXCLUSION("C2", "exclusions", "exclusion_states", "exclusion_id", DecisionsNeeded.EXCLUSION),
    RELIEF("B6", "reliefs", "relief_states", "relief_id", DecisionsNeeded.EXCLUSION),
    RESTATEMENT("F2", "restatements", "restatement_states", "restatement_id", null);

    private final String rule;
    private final String table;
    private final String states;
    private final String key;
    private final String matter;

    Kind(String rule, String table, String states, String key, String matter) {
        this.rule = rule;
        this.table = table;
        this.states = states;
        this.key = key;
        this.matter = matter;
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

    /** What the members decide of it, where their rules say so (rule G2); empty where it is between the two sides alone. */
    Optional<String> matter() {
        return Optional.ofNullable(matter);
    }

    /** The column of the states' table that names the proposal. */
    String key() {
        return key;
    }

    /** The beginning of a question about proposals {@code p} with a state {@code s} each. */
    String select(String columns) {
        return "select " + columns
                + ", p.id, p.organisation_id, p.reason, p.evidence, p.side, p.done_by, p.recorded_at,"
                + " p.recorded_by, s.state, s.reason as decision_reason, "
                + (matter == null ? "null::uuid as decision_id" : "s.decision_id")
                + ", s.revision, s.recorded_at as state_at,"
                + " s.recorded_by as state_by from " + table + " p join " + states
                + " s on s.partnership_id = p.partnership_id and s.organisation_id = p.organisation_id and s." + key
                + " = p.id where p.partnership_id = ?::uuid";
    }
}
