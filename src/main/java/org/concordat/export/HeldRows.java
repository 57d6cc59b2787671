package org.concordat.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.concordat.kernel.Digest;
import org.concordat.ledger.model.Hash;
import org.concordat.ledger.model.RecordedRows;
import org.concordat.tenancy.Capacity;
import org.concordat.tenancy.LedgerChecks;

/** Holds the rows of an export against what its ledger recorded of them last. */
final class HeldRows {

    private static final String PARTNERSHIP = "partnership_id";
    private static final int MOST_NAMED = 5;
    private static final List<String> NAMES = List.of("id", "ref", "slug", "number");

    private final Archive archive;
    private final Openings openings;
    private final Consumer<String> faults;
    private final boolean former;
    private final UUID own;
    private final List<String> notes = new ArrayList<>();
    private long tables;
    private long held;
    private long others;
    private long unheld;

    /** The rows of a table that are not what was recorded: the first by their names, all by their number. */
    private static final class Others {
        private final List<String> named = new ArrayList<>();
        private long number;

        void add(Supplier<String> row) {
            number++;
            if (number <= MOST_NAMED) {
                named.add(row.get());
            }
        }

        void tell(String table, String what, Consumer<String> to) {
            named.forEach(row -> to.accept(row + ": " + what));
            if (number > named.size()) {
                to.accept(table + ": so it is of " + (number - named.size()) + " more rows");
            }
        }
    }

    private HeldRows(Archive archive, Openings openings, Consumer<String> faults) {
        this.archive = archive;
        this.openings = openings;
        this.faults = faults;
        this.former = archive.manifest().capacity().equals(Capacity.FORMER.text());
        this.own = openings.organisation(archive.manifest().organisation());
    }

    /** Of the partnership, watched, and whole: who does not read a column cannot compute what was recorded. */
    private static boolean canBeHeld(Manifest.FileEntry file) {
        return LedgerChecks.isWatched(file.table())
                && file.withheld().isEmpty()
                && (file.columns().contains(PARTNERSHIP) || file.table().equals("partnerships"));
    }

    static HeldRows of(Archive archive, Openings openings, Consumer<String> faults) throws IOException {
        HeldRows rows = new HeldRows(archive, openings, faults);
        for (Manifest.FileEntry file : archive.manifest().files()) {
            if (canBeHeld(file) && (!rows.former || openings.any(file.table()))) {
                rows.hold(file);
            }
        }
        return rows;
    }

    private void hold(Manifest.FileEntry file) throws IOException {
        tables++;
        RecordedRows recorded = openings.of(file.table());
        Others bent = new Others();
        try (Lines lines = Lines.of(archive, file)) {
            for (String line = lines.text(); line != null; line = lines.text()) {
                if (recorded.held(Hash.parse(Digest.of(line).hexadecimal()))) {
                    held++;
                } else {
                    JsonNode row = Lines.read(line);
                    if (openings.concern(
                            file.table(), row.path("organisation_id").textValue(), own)) {
                        bent.add(() -> file.name() + ", line " + lines.number() + name(row));
                    } else {
                        others++;
                    }
                }
            }
        }
        judge(file.table(), recorded, bent);
    }

    private static String name(JsonNode row) {
        return NAMES.stream()
                .filter(row::hasNonNull)
                .findFirst()
                .map(column -> " (" + column + " " + row.path(column).asText() + ")")
                .orElse("");
    }

    /** So many rows as changes had that cannot be opened may be there or be gone without its being known. */
    private void judge(String table, RecordedRows recorded, Others bent) {
        long unopened = recorded.unopened();
        if (bent.number <= unopened) {
            unheld += bent.number;
            bent.tell(table, "cannot be held against the ledger, since nothing opens its entry", notes::add);
        } else {
            bent.tell(table, "is not what the ledger recorded", faults);
        }
        recorded.strange()
                .forEach((entry, rows) -> faults.accept(table + ": entry " + entry + " changed " + rows
                        + " rows that were not as the ledger had recorded them"));
        long gone =
                recorded.left().values().stream().mapToLong(Integer::longValue).sum();
        if (gone > unopened) {
            recorded.left().entrySet().stream()
                    .limit(MOST_NAMED)
                    .forEach(left -> faults.accept(table + ": " + left.getValue() + " rows that entry " + left.getKey()
                            + " recorded are not there, or not as they were"));
        }
    }

    /** What was found, in a sentence, and what could not be held. */
    Stream<String> told() {
        return Stream.concat(
                Stream.of("rows: " + held + " of " + tables + " tables are what the ledger recorded last; "
                        + unheld + " cannot be held against it, " + others
                        + " are of others, whose entries are not read"),
                notes.stream());
    }
}
