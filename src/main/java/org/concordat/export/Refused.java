package org.concordat.export;

/** Why an export is not imported; nothing was written. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String why) {
        super(why);
    }
}
