package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.SectionView.Part;
import org.concordat.board.TableView.Link;
import org.concordat.kernel.Slug;
import org.concordat.ledger.LedgerName;
import org.concordat.ledger.LedgerSeen;
import org.concordat.ledger.LedgerSeen.Signed;
import org.concordat.readlog.CaseReadView;
import org.concordat.readlog.ReadLogService;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Capacity;
import org.concordat.tenancy.Roles;

/** Makes the pages of what can be checked: what was signed of the ledger, and who outside read a council's cases. */
@ApplicationScoped
class TrustPages {

    private static final String LEDGER = "The ledger";
    private static final String READS = "Who read our cases";
    private static final Section SECTION = new Section(
            "What can be checked",
            BoardSection.TRUST,
            "/trust",
            List.of(new Link(LEDGER, ""), new Link(READS, "/reads")));
    /** Who may open the page of reads; the board sees none. */
    static final Set<String> READERS = Set.of(Roles.OFFICER, Roles.MANAGER, Roles.AUDITOR);

    private static final int MOST_READS = 50;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final Entrance entrance;
    private final Names names;
    private final LedgerSeen ledger;
    private final LedgerName key;
    private final ReadLogService reads;

    TrustPages(Entrance entrance, Names names, LedgerSeen ledger, LedgerName key, ReadLogService reads) {
        this.entrance = entrance;
        this.names = names;
        this.ledger = ledger;
        this.key = key;
        this.reads = reads;
    }

    @Transactional
    SectionView ledger(Slug partnership) {
        Acting acting = entrance.into(partnership);
        ZoneId zone = acting.partnership().timeZone();
        List<Row> rows =
                ledger.signed(acting).stream().map(signed -> row(signed, zone)).toList();
        Optional<String> signedBy = key.publicKey();
        List<String> notes = List.of(
                "Whatever anybody writes in this partnership is an entry of its ledger: "
                        + Words.count(ledger.size(acting), "entry", "entries")
                        + " so far. Nobody can change or remove one without its being found.",
                signedBy.map(
                                text -> "What was added is signed with the key " + text
                                        + ". Keep what is signed where this installation cannot reach it, and verify an export against it.")
                        .orElse("Nothing is signed: the operator has not set a key."));
        List<Part> parts = rows.isEmpty()
                ? List.of()
                : List.of(Part.open(CostTable.of(
                        "signed",
                        "What was signed last",
                        false,
                        List.of("Entries", "Signed", "Root of the tree above them"),
                        rows)));
        return section(acting).page(acting, LEDGER, notes, parts, "/ledger/checkpoints", "/ledger/export");
    }

    /** Its pages as far as the caller may open them. */
    private static Section section(Acting acting) {
        boolean reads = acting.capacity() != Capacity.BOARD && READERS.stream().anyMatch(acting::has);
        return reads ? SECTION : SECTION.without(READS);
    }

    private static Row row(Signed signed, ZoneId zone) {
        return Row.of(
                Long.toString(signed.size()), List.of(Entry.of(minute(signed.at(), zone)), Entry.of(signed.root())));
    }

    private static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }

    @Transactional
    SectionView reads(Slug partnership) {
        Acting acting = entrance.into(partnership);
        ZoneId zone = acting.partnership().timeZone();
        List<Row> rows = reads.latest(partnership, MOST_READS).stream()
                .map(read -> row(read, zone))
                .toList();
        List<String> notes = List.of(
                rows.isEmpty()
                        ? none(acting)
                        : "Answers that held cases and went to somebody of another organisation, the latest first"
                                + (rows.size() == MOST_READS ? "; the latest " + MOST_READS + " are shown." : "."));
        List<Part> parts = rows.isEmpty()
                ? List.of()
                : List.of(Part.open(CostTable.of(
                        "reads",
                        "Who was answered with cases, and with which",
                        false,
                        List.of("When", "Who", "Whose cases", "How many", "What was asked for"),
                        rows)));
        return section(acting).page(acting, READS, notes, parts, "/read-log");
    }

    /** A provider has no cases of its own: what it reads is told to the councils. */
    private static String none(Acting acting) {
        return acting.capacity() == Capacity.PROVIDER
                ? "Each council is told who outside read its cases; what you read yourself is told to it."
                : "Nobody of another organisation has been answered with cases yet.";
    }

    private Row row(CaseReadView read, ZoneId zone) {
        return Row.of(
                minute(read.readAt(), zone),
                List.of(
                        Entry.of(names.apply(read.organisation()), read.readBy()),
                        Entry.of(names.apply(read.council())),
                        Entry.of(Integer.toString(read.count())),
                        Entry.of(read.operation(), read.subject())));
    }
}
