package org.concordat.statements;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.costs.model.Working;

/** The explanation of a statement as rows: line by line, and at last what is of no line. Nothing is in them that is not in it. */
final class WorkingsRows {

    private final ExplanationView explained;
    private final RowWriter rows = new RowWriter();
    private final OwnRows own;
    private final Set<PoolWorkings> written = new HashSet<>();

    private WorkingsRows(ExplanationView explained) {
        this.explained = explained;
        this.own = new OwnRows(explained, rows);
    }

    static List<WorkingsRow> of(ExplanationView explained) {
        WorkingsRows all = new WorkingsRows(explained);
        all.statement();
        explained.statement().lines().forEach(all::line);
        all.rows.of(null);
        all.pools().filter(pool -> !all.written.contains(pool)).forEach(all::pool);
        all.own.rest();
        all.leftOut();
        return all.rows.rows();
    }

    private void statement() {
        StatementView of = explained.statement();
        rows.step("statement", null)
                .text("id", of.id().toString())
                .text("council", of.council())
                .text("year", of.year())
                .text("kind", of.kind())
                .text("period", of.period())
                .value("number", of.number())
                .text("settlement", of.settlement())
                .text("issued", of.issuedAt().toString())
                .out()
                .money("amount", of.amount());
    }

    private void line(StatementLineView line) {
        rows.of(line);
        rows.step("line", null)
                .money("due", line.due())
                .money("before", line.before())
                .out()
                .money("amount", line.amount());
        pools().filter(pool -> pool.kind().equals(line.kind()) && pool.pool().equals(line.reference()))
                .forEach(this::pool);
        own.line(line);
    }

    private Stream<PoolWorkings> pools() {
        return Stream.concat(explained.workings().pools().stream(), explained.workings().extras().stream());
    }

    private void pool(PoolWorkings pool) {
        written.add(pool);
        rows.step("pool", null)
                .text("pool", pool.pool())
                .text("kind", pool.kind())
                .money("unrecovered", pool.unrecovered())
                .out()
                .money("amount", pool.amount());
        int place = 1;
        for (PoolWorkings.Line line : pool.lines()) {
            String paid = line.type() + ", " + line.period() + (line.service() == null ? "" : ", " + line.service())
                    + (line.area() == null ? "" : ", in " + line.area())
                    + (line.hostCharge() ? ", charged by the host for itself" : "");
            rows.step("pool-line", Integer.toString(place++)).money(line.ref(), paid, line.amount());
        }
        if (pool.key() != null) {
            key(pool.key(), "1");
        }
        days(pool);
        rows.step("due", null).out();
        pool.due().forEach(due -> rows.pounds("pounds", due.council(), due.pounds(), due.amount()));
        rows.money("whole", pool.whole());
    }

    /** What is in no line. */
    private void leftOut() {
        int place = 1;
        for (LeftOutCharge charge : explained.workings().leftOut()) {
            rows.step("left-out", Integer.toString(place++))
                    .text("pool", charge.pool())
                    .text("line", charge.line())
                    .text("period", charge.period())
                    .text("council", charge.council())
                    .text("rule", charge.rule())
                    .text("state", charge.state())
                    .text("reason", charge.reason())
                    .money("amount", charge.amount());
        }
    }

    private void days(PoolWorkings pool) {
        int place = 1;
        for (PoolWorkings.Days days : pool.days()) {
            rows.step("days", Integer.toString(place++))
                    .value("from", days.from())
                    .value("to", days.to())
                    .value("days", days.days())
                    .value("passed", days.passed())
                    .text("line", days.line());
            days.councils().forEach(bears -> rows.pounds("bears", bears.council(), bears.pounds()));
        }
    }

    /** A step of a key after those that go into it, as they are computed. */
    private void key(Working working, String place) {
        int part = 1;
        for (Working before : working.parts()) {
            key(before, place + "." + part++);
        }
        rows.step("key-" + working.step(), place).text("says", working.says()).text("rule", working.rule());
        working.facts().forEach(this::fact);
        rows.out();
        working.result().forEach(this::fact);
    }

    private void fact(Working.Fact fact) {
        if (Working.isPounds(fact.name())) {
            rows.pounds(fact.name(), fact.organisation(), fact.value());
        } else {
            rows.value(fact.name(), fact.organisation(), fact.value());
        }
    }
}
