package org.concordat.tenancy;

import java.util.UUID;

/**
 * For whom the running transaction of a request writes.
 *
 * @param organisation whose rows of its own are; for the operator the nil id, which no organisation has
 * @param identity who asks and in which capacity, in one text: what one was answered is not another's to see
 */
public record Asker(UUID organisation, String identity) {

    static Asker of(TenantSettings settings, Caller caller) {
        UUID organisation = settings.organisation() == null ? TenantTransactions.OPERATOR : settings.organisation();
        return new Asker(
                organisation,
                settings.capacity().databaseRole() + " " + caller.issuer().length() + " " + caller.issuer() + " "
                        + caller.subject());
    }
}
