package org.concordat.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.concordat.events.EventsSeen;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.OrganisationSight;
import org.concordat.tenancy.PartnershipEntry;

/** Judges what somebody asks to be told. */
@ApplicationScoped
class Wishes {

    private static final String RULE = "subscriptions-1";

    private final EventsSeen events;
    private final OrganisationSight sight;
    private final Actings actings;

    Wishes(EventsSeen events, OrganisationSight sight, Actings actings) {
        this.events = events;
        this.sight = sight;
        this.actings = actings;
    }

    /**
     * The partnerships that are meant, as they are today.
     *
     * @throws Rejected rule subscriptions-1, when the role is not the caller's, or there is no such event or partnership
     */
    List<PartnershipEntry> partnerships(Person person, NewSubscription asked) {
        requireRole(actings.mustCall().roles(), asked.role());
        events.requireTypes(asked.types(), RULE);
        List<PartnershipEntry> own = sight.partnershipsOf(person.organisation());
        requirePartnerships(own, asked.partnerships());
        return own.stream()
                .filter(p -> asked.partnerships().isEmpty()
                        || asked.partnerships().contains(p.slug().value()))
                .toList();
    }

    private static void requireRole(Set<String> own, String asked) {
        if (!own.contains(asked)) {
            throw Rejected.rule(
                    RULE,
                    "You are told in a role that you have.",
                    new Fault(
                            "/role",
                            "must be one that your token gives you: " + String.join(", ", new TreeSet<>(own))));
        }
    }

    private static void requirePartnerships(List<PartnershipEntry> own, List<String> asked) {
        List<Fault> faults = IntStream.range(0, asked.size())
                .filter(i -> own.stream().noneMatch(p -> p.slug().value().equals(asked.get(i))))
                .mapToObj(i -> new Fault("/partnerships/" + i, "must be one in which your organisation has a part"))
                .toList();
        if (!faults.isEmpty()) {
            throw Rejected.rule(RULE, "There is no such partnership, or your organisation has no part in it.", faults);
        }
    }
}
