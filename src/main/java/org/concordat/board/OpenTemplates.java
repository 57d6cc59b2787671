package org.concordat.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of what is open, checked against their views when the application is built. */
@CheckedTemplate(basePath = "opendata")
class OpenTemplates {

    private OpenTemplates() {}

    static native TemplateInstance index(OpenIndex view);

    static native TemplateInstance pack(OpenPackPage view);
}
