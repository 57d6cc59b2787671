package org.concordat.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.statements.model.Balances;
import org.concordat.statements.model.Item;
import org.concordat.statements.model.Statement;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/** Keeps what is issued, each council's own, and tells of it. */
@ApplicationScoped
class Issuing {

    private final Statements statements;
    private final StatementRuns runs;
    private final Registry registry;
    private final Naming naming;
    private final Event<StatementIssued> issued;

    Issuing(
            Statements statements,
            StatementRuns runs,
            Registry registry,
            Naming naming,
            Event<StatementIssued> issued) {
        this.statements = statements;
        this.runs = runs;
        this.registry = registry;
        this.naming = naming;
        this.issued = issued;
    }

    /**
     * What is issued: of which year and period, when, by whom.
     *
     * @param decision of the members by which it is issued; null where the rules ask for none
     */
    record Issue(
            UUID partnershipId,
            String year,
            String kind,
            int number,
            String period,
            UUID decision,
            Instant at,
            String who) {

        Issue of(String other) {
            return new Issue(partnershipId, year, other, 1, year, decision, at, who);
        }
    }

    /** How a statement is kept beside its lines: whether it is a council's last, and what becomes of its amount. */
    record Manner(
            Function<String, Boolean> last,
            Function<Statement, String> settlement,
            Function<Statement, OwnWorkings> own) {}

    /**
     * What councils have been told so far, as the account of a year needs it.
     *
     * @throws Rejected state, where not all of it can be seen: who is left out would pay, or be paid, twice (rule M5)
     */
    Balances sent(UUID partnershipId, String year) {
        runs.incomplete(partnershipId).stream().findFirst().ifPresent(of -> {
            throw Rejected.state(
                    "M5",
                    "Not all that was stated of " + of
                            + " is there to be counted, so nothing more is issued: every council"
                            + " that was billed must have accepted a membership.");
        });
        Balances sent = new Balances();
        statements
                .sent(partnershipId, year)
                .forEach(line -> sent.add(slug(line.council()), line.item(), line.amount()));
        return sent;
    }

    void open(Issue issue, Workings workings, List<Statement> made) {
        runs.persistAndFlush(new StatementRun(issue, workings, made));
    }

    /** Keeps statements, and tells of each. */
    List<StatementEntry> issue(Issue issue, List<Statement> made, Manner manner) {
        List<StatementEntry> entries = new ArrayList<>();
        KeptNames names = naming.now(issue.partnershipId(), made.stream().flatMap(Issuing::councils), issue.at());
        for (Statement statement : made) {
            IssuedStatement kept = kept(issue, statement, manner);
            kept.names = names;
            List<IssuedLine> lines = new ArrayList<>();
            statement.lines().forEach(line -> lines.add(new IssuedLine(kept, lines.size() + 1, line)));
            statements.add(kept, lines);
            issued.fire(new StatementIssued(
                    kept.partnershipId,
                    kept.organisationId,
                    kept.id,
                    kept.kind,
                    kept.year,
                    statement.amount(),
                    kept.recordedAt));
            entries.add(StatementEntry.of(kept, statement.council()));
        }
        statements.flush();
        return entries;
    }

    /** Of which council it is, and whom else it names. */
    private static Stream<String> councils(Statement statement) {
        return Stream.concat(
                Stream.of(statement.council()),
                statement.lines().stream()
                        .map(Statement.Line::item)
                        .filter(item -> item.kind() == Item.Kind.SUCCESSION)
                        .map(Item::reference));
    }

    private IssuedStatement kept(Issue issue, Statement statement, Manner manner) {
        IssuedStatement kept = new IssuedStatement();
        kept.id = Ids.next();
        kept.partnershipId = issue.partnershipId();
        kept.organisationId = id(statement.council());
        kept.year = issue.year();
        kept.kind = issue.kind();
        kept.number = issue.number();
        kept.period = issue.period();
        kept.last = manner.last().apply(statement.council());
        kept.amountPence = statement.amount().pence();
        kept.settlement = manner.settlement().apply(statement);
        kept.workings = manner.own().apply(statement);
        kept.recordedAt = issue.at();
        kept.recordedBy = issue.who();
        return kept;
    }

    /** All that a year's bills and its reconciliation say, as statements of the model. */
    List<Statement> ofYear(UUID partnershipId, String year) {
        return statements.list("partnershipId = ?1 and year = ?2 and kind <> 'year'", partnershipId, year).stream()
                .map(of -> new Statement(
                        slug(of.organisationId),
                        statements.lines(of).stream().map(IssuedLine::line).toList()))
                .toList();
    }

    String slug(UUID council) {
        return registry.organisation(council)
                .map(OrganisationEntry::slug)
                .map(Slug::value)
                .orElseThrow();
    }

    private UUID id(String council) {
        return Slug.parse(council)
                .flatMap(registry::organisation)
                .map(OrganisationEntry::id)
                .orElseThrow(
                        () -> Rejected.state("M5", "Nothing can be billed to " + council + ": it is not registered."));
    }
}
