package org.concordat.tenancy;

/** An address that an outsider gave may not be called; the message says what may: "stands at a public address". */
public class ForbiddenDestination extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param whatMay what an address that may be called does or has */
    public ForbiddenDestination(String whatMay) {
        super(whatMay);
    }
}
