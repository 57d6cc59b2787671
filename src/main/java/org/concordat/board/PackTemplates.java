package org.concordat.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of packs, checked against their views when the application is built. */
@CheckedTemplate(basePath = "board")
class PackTemplates {

    private PackTemplates() {}

    static native TemplateInstance pack(PackPage view);

    static native TemplateInstance packpaper(PackPaper paper);
}
