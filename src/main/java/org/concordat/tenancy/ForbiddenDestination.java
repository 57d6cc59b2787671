package org.concordat.tenancy;

/** An address that an outsider gave may not be called; the message says what it must be: "must stand at a public address". */
public class ForbiddenDestination extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param what what it must do or have, to be called */
    public ForbiddenDestination(String what) {
        super(what);
    }
}
