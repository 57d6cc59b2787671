package org.concordat.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.concordat.events.DigestReaders;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.PartnershipEntry;

/** Of what people may be told at this moment, when nobody of them is calling. */
@ApplicationScoped
class Readers implements DigestReaders {

    private final OrganisationSight sight;
    private final Subscriptions subscriptions;

    Readers(OrganisationSight sight, Subscriptions subscriptions) {
        this.sight = sight;
        this.subscriptions = subscriptions;
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
        return letter.isCode() || mayBeTold(letter.person(), letter.role(), letter.tells());
    }

    private boolean mayBeTold(Person person, String role, List<UUID> tells) {
        return partnerships(person, role).stream()
                .map(PartnershipEntry::id)
                .toList()
                .containsAll(tells);
    }

    @Override
    public boolean mayRead(UUID organisation, UUID webhook, UUID subscription, List<UUID> tells) {
        return subscriptions
                .any(organisation, subscription)
                .filter(of -> webhook.equals(of.webhook()))
                .filter(of -> mayBeTold(of.reader(), of.role(), tells))
                .isPresent();
    }
}
