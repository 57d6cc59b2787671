package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.concordat.benefits.ProxiesSeen;
import org.concordat.benefits.ProxyView;
import org.concordat.benefits.RegistersSeen;
import org.concordat.benefits.RegistersSeen.Registers;
import org.concordat.board.SectionView.Part;
import org.concordat.board.TableView.Link;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;

/** Makes the pages of benefits and risks from what the signed-in caller may see. */
@ApplicationScoped
class RegisterPages {

    private static final String SUMS = "What benefits come to";
    private static final String REGISTER = "The register of benefits";
    private static final String BASELINES = "Baselines and surpluses";
    private static final String PROXIES = "What social value is worth";
    private static final String RISKS = "Risks";
    private static final Section SECTION = new Section(
            "Benefits and risks",
            BoardSection.REGISTERS,
            "/benefits",
            List.of(
                    new Link(SUMS, ""),
                    new Link(REGISTER, "/register"),
                    new Link(BASELINES, "/baselines"),
                    new Link(PROXIES, "/social-value"),
                    new Link(RISKS, "/risks")));

    private final Entrance entrance;
    private final Names names;
    private final RegistersSeen registers;
    private final ProxiesSeen proxies;
    private final Clock clock;

    RegisterPages(Entrance entrance, Names names, RegistersSeen registers, ProxiesSeen proxies, Clock clock) {
        this.entrance = entrance;
        this.names = names;
        this.registers = registers;
        this.proxies = proxies;
        this.clock = clock;
    }

    /** What a page is made of. */
    private record Found(Acting acting, Registers registers) {}

    private Found find(Slug partnership) {
        Acting acting = entrance.into(partnership);
        return new Found(acting, registers.of(acting, clock.instant()));
    }

    @Transactional
    SectionView sums(Slug partnership) {
        Found found = find(partnership);
        List<String> notes = notes(found.registers());
        notes.add(
                found.registers().benefits().isEmpty()
                        ? "No benefit has been recorded yet."
                        : "Cashable and other benefits are never added to each other. A year that is not known yet is no zero:"
                                + " differences are of those benefits only whose actual amount is known.");
        return SECTION.page(
                found.acting(), SUMS, notes, new BenefitTables(names).sums(found.registers()), "/benefit-summary");
    }

    @Transactional
    SectionView register(Slug partnership) {
        Found found = find(partnership);
        List<String> notes = notes(found.registers());
        if (found.registers().benefits().isEmpty()) {
            notes.add("No benefit has been recorded yet.");
        }
        List<Part> parts = new BenefitTables(names).register(found.registers().benefits());
        return SECTION.page(found.acting(), REGISTER, notes, parts, "/benefits");
    }

    @Transactional
    SectionView baselines(Slug partnership) {
        Found found = find(partnership);
        List<String> notes = notes(found.registers());
        List<Part> parts = new BenefitTables(names).before(found.registers());
        if (parts.isEmpty()) {
            notes.add("No baseline and no surplus has been recorded yet.");
        }
        return SECTION.page(found.acting(), BASELINES, notes, parts, "/baselines", "/surpluses");
    }

    @Transactional
    SectionView proxies(Slug partnership) {
        Acting acting = entrance.into(partnership);
        List<ProxyView> all = proxies.of(acting, clock.instant());
        return SECTION.page(
                acting,
                PROXIES,
                List.of(
                        all.isEmpty()
                                ? "Nobody has said yet what a unit of any social good is worth."
                                : "A year is valued by the version that was in force on its last day; what was told of a year is not valued anew."),
                ProxyTables.parts(all),
                "/social-value-proxies");
    }

    @Transactional
    SectionView risks(Slug partnership) {
        Found found = find(partnership);
        List<String> notes = notes(found.registers());
        if (found.registers().risks().isEmpty()) {
            notes.add("No risk has been recorded yet.");
        }
        List<Part> parts = new RiskTables(names).of(found.registers().risks());
        return SECTION.page(found.acting(), RISKS, notes, parts, "/risks");
    }

    private static List<String> notes(Registers seen) {
        List<String> notes = new ArrayList<>();
        if (!seen.sums().ofAllCouncils()) {
            notes.add("What is for all, and what is your council's own; nothing of another council.");
        }
        return notes;
    }
}
