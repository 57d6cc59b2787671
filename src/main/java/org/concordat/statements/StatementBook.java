package org.concordat.statements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.intake.Councils;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.web.tables.Annex;
import org.concordat.web.tables.Sheet;

/**
 * What councils were told of a year and how far it has come, as the caller sees it and as the API answers it. Call it within a
 * transaction.
 */
@ApplicationScoped
public class StatementBook {

    /** What a file of a statement's lines tells of them. */
    public static final Sheet LINES = new Sheet("lines", StatementResource.CHECKED);

    /** What the sheet of a statement's workings is called. */
    public static final String WORKINGS = "workings";

    /** More than a year of the largest partnership has. */
    private static final int ALL = 10_000;

    private final Statements statements;
    private final YearBook years;
    private final YearsShown shown;
    private final StatementRuns runs;
    private final Councils councils;
    private final StatementService service;
    private final Naming naming;
    private final Clock clock;

    StatementBook(
            Statements statements,
            YearBook years,
            YearsShown shown,
            StatementRuns runs,
            Councils councils,
            StatementService service,
            Naming naming,
            Clock clock) {
        this.statements = statements;
        this.years = years;
        this.shown = shown;
        this.runs = runs;
        this.councils = councils;
        this.service = service;
        this.naming = naming;
        this.clock = clock;
    }

    /** How a year is billed and how far it has come; empty where nobody has planned it. */
    public Optional<CostYearView> year(PartnershipEntry partnership, Period year, Instant knownOn) {
        return years.known(partnership.id(), year, knownOn).map(of -> shown.of(of, knownOn));
    }

    /** What all councils that the caller sees were told of a year, in the order in which it was issued. */
    public List<StatementEntry> entries(PartnershipEntry partnership, Period year, Instant knownOn) {
        return issued(partnership, year, null, knownOn).stream()
                .map(this::entry)
                .toList();
    }

    /** What one council was told of a year, with the lines. */
    public List<StatementView> of(
            PartnershipEntry partnership, OrganisationEntry council, Period year, Instant knownOn) {
        return issued(partnership, year, council.id(), knownOn).stream()
                .map(of -> view(partnership, of))
                .toList();
    }

    /** One statement of a council; empty where there is none that the caller sees. */
    public Optional<StatementView> one(
            PartnershipEntry partnership, OrganisationEntry council, UUID id, Instant knownOn) {
        return statements
                .known(partnership.id(), id, knownOn)
                .filter(of -> of.organisationId.equals(council.id()))
                .map(of -> view(partnership, of));
    }

    /** One statement of a council with how it came about, as the API explains it; empty where there is none that the caller sees. */
    public Optional<ExplanationView> explained(PartnershipEntry partnership, OrganisationEntry council, UUID id) {
        return statements
                .known(partnership.id(), id, clock.instant())
                .filter(of -> of.organisationId.equals(council.id()))
                .map(of -> service.explain(partnership.slug(), id, null));
    }

    /**
     * A statement to be printed, as the caller may see it.
     *
     * @throws Rejected missing, where the caller sees none
     */
    public StatementTold told(PartnershipEntry partnership, UUID id) {
        ExplanationView explained = service.explain(partnership.slug(), id, null);
        IssuedStatement of =
                statements.known(partnership.id(), id, clock.instant()).orElseThrow(Rejected::missing);
        return new StatementTold(explained, naming.of(of), of.names != null);
    }

    /** How a statement came about, row by row, as the API lists it. */
    public static List<WorkingsRow> rows(ExplanationView explained) {
        return WorkingsRows.of(explained);
    }

    /** The same as a sheet beside that of its lines. */
    public static Annex workings(ExplanationView explained) {
        return new Annex(WORKINGS, WorkingsRow.class, rows(explained));
    }

    private List<IssuedStatement> issued(PartnershipEntry partnership, Period year, UUID council, Instant knownOn) {
        return statements.page(partnership.id(), new StatementFilter(year, council, null, knownOn), null, ALL);
    }

    private StatementView view(PartnershipEntry partnership, IssuedStatement of) {
        return StatementView.of(entry(of), partnership.slug().value(), runs.decision(of), statements.lines(of));
    }

    private StatementEntry entry(IssuedStatement of) {
        return StatementEntry.of(of, councils.slug(of.organisationId));
    }
}
