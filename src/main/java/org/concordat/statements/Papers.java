package org.concordat.statements;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of what is printed, checked when the application is built. */
@CheckedTemplate(basePath = "statements")
class Papers {

    private Papers() {}

    static native TemplateInstance statement(StatementPaper paper);
}
