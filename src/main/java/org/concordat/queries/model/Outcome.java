package org.concordat.queries.model;

import java.util.Locale;
import org.concordat.intake.model.FigureState;

/** How a query ends (rule G4). */
public enum Outcome {
    /** The query is right: the figure is corrected, or the result is to be. */
    UPHELD,
    /** The query is not right: figure or result stand. */
    NOT_UPHELD,
    /** The side that raised it lets it go. */
    WITHDRAWN;

    /**
     * What the figure is from then on. Where the two sides have decided together, or the board between them, it is agreed. An answer of
     * the officers is the word of the side whose figure it is: the figure is submitted again, so that the side that asked can agree it,
     * let it lapse, or ask again and go further. So it is when the query was withdrawn.
     */
    public FigureState figureAfter(Stage stage) {
        boolean decided = this != WITHDRAWN && stage.decidedBy() != Stage.DecidedBy.OTHER_SIDE;
        return decided ? FigureState.AGREED : FigureState.SUBMITTED;
    }

    /** The outcome's name in JSON: {@code not-upheld}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The outcome of that name. */
    public static Outcome of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
