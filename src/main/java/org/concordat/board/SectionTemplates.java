package org.concordat.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template of pages of tables, checked against its view when the application is built. */
@CheckedTemplate(basePath = "board")
class SectionTemplates {

    private SectionTemplates() {}

    static native TemplateInstance section(SectionView view);
}
