package org.concordat.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages' templates, checked against their views when the application is built. */
@CheckedTemplate(basePath = "board")
class Templates {

    private Templates() {}

    static native TemplateInstance overview(OverviewView view);

    static native TemplateInstance table(TableView view);

    static native TemplateInstance agreement(AgreementView view);

    static native TemplateInstance partnerships(PartnershipsView view);

    static native TemplateInstance explanation(ExplainedView view);

    static native TemplateInstance costs(CostsView view);

    static native TemplateInstance workings(WorkingsView view);

    static native TemplateInstance statement(StatementPage view);
}
