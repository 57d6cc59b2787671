package org.concordat.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.concordat.events.Digests;
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
    private final Digests digests;
    private final OrganisationSight sight;
    private final Actings actings;

    Wishes(EventsSeen events, Digests digests, OrganisationSight sight, Actings actings) {
        this.events = events;
        this.digests = digests;
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
        requireOneWay(asked);
        List<PartnershipEntry> wanted = own.stream()
                .filter(p -> asked.partnerships().isEmpty()
                        || asked.partnerships().contains(p.slug().value()))
                .toList();
        return asked.webhook() == null ? wanted : taken(person, asked, wanted);
    }

    private static void requireOneWay(NewSubscription asked) {
        if ((asked.email() == null) == (asked.webhook() == null)) {
            throw Rejected.rule(
                    RULE,
                    "You are told by e-mail or by a webhook.",
                    new Fault(asked.email() == null ? "/email" : "/webhook", "one of email and webhook is given"));
        }
    }

    /** What a webhook is told of, it alone decides: what its organisation has not asked for does not come by a person's wish. */
    private List<PartnershipEntry> taken(Person person, NewSubscription asked, List<PartnershipEntry> wanted) {
        List<PartnershipEntry> taken = digests.taken(person.organisation(), asked.webhook(), wanted)
                .orElseThrow(
                        () -> Rejected.rule(
                                RULE,
                                "Your organisation has no such webhook that takes digests.",
                                new Fault(
                                        "/webhook",
                                        "must be the id of one that is called and whose types name concordat.subscription.digest.v1")));
        List<Fault> faults = IntStream.range(0, asked.partnerships().size())
                .filter(i -> taken.stream()
                        .noneMatch(p ->
                                p.slug().value().equals(asked.partnerships().get(i))))
                .mapToObj(i -> new Fault("/partnerships/" + i, "must be one that the webhook is told of"))
                .toList();
        if (!faults.isEmpty()) {
            throw Rejected.rule(RULE, "The webhook is not told of this partnership.", faults);
        }
        return taken;
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
