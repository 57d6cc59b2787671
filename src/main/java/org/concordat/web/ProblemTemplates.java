package org.concordat.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the problem pages, checked when the application is built. */
@CheckedTemplate(basePath = "problems")
class ProblemTemplates {

    private ProblemTemplates() {}

    static native TemplateInstance list(List<ProblemPage> problems);

    static native TemplateInstance page(ProblemPage problem);

    static native TemplateInstance entry(SignInPage page);

    static native TemplateInstance refused(RefusedPage page);
}
