package org.concordat.benefits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.agreements.TermsBook;
import org.concordat.agreements.model.VersionText;
import org.concordat.catalogue.Catalogue;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Acting;

/** What has to hold of a risk (rule R5). */
@ApplicationScoped
class RiskRules {

    private static final String RULE = "R5";

    private final Catalogue catalogue;
    private final TermsBook terms;
    private final Keeping keeping;

    RiskRules(Catalogue catalogue, TermsBook terms, Keeping keeping) {
        this.catalogue = catalogue;
        this.terms = terms;
        this.keeping = keeping;
    }

    /**
     * Whose risk it is.
     *
     * @param before what stands now, which stays one to the same
     * @throws Rejected rule R5, with everything that is wrong
     */
    UUID checked(Acting acting, RiskText text, Optional<Risk> before, Instant now) {
        List<Fault> faults = new ArrayList<>();
        UUID owner = keeping.owner(acting, text.council(), before.map(b -> b.organisationId), faults);
        if (before.filter(b -> !b.organisationId.equals(owner)).isPresent()) {
            faults.add(new Fault("/council", "stays as it is: what is a risk to others is another one"));
        }
        keeping.requireParty(acting, text.owner().organisation(), "/owner/organisation", faults);
        UUID partnership = acting.partnership().id();
        Set<String> services = catalogue.services(partnership, text.threatened(), now).stream()
                .map(service -> service.slug().value())
                .collect(Collectors.toSet());
        text.threatened().stream()
                .filter(service -> !services.contains(service))
                .forEach(service ->
                        faults.add(new Fault("/services", service + " is not a service of the partnership")));
        if (!text.threatenedLevels().isEmpty()) {
            Set<String> levels = levels(acting, owner, now);
            text.threatenedLevels().stream()
                    .filter(level -> !levels.contains(level))
                    .forEach(level -> faults.add(
                            new Fault("/serviceLevels", level + " stands in none of the signed agreements")));
        }
        if (!faults.isEmpty()) {
            throw Rejected.rule(
                    RULE, "A risk names who sees to it and what it threatens, all of which is there.", faults);
        }
        return owner;
    }

    /** Refs of the service levels of a council's signed agreements; of all councils' where it is a risk to all. */
    private Set<String> levels(Acting acting, UUID owner, Instant now) {
        List<UUID> councils = Everybody.council(owner) == null ? Keeping.councils(acting) : List.of(owner);
        return councils.stream()
                .flatMap(council -> terms.inForce(acting.partnership().id(), council, now).stream())
                .flatMap(signed -> signed.text().serviceLevels().stream())
                .map(VersionText.ServiceLevel::ref)
                .collect(Collectors.toSet());
    }
}
