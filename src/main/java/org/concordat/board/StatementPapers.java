package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.statements.StatementBook;
import org.concordat.statements.StatementView;
import org.concordat.tenancy.Registry;

/** Makes papers of statements: what the caller may see of them, explained as the page explains it. */
@ApplicationScoped
class StatementPapers {

    private final StatementBook statements;
    private final Registry registry;

    StatementPapers(StatementBook statements, Registry registry) {
        this.statements = statements;
        this.registry = registry;
    }

    @Transactional
    StatementPaper of(StatementView statement) {
        return registry.partnership(new Slug(statement.partnership()))
                .map(partnership -> statements.told(partnership, statement.id()))
                .map(StatementPaper::of)
                .orElseThrow(Rejected::missing);
    }
}
