package org.concordat.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of charts and signals, checked against their views when the application is built. */
@CheckedTemplate(basePath = "board")
class SignalTemplates {

    private SignalTemplates() {}

    static native TemplateInstance level(LevelView view);

    static native TemplateInstance signals(SignalsView view);
}
