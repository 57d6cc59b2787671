package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        return all(partnership, knownOn).inForce(on);
    }

    /** The same; where none are adopted, rules that say nothing. */
    GovernanceRules rules(PartnershipEntry partnership, LocalDate on, Instant knownOn) {
        return all(partnership, knownOn).on(on);
    }

    /** The decisions by which rules were adopted, in that order; read once for all versions. */
    Adoptions adoptions(UUID partnershipId, Instant knownOn) {
        return new Adoptions(decisions.carried(partnershipId, Matter.GOVERNANCE_RULES, knownOn));
    }

    /** The decisions by which rules were adopted. */
    record Adoptions(List<Decision> carried) {

        /** That of a version; empty while it is not adopted. */
        Optional<Decision> of(RulesVersion version) {
            return carried.stream()
                    .filter(decision -> decision.ref.equals(Integer.toString(version.number))
                            && version.digest.equals(decision.subjectDigest))
                    .findFirst();
        }
    }

    /** All rules that a partnership has adopted, as they were known. */
    Rules all(PartnershipEntry partnership, Instant knownOn) {
        Adoptions adoptions = adoptions(partnership.id(), knownOn);
        return new Rules(versions.known(partnership.id(), knownOn).stream()
                .flatMap(version ->
                        adoptions
                                .of(version)
                                .map(decision -> adopted(version, decision, partnership.timeZone()))
                                .stream())
                .toList());
    }

    /** The rules that a partnership has adopted. */
    record Rules(List<Adopted> adopted) {

        /** Those that hold on a day, what was carried last among those that have begun; empty where none are adopted by then. */
        Optional<Adopted> inForce(LocalDate on) {
            return adopted.stream()
                    .filter(each -> !each.from().isAfter(on))
                    .max(Comparator.comparing(Adopted::carriedAt).thenComparing(Adopted::number));
        }

        /** The same; where none are adopted, rules that say nothing. */
        GovernanceRules on(LocalDate day) {
            return inForce(day).map(Adopted::rules).orElse(GovernanceRules.NONE);
        }
    }

    private static Adopted adopted(RulesVersion version, Decision by, ZoneId zone) {
        NewGovernanceRules written = version.written();
        LocalDate carried = LocalDate.ofInstant(by.declaredAt, zone);
        LocalDate from = written.from().isBefore(carried) ? carried : written.from();
        return new Adopted(version.number, from, by.id, by.declaredAt, written.value());
    }
}
