package org.concordat.board;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.SectionView.Part;
import org.concordat.ledger.LedgerSeen.Continued;
import org.concordat.ledger.LedgerSeen.Proved;
import org.concordat.ledger.LedgerSeen.Said;
import org.concordat.ledger.LedgerSeen.Signed;
import org.concordat.ledger.LedgerSeen.Written;

/**
 * A ledger as tables: what was signed, what was written last, and proofs.
 *
 * @param names of organisations, by slug
 * @param proofs the address of the page of proofs
 */
record LedgerTables(UnaryOperator<String> names, ZoneId zone, String proofs) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final String OPERATOR = "operator";

    static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }

    List<Part> parts(List<Signed> signed, List<Written> written) {
        List<Part> parts = new ArrayList<>();
        if (!signed.isEmpty()) {
            parts.add(Part.open(CostTable.of(
                    "signed",
                    "What was signed last",
                    false,
                    List.of("Entries", "Signed", "Root of the tree above them"),
                    signed.stream().map(this::row).toList())));
        }
        if (!written.isEmpty()) {
            parts.add(Part.open(CostTable.of(
                    "written",
                    "What was written last",
                    false,
                    List.of("Entry", "When", "Who", "What was done", "What it changed"),
                    written.stream().map(this::row).toList())));
        }
        return parts;
    }

    private Row row(Signed signed) {
        return Row.of(
                Long.toString(signed.size()), List.of(Entry.of(minute(signed.at(), zone)), Entry.of(signed.root())));
    }

    private Row row(Written written) {
        Row row = written.said() == null
                ? Row.of(
                        Long.toString(written.number()),
                        List.of(
                                Entry.of(""),
                                Entry.of(""),
                                Entry.of("It concerns somebody else: its hash proves that it is there"),
                                Entry.of("", written.leaf())))
                : row(Long.toString(written.number()), written.said());
        return row.linked(proofs + "?entry=" + written.number());
    }

    private Row row(String number, Said said) {
        String who = said.organisation() == null
                ? "The application"
                : said.organisation().equals(OPERATOR) ? "The operator" : names.apply(said.organisation());
        String subject = said.subject() == null ? "" : said.subject();
        String concerns = said.concerns() == null ? "concerns all" : "concerns " + names.apply(said.concerns());
        return Row.of(
                number,
                List.of(
                        Entry.of(minute(said.at(), zone)),
                        Entry.of(who),
                        Entry.of(
                                Words.first(said.operation()
                                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                                        .toLowerCase(Locale.UK)),
                                subject),
                        Entry.of(String.join(", ", said.tables()).replace('_', ' '), concerns)));
    }

    /** That an entry is in what was signed. */
    static Part proved(Proved of) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Leaf of entry " + of.entry(), List.of(Entry.of(of.leaf()))));
        path(rows, of.path());
        rows.add(Row.of("Root of " + of.size() + " entries", List.of(Entry.of(of.root()))));
        return hashes("inclusion", "That entry " + of.entry() + " is in the ledger of " + of.size() + " entries", rows);
    }

    /** That what was signed last begins with what was signed before. */
    static Part continued(Continued of) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("Root of " + of.from() + " entries", List.of(Entry.of(of.fromRoot()))));
        path(rows, of.path());
        rows.add(Row.of("Root of " + of.to() + " entries", List.of(Entry.of(of.toRoot()))));
        return hashes(
                "consistency",
                "That the ledger of " + of.to() + " entries begins with the " + of.from() + " that were signed before",
                rows);
    }

    private static void path(List<Row> rows, List<String> hashes) {
        for (int i = 0; i < hashes.size(); i++) {
            rows.add(Row.of("Hash " + (i + 1), List.of(Entry.of(hashes.get(i)))));
        }
    }

    private static Part hashes(String id, String caption, List<Row> rows) {
        return Part.open(CostTable.of(id, caption, false, List.of("What", "SHA-256"), rows));
    }
}
