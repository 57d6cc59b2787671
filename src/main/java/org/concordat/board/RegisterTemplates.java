package org.concordat.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the registers' pages, checked against their views when the application is built. */
@CheckedTemplate(basePath = "board")
class RegisterTemplates {

    private RegisterTemplates() {}

    static native TemplateInstance registers(RegistersView view);
}
