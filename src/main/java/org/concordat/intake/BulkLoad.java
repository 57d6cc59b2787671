package org.concordat.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.concordat.intake.RowWriter.Numbered;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Sql;

/** Takes one load, row by row and in batches, within the running transaction (rule C5). */
@ApplicationScoped
class BulkLoad {

    /** How many rows are looked up, written and told at once. */
    static final int BATCH = 5_000;

    private final Sql sql;
    private final EntityManager entities;
    private final Imports imports;

    BulkLoad(Sql sql, EntityManager entities, Imports imports) {
        this.sql = sql;
        this.entities = entities;
        this.imports = imports;
    }

    /** Reads, checks and writes all rows and records the import; answers its receipt. */
    <T> Receipt take(Load load, Rows<T> rows, RowWriter<T> writer) {
        sql.command("savepoint load");
        Run<T> run = new Run<>(load, writer);
        try {
            rows.forEach(run::accept);
        } catch (IOException e) {
            throw Rejected.malformed("The body broke off; nothing was taken.");
        }
        run.flush();
        boolean applied = run.applied();
        if (!applied) {
            undo(run.tally);
        }
        imports.record(load, run.tally, applied);
        return Receipt.of(load, run.tally, applied);
    }

    private void undo(Tally tally) {
        sql.command("rollback to savepoint load");
        entities.clear(); // what it holds may have been undone
        tally.forget();
    }

    private static final class Run<T> {

        private final Load load;
        private final RowWriter<T> writer;
        private final Tally tally = new Tally();
        private final List<Numbered<T>> batch = new ArrayList<>(BATCH);

        Run(Load load, RowWriter<T> writer) {
            this.load = load;
            this.writer = writer;
        }

        void accept(Row<T> row) {
            tally.read();
            row.reading().as(good -> check(row, good), faults -> reject(row, faults));
            if (batch.size() == BATCH) {
                flush();
            }
        }

        private boolean check(Row<T> row, T good) {
            List<Fault> faults = writer.faults(good);
            return faults.isEmpty() ? batch.add(new Numbered<>(row.number(), row.ref(), good)) : reject(row, faults);
        }

        private boolean reject(Row<T> row, List<Fault> faults) {
            tally.reject(row.number(), row.ref(), row.council(), row.service(), faults);
            return false;
        }

        void flush() {
            // Once nothing can be taken any more, the rest is only read for its faults.
            if (applied() && !batch.isEmpty()) {
                writer.write(batch, tally);
            }
            batch.clear();
        }

        boolean applied() {
            return load.mode() == LoadMode.ACCEPT_VALID || tally.rejected() == 0;
        }
    }
}
