package org.concordat.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.PartnershipEntry;

/** Of what people may be told at this moment, when nobody of them is calling. */
@ApplicationScoped
class Readers {

    private final OrganisationSight sight;

    Readers(OrganisationSight sight) {
        this.sight = sight;
    }

    /** The partnerships that a subscription asks for and of which its person may be told today. */
    List<PartnershipEntry> partnerships(Subscription of) {
        return partnerships(of.reader(), of.role()).stream()
                .filter(partnership -> of.asksFor(partnership.slug().value()))
                .toList();
    }

    private List<PartnershipEntry> partnerships(Person person, String role) {
        return sight.partnershipsOf(person.organisation(), person.issuer(), person.subject(), role);
    }

    /** Whether an e-mail that was written before may be read by its person still. */
    boolean mayRead(Letter letter) {
        return letter.tells().isEmpty()
                || partnerships(letter.person(), letter.role()).stream()
                        .map(PartnershipEntry::id)
                        .toList()
                        .containsAll(letter.tells());
    }
}
