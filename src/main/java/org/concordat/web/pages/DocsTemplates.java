package org.concordat.web.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the documentation, checked when the application is built. */
@CheckedTemplate(basePath = "docs")
class DocsTemplates {

    private DocsTemplates() {}

    static native TemplateInstance index(List<Guide> quickStarts, Guide conventions, Guide changes);

    static native TemplateInstance guide(Guide guide, String html);

    static native TemplateInstance reference();
}
