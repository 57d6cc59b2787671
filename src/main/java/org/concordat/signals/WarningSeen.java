package org.concordat.signals;

import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * An early warning as other rooms show it.
 *
 * @param view as the API has it
 * @param sentence as the view's, with names
 * @param needed how many of the cases to come must be met at least; empty where not even all are enough, or where fewer are better
 */
public record WarningSeen(WarningView view, String sentence, OptionalLong needed) {

    static WarningSeen of(Foretold foretold, Seen seen, UnaryOperator<String> names) {
        WarningView view = foretold.view(seen);
        String level = view.serviceLevel().replace('-', ' ');
        return new WarningSeen(
                view, foretold.sentence(level + " of " + names.apply(view.council())), foretold.needed());
    }
}
