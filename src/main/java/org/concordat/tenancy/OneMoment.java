package org.concordat.tenancy;

import jakarta.enterprise.context.RequestScoped;

/**
 * Lets a request that only reads, though its method is not GET, see the database of one moment: say so before its transaction begins
 * (rule F3).
 */
@RequestScoped
public class OneMoment {

    private boolean wanted;

    /** The transactions of this request that begin from now on write nothing, and each sees the database as it is when it begins. */
    public void want() {
        wanted = true;
    }

    boolean isWanted() {
        return wanted;
    }
}
