package org.concordat.cells;

/** Why a move does not go on; what it has done so far stands, and can be gone on with or undone. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String why) {
        super(why);
    }
}
