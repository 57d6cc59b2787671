package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.board.Filters.Show;
import org.concordat.board.Filters.Status;
import org.concordat.board.OverviewView.Saying;
import org.concordat.board.PageFacts.Page;
import org.concordat.board.TableView.Link;
import org.concordat.consequences.OpenPlan;
import org.concordat.governance.GovernanceSeen;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.packs.PackShelf;
import org.concordat.packs.model.Pack;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;

/** Makes the page that is opened first: all councils and service levels that the signed-in caller may see. */
@ApplicationScoped
class OverviewPages {

    private final PageFacts facts;
    private final Signalled signalled;
    private final GovernanceSeen governance;
    private final CostsInShort costs;
    private final PackShelf packs;
    private final Names names;

    OverviewPages(
            PageFacts facts,
            Signalled signalled,
            GovernanceSeen governance,
            CostsInShort costs,
            PackShelf packs,
            Names names) {
        this.facts = facts;
        this.signalled = signalled;
        this.governance = governance;
        this.costs = costs;
        this.packs = packs;
        this.names = names;
    }

    @Transactional
    OverviewView overview(Slug partnership, Filters asked) {
        Acting acting = facts.in(partnership);
        List<OrganisationEntry> councils = facts.councils(acting);
        requireKnown(asked.council(), councils);
        Period period =
                asked.period() == null && asked.status() == Status.FINAL ? facts.latestFinal(acting) : asked.period();
        Page page = facts.page(acting, null, period);
        Filters filters = new Filters(
                page.period(),
                asked.service(),
                asked.council(),
                asked.show(),
                asked.status(),
                asked.sort(),
                asked.page());
        List<Slip> slips = signalled.slips(acting, page.window(), page.shown(), page.now());
        return view(page, filters, councils, slips);
    }

    /** The same for a council of somebody else's as for none. */
    private static void requireKnown(Slug council, List<OrganisationEntry> councils) {
        if (council != null && councils.stream().noneMatch(known -> known.slug().equals(council))) {
            throw Rejected.malformed(
                    "The address asks for what this page does not know.",
                    new Fault("council", "is none of the councils that you may see here"));
        }
    }

    private OverviewView view(Page page, Filters filters, List<OrganisationEntry> councils, List<Slip> slips) {
        Acting acting = page.acting();
        List<Shown> wanted = page.shown().stream().filter(filters::has).toList();
        ServiceTables tables = new ServiceTables(
                page.home(),
                wanted,
                names,
                filters,
                PeriodChoices.bounds(page.period()),
                page.points().inCell());
        Paging paging =
                filters.single() ? Paging.of(filters, wanted.size()) : Paging.ofServices(filters, tables.pages());
        List<OpenPlan> plans = facts.plans(page);
        return new OverviewView(
                Frame.ofResults(acting),
                "Results",
                PeriodChoices.inWords(page.period()),
                page.home(),
                PeriodChoices.around(page.today(), page.period()),
                Choosers.of(filters, page.shown(), councils, names),
                page.state(),
                page.unasked(),
                page.newer(page.home()),
                pack(page),
                notes(page, filters, wanted),
                page.points().onPage(page.home()),
                inShort(page, slips, plans),
                filters.single() || filters.service() != null ? null : tables.summary(),
                filters.single() ? List.of() : tables.of(paging.services()),
                filters.single() ? new ListedResults(page, filters, slips, names).of(wanted, paging) : null,
                paging.view(page.home()),
                new CostSight(acting).links(null),
                facts.matters(page, plans, null, councils),
                new PlansInHand(page.home(), names).of(plans));
    }

    /** What was published of the period stays beside what it is now; null where nothing was. */
    private Saying pack(Page page) {
        Acting acting = page.acting();
        String period = page.period().toString();
        return packs.publications(acting.partnership().slug()).stream()
                .filter(of -> of.period().equals(period))
                .findFirst()
                .map(of -> new Saying(
                        "Board pack",
                        "This is what is known now. What the board published on "
                                + Words.day(LocalDate.ofInstant(
                                        of.knownOn(), acting.partnership().timeZone()))
                                + " stays as it was:",
                        new Link(
                                "Board pack of " + PeriodChoices.inWords(page.period()),
                                PackLists.address(page.home(), period, of.revision(), Pack.EXEMPT))))
                .orElse(null);
    }

    private List<String> notes(Page page, Filters filters, List<Shown> wanted) {
        List<String> notes = new ArrayList<>();
        filters.inWords(names).ifPresent(notes::add);
        if (wanted.isEmpty()) {
            notes.add(
                    page.shown().isEmpty()
                            ? "There is nothing to show for this period."
                            : "None of the " + Words.count(page.shown().size(), "result")
                                    + " of this period is of the service, council, band and status that were chosen.");
        }
        return notes;
    }

    private List<Saying> inShort(Page page, List<Slip> slips, List<OpenPlan> plans) {
        Acting acting = page.acting();
        LocalDate today = page.today();
        InShort inShort =
                new InShort(page.home(), page.period(), acting.partnership().timeZone(), names);
        long banded = page.shown().stream()
                .filter(each -> each.result().band() != null)
                .count();
        List<Saying> says = new ArrayList<>();
        says.add(inShort.slipped(
                slips,
                banded,
                page.home()
                        + new Filters(page.period(), null, null, Show.SLIPPED, Status.ANY, Filters.Sort.WORST, 1)
                                .query()
                        + "#results"));
        if (!slips.isEmpty()) {
            says.add(inShort.real(slips));
        }
        says.add(inShort.next(signalled.warnings(acting, page.now())));
        says.add(InShort.done(plans, page.queried()));
        costs.of(acting, page.period(), page.now()).ifPresent(says::add);
        says.add(inShort.ahead(governance.ahead(acting, today)));
        return says;
    }
}
