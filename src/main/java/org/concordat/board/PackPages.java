package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.board.SectionView.Part;
import org.concordat.board.TableView.Link;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.opendata.OpenShelf;
import org.concordat.packs.DueView;
import org.concordat.packs.FrozenPack;
import org.concordat.packs.PackShelf;
import org.concordat.packs.PacksSeen;
import org.concordat.packs.PublicationView;
import org.concordat.packs.ReadView;
import org.concordat.packs.model.Pack;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Capacity;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.Roles;

/** Makes the pages of packs, from what was frozen and from nothing else; that somebody was shown a whole version is recorded. */
@ApplicationScoped
class PackPages {

    private static final String PUBLISHED = "Packs";
    private static final String READ = "Who has read them";
    private static final String OPEN = "Open data: what everybody may read without signing in";
    private static final Section SECTION = new Section(
            "Board packs", BoardSection.PACKS, "/packs", List.of(new Link(PUBLISHED, ""), new Link(READ, "/reads")));

    private final Entrance entrance;
    private final Names names;
    private final PackShelf shelf;
    private final PacksSeen packs;
    private final OpenShelf opened;
    private final PackFiles files;
    private final Registry registry;

    PackPages(
            Entrance entrance,
            Names names,
            PackShelf shelf,
            PacksSeen packs,
            OpenShelf opened,
            PackFiles files,
            Registry registry) {
        this.entrance = entrance;
        this.names = names;
        this.shelf = shelf;
        this.packs = packs;
        this.opened = opened;
        this.files = files;
        this.registry = registry;
    }

    private static String home(Acting acting) {
        return "/board/" + acting.partnership().slug();
    }

    private PackLists lists(Acting acting) {
        return new PackLists(home(acting), acting.partnership().timeZone(), names);
    }

    /** Whether the caller may see what packs would be. */
    private static boolean drafts(Acting acting) {
        return acting.capacity() == Capacity.BOARD || acting.capacity() == Capacity.AUDITOR;
    }

    private static boolean toldReaders(Acting acting) {
        return acting.has(Roles.BOARD_SECRETARY) || acting.has(Roles.AUDITOR);
    }

    @Transactional
    SectionView all(Slug partnership) {
        Acting acting = entrance.into(partnership);
        List<PublicationView> published = shelf.publications(partnership);
        // Who has left reads what was told it while it was here, and nothing of what is to come.
        List<DueView> due = hasLeft(acting) ? List.of() : packs.due(partnership);
        List<String> notes = new ArrayList<>();
        notes.add(
                published.isEmpty()
                        ? "No pack has been published yet."
                        : "A pack stays as it was published, whatever is restated later. That you were shown a whole version is recorded.");
        if (due.isEmpty() && !hasLeft(acting)) {
            notes.add("Nobody has said yet when packs are due.");
        }
        boolean open = !hasLeft(acting) && opened.isOpen(partnership);
        if (!open && !hasLeft(acting)) {
            notes.add("What is public is not open to people who do not sign in.");
        }
        List<Part> parts = Stream.of(
                        lists(acting).publications(published), lists(acting).due(due, drafts(acting)))
                .filter(table -> !table.rows().isEmpty())
                .map(Part::open)
                .toList();
        Section section = toldReaders(acting) ? SECTION : SECTION.without(READ);
        return section.page(acting, PUBLISHED, notes, parts, "/reports", "/reports/due")
                .leadingTo(open ? List.of(new Link(OPEN, "/open-data/" + partnership)) : List.of());
    }

    @Transactional
    SectionView reads(Slug partnership) {
        Acting acting = entrance.into(partnership);
        List<ReadView> reads = packs.reads(partnership);
        List<Part> parts =
                reads.isEmpty() ? List.of() : List.of(Part.open(lists(acting).reads(reads)));
        List<String> notes = List.of(
                reads.isEmpty()
                        ? "Nobody has read a whole version yet."
                        : "Each answer that held a whole version, the latest first, at most 200.");
        return SECTION.page(acting, READ, notes, parts, "/reports/reads");
    }

    @Transactional
    Response file(Slug partnership, Period period, AskedPaper asked, PackFormat format) {
        Acting acting = entrance.into(partnership);
        FrozenPack frozen = shelf.shown(partnership, period, asked.revision(), asked.audience(), format.ending());
        return files.of(format, told(acting, frozen), frozen);
    }

    private PackTold told(Acting acting, FrozenPack frozen) {
        return PackTold.of(
                frozen,
                acting.partnership().slug().value(),
                acting.partnership().timeZone(),
                council -> !hasLeft(acting)
                        && registry.organisation(new Slug(council))
                                .filter(of -> acting.sees(of.id()))
                                .isPresent());
    }

    @Transactional
    PackPage page(Slug partnership, Period period, AskedPaper asked) {
        Acting acting = entrance.into(partnership);
        PackTold told = told(acting, shelf.shown(partnership, period, asked.revision(), asked.audience(), "html"));
        String home = home(acting);
        return new PackPage(
                frame(acting),
                told.heading(),
                told.about(),
                told.facts(),
                told.summary(),
                told.parts(),
                files(home, told.pack(), !hasLeft(acting) && opened.isOpen(partnership)),
                "It stays as it was published.",
                hasLeft(acting) ? null : now(home, period),
                versions(home, told.pack(), shelf.publications(partnership)));
    }

    /** What a pack would be now; nobody is recorded to have read it, for it is kept nowhere. */
    @Transactional
    PackPage draft(Slug partnership, Period period, String audience) {
        Acting acting = entrance.into(partnership);
        PackTold told = told(acting, shelf.draft(partnership, period, audience));
        String home = home(acting);
        List<Link> others = Stream.of(Pack.EXEMPT, Pack.PUBLIC)
                .filter(other -> !other.equals(audience))
                .map(other -> new Link(
                        PackTold.audience(other) + ", draft", home + "/packs/" + period + "/draft?audience=" + other))
                .toList();
        return new PackPage(
                frame(acting),
                told.heading(),
                told.about(),
                told.facts(),
                told.summary(),
                told.parts(),
                List.of(),
                "Nobody has published it: it is made anew each time it is opened, and kept nowhere.",
                now(home, period),
                others);
    }

    private static Frame frame(Acting acting) {
        return Frame.of(acting, BoardSection.PACKS, List.of(new Link(PUBLISHED, home(acting) + "/packs")));
    }

    private static Link now(String home, Period period) {
        return new Link("What " + PeriodChoices.inWords(period) + " is now", home + "?period=" + period);
    }

    private static boolean hasLeft(Acting acting) {
        return acting.capacity() == Capacity.FORMER;
    }

    private static List<Link> files(String home, Pack pack, boolean open) {
        String at = home + "/packs/" + pack.period() + "/";
        String query = AskedPaper.query(pack);
        List<Link> files = new ArrayList<>(List.of(
                new Link("PDF", at + "pack.pdf" + query),
                new Link("Spreadsheet", at + "pack.xlsx" + query),
                new Link("JSON", at + "pack.json" + query)));
        if (pack.results() != null) {
            files.add(new Link("Results as CSV", at + "results.csv" + query));
        }
        if (open) {
            files.add(new Link("Open data", "/open-data/" + pack.partnership()));
        }
        return files;
    }

    /** The period's other versions: the other one of this revision first, then those of other revisions. */
    private static List<Link> versions(String home, Pack pack, List<PublicationView> all) {
        return all.stream()
                .filter(of -> of.period().equals(pack.period()))
                .flatMap(of -> Stream.of(Pack.EXEMPT, Pack.PUBLIC)
                        .filter(audience -> of.revision() != pack.revision() || !audience.equals(pack.audience()))
                        .map(audience -> new Link(
                                PackTold.audience(audience) + ", revision " + of.revision(),
                                PackLists.address(home, of.period(), of.revision(), audience))))
                .toList();
    }
}
