package org.concordat.subscriptions;

import java.util.UUID;
import org.concordat.tenancy.Caller;

/**
 * Who is told: a person of an organisation, as the token names both.
 *
 * @param issuer who vouches for the person; an address, so that there is no space in it
 */
record Person(UUID organisation, String issuer, String subject) {

    static Person of(UUID organisation, Caller caller) {
        return new Person(organisation, caller.issuer(), caller.subject());
    }

    /** As {@link #name} wrote it. */
    static Person of(UUID organisation, String name) {
        int end = name.indexOf(' ');
        return new Person(organisation, name.substring(0, end), name.substring(end + 1));
    }

    /** As it is stored. */
    String name() {
        return issuer + " " + subject;
    }
}
