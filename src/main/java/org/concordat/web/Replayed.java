package org.concordat.web;

/** Ends a request whose effect was had before: its answer is the one that was given then. */
final class Replayed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient KeptAnswer answer;

    Replayed(KeptAnswer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    KeptAnswer answer() {
        return answer;
    }
}
