package org.concordat.performance.model;

import java.util.Locale;

/** How a case stands under a service level at some instant (rule C2). */
public enum Standing {
    /** Open, and not yet due. */
    RUNNING("running"),
    /** Closed at or before its due instant. */
    MET("met"),
    /** Past its due instant, open or closed: nothing improves by not being closed (rule C1). */
    MISSED("missed"),
    /** Without a due instant of its own under a limit as recorded: counted apart, never as met (rule T7). */
    NO_TARGET("no-target");

    private final String text;

    Standing(String text) {
        this.text = text;
    }

    /** The standing's name in JSON and in the database: {@code no-target}. */
    public String text() {
        return text;
    }

    /** The standing that a text of {@link #text} names. */
    public static Standing of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
