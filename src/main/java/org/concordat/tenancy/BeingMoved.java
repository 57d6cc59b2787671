package org.concordat.tenancy;

import io.quarkus.oidc.OIDCException;

/** Nobody is verified of an organisation that is being moved to another cell; whoever waits reaches it again. */
public final class BeingMoved extends OIDCException {

    private static final long serialVersionUID = 1L;

    BeingMoved() {
        super("the organisation is being moved to another cell");
    }
}
