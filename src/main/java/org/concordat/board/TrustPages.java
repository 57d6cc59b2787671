package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.SectionView.Part;
import org.concordat.board.TableView.Link;
import org.concordat.kernel.Slug;
import org.concordat.ledger.LedgerName;
import org.concordat.ledger.LedgerSeen;
import org.concordat.readlog.CaseReadView;
import org.concordat.readlog.ReadLogService;
import org.concordat.subscriptions.SubscriptionsSeen;
import org.concordat.subscriptions.SubscriptionsSeen.Told;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Capacity;
import org.concordat.tenancy.Roles;

/** Makes the pages of what can be checked: what was signed of the ledger, and who outside read a council's cases. */
@ApplicationScoped
class TrustPages {

    private static final String LEDGER = "The ledger";
    private static final String PROOFS = "Proofs";
    private static final String READS = "Who read our cases";
    private static final String TOLD = "What you are told";
    private static final Section SECTION = new Section(
            "What can be checked",
            BoardSection.TRUST,
            "/trust",
            List.of(
                    new Link(LEDGER, ""),
                    new Link(PROOFS, "/proofs"),
                    new Link(READS, "/reads"),
                    new Link(TOLD, "/told")));
    /** Who may open the page of reads; the board sees none. */
    static final Set<String> READERS = Set.of(Roles.OFFICER, Roles.MANAGER, Roles.AUDITOR);

    private static final int MOST_READS = 50;
    private static final int MOST_WRITTEN = 20;
    private static final int MOST_NOTICES = 10;

    private final Entrance entrance;
    private final Names names;
    private final LedgerSeen ledger;
    private final LedgerName key;
    private final ReadLogService reads;
    private final SubscriptionsSeen subscriptions;

    TrustPages(
            Entrance entrance,
            Names names,
            LedgerSeen ledger,
            LedgerName key,
            ReadLogService reads,
            SubscriptionsSeen subscriptions) {
        this.entrance = entrance;
        this.names = names;
        this.ledger = ledger;
        this.key = key;
        this.reads = reads;
        this.subscriptions = subscriptions;
    }

    @Transactional
    SectionView ledger(Slug partnership) {
        Acting acting = entrance.into(partnership);
        Optional<String> signedBy = key.publicKey();
        List<String> notes = List.of(
                "Whatever anybody writes in this partnership is an entry of its ledger: "
                        + Words.count(ledger.size(acting), "entry", "entries")
                        + " so far. Nobody can change or remove one without its being found.",
                signedBy.map(
                                text -> "What was added is signed with the key " + text
                                        + ". Keep what is signed where this installation cannot reach it, and verify an export against it.")
                        .orElse("Nothing is signed: the operator has not set a key."));
        LedgerTables tables = new LedgerTables(
                names,
                acting.partnership().timeZone(),
                "/board/" + acting.partnership().slug() + "/trust/proofs");
        List<Part> parts = tables.parts(ledger.signed(acting), ledger.latest(acting, MOST_WRITTEN));
        return section(acting).page(acting, LEDGER, notes, parts, "/ledger", "/ledger/checkpoints", "/ledger/export");
    }

    /** @param asked number of the entry that is proved; null for none */
    @Transactional
    SectionView proofs(Slug partnership, String asked) {
        Acting acting = entrance.into(partnership);
        Parameters parameters = new Parameters();
        Optional<Long> entry = parameters.one("entry", asked, TrustPages::number, "is the number of an entry");
        parameters.refuse();
        List<String> notes = new ArrayList<>(List.of(
                "A proof is computed from its first hash to its last (RFC 6962): who comes to the root that was signed knows that"
                        + " nothing was changed. Entries are proved from the page of the ledger."));
        List<Part> parts = new ArrayList<>();
        entry.ifPresent(number -> ledger.proved(acting, number)
                .map(LedgerTables::proved)
                .ifPresentOrElse(parts::add, () -> notes.add("No such entry has been signed yet: " + number + ".")));
        ledger.continued(acting)
                .map(LedgerTables::continued)
                .ifPresentOrElse(
                        parts::add,
                        () -> notes.add("The ledger has not been signed twice yet: that it was only added to is proved"
                                + " from then on."));
        return section(acting)
                .page(acting, PROOFS, notes, parts, "/ledger/proofs/inclusion", "/ledger/proofs/consistency");
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,15}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** What the signed-in person is told, and nobody else. */
    @Transactional
    SectionView told(Slug partnership) {
        Acting acting = entrance.into(partnership);
        List<Told> told = subscriptions.of(acting, MOST_NOTICES);
        List<String> notes = List.of(
                told.isEmpty()
                        ? "You have asked to be told of nothing here, by e-mail or by a webhook."
                        : "Only you see this. A subscription is changed and ended where it was made, or by the link in its e-mails.");
        return section(acting)
                .pageOf(
                        acting,
                        TOLD,
                        notes,
                        new ToldTables(acting.partnership().timeZone()).parts(told),
                        List.of("/v1/subscriptions"));
    }

    /** Its pages as far as the caller may open them. */
    private static Section section(Acting acting) {
        boolean reads = acting.capacity() != Capacity.BOARD && READERS.stream().anyMatch(acting::has);
        return reads ? SECTION : SECTION.without(READS);
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
                LedgerTables.minute(read.readAt(), zone),
                List.of(
                        Entry.of(names.apply(read.organisation()), read.readBy()),
                        Entry.of(names.apply(read.council())),
                        Entry.of(Integer.toString(read.count())),
                        Entry.of(read.operation(), read.subject())));
    }
}
