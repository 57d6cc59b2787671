package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.governance.model.GovernanceRules;
import org.concordat.governance.model.Matter;
import org.concordat.tenancy.PartnershipEntry;

/** Which rules a partnership has adopted, and which of them hold on a day. */
@ApplicationScoped
class RuleBook {

    private final RulesVersions versions;
    private final Decisions decisions;

    RuleBook(RulesVersions versions, Decisions decisions) {
        this.versions = versions;
        this.decisions = decisions;
    }

    /** The rules that hold on a day, as they were known; empty where none are adopted. */
    Optional<Adopted> inForce(PartnershipEntry partnership, LocalDate on, Instant knownOn) {
        return adopted(partnership, knownOn).stream()
                .filter(adopted -> !adopted.from().isAfter(on))
                .max(Comparator.comparing(Adopted::from).thenComparing(Adopted::number));
    }

    /** The same; where none are adopted, rules that say nothing. */
    GovernanceRules rules(PartnershipEntry partnership, LocalDate on, Instant knownOn) {
        return inForce(partnership, on, knownOn).map(Adopted::rules).orElse(GovernanceRules.NONE);
    }

    /** The decision by which a version was adopted; empty while it is not. */
    Optional<Decision> adoption(RulesVersion version, Instant knownOn) {
        return decisions
                .carried(
                        version.partnershipId,
                        Matter.GOVERNANCE_RULES,
                        Integer.toString(version.number),
                        version.digest)
                .stream()
                .filter(decision -> !decision.declaredAt.isAfter(knownOn))
                .findFirst();
    }

    private List<Adopted> adopted(PartnershipEntry partnership, Instant knownOn) {
        return versions.known(partnership.id(), knownOn).stream()
                .flatMap(version ->
                        adoption(version, knownOn)
                                .map(decision -> adopted(version, decision, partnership.timeZone()))
                                .stream())
                .toList();
    }

    private static Adopted adopted(RulesVersion version, Decision by, ZoneId zone) {
        NewGovernanceRules written = version.written();
        LocalDate carried = LocalDate.ofInstant(by.declaredAt, zone);
        LocalDate from = written.from().isBefore(carried) ? carried : written.from();
        return new Adopted(version.number, from, by.id, written.value());
    }
}
