package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import org.concordat.statements.StatementView;
import org.concordat.web.tables.Printer;

/** Prints statements as tagged PDF. */
@ApplicationScoped
class StatementPrinter implements Printer {

    private final StatementPapers papers;

    StatementPrinter(StatementPapers papers) {
        this.papers = papers;
    }

    @Override
    public boolean prints(Object answer) {
        return answer instanceof StatementView;
    }

    @Override
    public byte[] print(Object answer) {
        return TaggedPdf.of(
                Templates.statementpaper(papers.of((StatementView) answer)).render());
    }
}
