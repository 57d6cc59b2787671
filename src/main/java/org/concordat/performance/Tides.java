package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Up to when a council's cells are told: its tide. Every present phase was recorded by then, so what turns after the tide turns after it was
 * recorded; of such phases there are indexes, so that neither moving the tide nor reading past it looks at cases that are merely open.
 */
@ApplicationScoped
class Tides {

    /** What divides the counts, and says when a phase holds. */
    private static final String COLUMNS =
            "organisation_id, agreement, service_level, service, area, month, excluded, taken,"
                    + " standing, running_from, from_at, to_at, was, target";

    private static final String OF_TIDE =
            "select " + COLUMNS + " from tide, case_phases where partnership_id = p and organisation_id = o"
                    + " and superseded_at is null and ";

    /** Of the instants at which counts are and shall be told; whose they are follows. */
    static final String TIDE = "tide as (select partnership_id as p, organisation_id as o, as_of as was, target,"
            + " least(as_of, target) as lo, greatest(as_of, target) as hi"
            + " from result_tides, (select ?::timestamptz as target) given where ";

    /** The phases that turn after the tide up to a later instant, each of them once. */
    static final String TURNED_AFTER = OF_TIDE
            + "from_at > recorded_at and from_at > lo and from_at <= hi union all "
            + OF_TIDE + "to_at > recorded_at and to_at > lo and to_at <= hi and from_at <= lo union all "
            + OF_TIDE + "running_from > recorded_at and running_from > lo and running_from <= hi and from_at > hi";

    private static final String OF_COUNCILS =
            "select partnership_id as p, organisation_id as o, agreement, service_level, service, area,"
                    + " month, excluded, taken, standing, running_from, from_at, to_at from case_phases where "
                    + Councils.OF
                    + " and superseded_at is null and %1$s > recorded_at and %1$s > (select min(lo) from tide)"
                    + " and %1$s <= (select max(hi) from tide)";

    /** What turns of several councils, their tides beside it. It is sought once for all of them, between the first of their bounds and the last one. */
    static final String TURNED_OF_COUNCILS = "begun as materialized (" + OF_COUNCILS.formatted("from_at")
            + "), ended as materialized (" + OF_COUNCILS.formatted("to_at") + "), ran as materialized ("
            + OF_COUNCILS.formatted("running_from") + "), anywhere as (select * from begun join tide using (p, o)"
            + " where from_at > lo and from_at <= hi union all select * from ended join tide using (p, o)"
            + " where to_at > lo and to_at <= hi and from_at <= lo union all select * from ran join tide using (p, o)"
            + " where running_from > lo and running_from <= hi and from_at > hi)";

    /**
     * The phases that turn after an instant before the tide, each of them once; {@code %s} is a condition on their months. The bound is
     * for the planner, which knows no tide.
     */
    static final String TURNED_BEFORE = OF_TIDE + "from_at > ? and from_at > lo%1$s union all " + OF_TIDE
            + "to_at > ? and to_at > lo and from_at <= lo%1$s";

    private static final String STANDS = "count(*) filter (where from_at <= %1$s and (to_at is null or to_at > %1$s))";
    private static final String RUNS = "count(*) filter (where running_from <= %1$s and from_at > %1$s)";

    /** What turned phases add to the counts, and take from them; how long a case took is told of what it came to only. */
    static final String MOVED =
            "moved as (select organisation_id, agreement, service_level, service, area, month, excluded,"
                    + " v.taken, v.standing, n from (select organisation_id, agreement, service_level, service, area, month, excluded, taken,"
                    + " standing, " + STANDS.formatted("target") + " - " + STANDS.formatted("was") + " as stands, "
                    + RUNS.formatted("target") + " - " + RUNS.formatted("was") + " as runs from turned"
                    + " group by 1, 2, 3, 4, 5, 6, 7, 8, 9) turns"
                    + " cross join lateral (values (turns.taken, turns.standing, stands), (null, 'running', runs)) v(taken, standing, n)"
                    + " where n <> 0)";

    /** Never back, where clocks of nodes differ. */
    private static final String MOVE =
            "with " + TIDE + "partnership_id = ? and organisation_id = ? and (as_of < target or as_of = 'infinity')),"
                    + " turned as (" + TURNED_AFTER + "), " + MOVED + ", shifted as ("
                    + "insert into result_tides as t (partnership_id, organisation_id, as_of) values (?, ?, ?)"
                    + " on conflict (partnership_id, organisation_id) do update set as_of = excluded.as_of"
                    + " where t.as_of < excluded.as_of or t.as_of = 'infinity')"
                    + " insert into result_cells (partnership_id, organisation_id, agreement, service_level, service, area, month, standing,"
                    + " excluded, taken, cases) select ?::uuid, organisation_id, agreement, service_level, service, area, month, standing,"
                    + " excluded, taken, sum(n) from moved group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(n) <> 0"
                    + " order by 7, 3, 4, 5, 6, 8, 9, 10 on conflict (partnership_id, organisation_id, month, agreement, service_level,"
                    + " service, area, standing, excluded, taken) do update set cases = result_cells.cases + excluded.cases";

    private static final String LAST = "select as_of from result_tides where partnership_id = ? and organisation_id = ?"
            + " and as_of <> 'infinity'";

    private final Statements statements;

    Tides(Statements statements) {
        this.statements = statements;
    }

    /** Moves a council's tide on to an instant; by evaluation, when it has the council's turn. */
    void move(UUID partnership, UUID council, Instant at) {
        statements.execute(MOVE, at, partnership, council, partnership, council, at, partnership);
    }

    /** The instant that a council's counts are told as of; empty where none ever were. */
    Optional<Instant> of(UUID partnership, UUID council) {
        return statements
                .query(LAST, row -> row.getObject("as_of", OffsetDateTime.class).toInstant(), partnership, council)
                .stream()
                .findFirst();
    }
}
