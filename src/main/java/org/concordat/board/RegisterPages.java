package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.concordat.benefits.RegistersSeen;
import org.concordat.benefits.RegistersSeen.Registers;
import org.concordat.board.TableView.Link;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/** Makes the page of benefits and risks from what the signed-in caller may see. */
@ApplicationScoped
class RegisterPages {

    private final Entrance entrance;
    private final Registry registry;
    private final RegistersSeen registers;
    private final Clock clock;

    RegisterPages(Entrance entrance, Registry registry, RegistersSeen registers, Clock clock) {
        this.entrance = entrance;
        this.registry = registry;
        this.registers = registers;
        this.clock = clock;
    }

    @Transactional
    RegistersView all(Slug partnership) {
        Acting acting = entrance.into(partnership);
        Registers seen = registers.of(acting, clock.instant());
        BenefitTables benefits = new BenefitTables(this::name);
        RiskTables risks = new RiskTables(this::name);
        String home = "/v1/partnerships/" + acting.partnership().slug();
        return new RegistersView(
                acting.partnership().title(),
                List.of(new Link(
                        acting.partnership().title(),
                        "/board/" + acting.partnership().slug())),
                notes(seen),
                benefits.of(seen),
                risks.matrix(seen.risks()),
                risks.registers(seen.risks()),
                List.of(
                        home + "/benefit-summary",
                        home + "/benefits",
                        home + "/baselines",
                        home + "/surpluses",
                        home + "/risks"));
    }

    private static List<String> notes(Registers seen) {
        List<String> notes = new ArrayList<>();
        if (!seen.sums().ofAllCouncils()) {
            notes.add("What is for all, and what is your council's own; nothing of another council.");
        }
        notes.add(
                seen.benefits().isEmpty()
                        ? "No benefit has been recorded yet."
                        : "Cashable and other benefits are never added to each other. A year that is not known yet is no zero:"
                                + " differences are of those benefits only whose actual amount is known.");
        if (seen.risks().isEmpty()) {
            notes.add("No risk has been recorded yet.");
        }
        return notes;
    }

    /** The name of an organisation; of nobody in particular, all. */
    private String name(String organisation) {
        return organisation == null
                ? "All"
                : Slug.parse(organisation)
                        .flatMap(registry::organisation)
                        .map(OrganisationEntry::name)
                        .orElse(organisation);
    }
}
