package org.concordat.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.concordat.agreements.VersionDigests;
import org.concordat.costs.SchemeDigests;
import org.concordat.exclusions.ProposedExclusions;
import org.concordat.governance.model.Matter;
import org.concordat.kernel.Digest;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.statements.PlannedBudgets;
import org.concordat.tenancy.Acting;

/** What decisions are about, as it is in the partnership (rule G2). */
@ApplicationScoped
class Subjects {

    /** How a subject is named. */
    static final String REF = "[A-Za-z0-9][A-Za-z0-9./-]{0,199}";

    private static final String RULE = "G2";

    private final RulesVersions rules;
    private final SchemeDigests schemes;
    private final PlannedBudgets budgets;
    private final VersionDigests agreements;
    private final ProposedExclusions proposals;

    Subjects(
            RulesVersions rules,
            SchemeDigests schemes,
            PlannedBudgets budgets,
            VersionDigests agreements,
            ProposedExclusions proposals) {
        this.rules = rules;
        this.schemes = schemes;
        this.budgets = budgets;
        this.agreements = agreements;
        this.proposals = proposals;
    }

    /**
     * What is to be decided, with the digest of what it is about.
     *
     * @throws Rejected rule G2, when there is no such thing, or its text is another
     */
    DecisionText checked(Acting acting, NewDecision given, Instant now) {
        NewDecision.Subject subject = given.subject();
        Matter matter = Matter.parse(subject.matter()).orElseThrow();
        if ((subject.ref() == null) != (matter == Matter.OTHER)) {
            throw refused(
                    "/subject/ref",
                    matter == Matter.OTHER
                            ? "is left out where it is about nothing else"
                            : "says which one it is about");
        }
        String digest = digest(acting, matter, subject, now);
        return new DecisionText(
                given.meeting(),
                given.title(),
                given.text(),
                subject.matter(),
                subject.ref(),
                digest,
                given.votesUntil());
    }

    private String digest(Acting acting, Matter matter, NewDecision.Subject subject, Instant now) {
        Optional<String> found = found(acting, matter, subject.ref(), now);
        if (matter == Matter.MEMBERSHIP && subject.digest() == null) {
            throw refused(
                    "/subject/digest",
                    "is that of the terms of a membership, of a leaving or of a succession: nothing could take effect by it else");
        }
        if (found.isPresent() && subject.digest() != null && !found.get().equals(subject.digest())) {
            throw refused(
                    "/subject/digest", "is " + found.get() + " now: read it again before you put it to the members");
        }
        return found.orElse(subject.digest());
    }

    private Optional<String> found(Acting acting, Matter matter, String ref, Instant now) {
        UUID partnership = acting.partnership().id();
        return switch (matter) {
            case GOVERNANCE_RULES ->
                there(
                        number(ref)
                                .flatMap(number -> rules.known(partnership, number, now))
                                .map(version -> version.digest),
                        "is the number of a version of the governance rules");
            case SHARING_SCHEME ->
                there(
                        numbered(ref, (name, number) -> schemes.of(partnership, name, number, now)),
                        "is scheme/number of a version of a sharing scheme");
            case BUDGET ->
                there(
                        Period.parse(ref)
                                .filter(year -> year.length() == Period.Length.YEAR)
                                .flatMap(year -> budgets.digest(acting, year, now)),
                        "is a financial year that is planned and has budget lines");
            case AGREEMENT_VERSION ->
                there(
                        numbered(ref, (name, number) -> agreements.of(partnership, name, number, now)),
                        "is council.agreement/number of a version that was proposed");
            case EXCLUSION -> {
                if (!proposals.isProposed(partnership, ref)) {
                    throw refused("/subject/ref", "is the id of an exclusion or a relief that waits to be decided");
                }
                yield Optional.empty();
            }
            case MEMBERSHIP, OTHER -> Optional.empty();
        };
    }

    /** What has a name and numbers: {@code name/number}. */
    private static Optional<String> numbered(String ref, BiFunction<String, Integer, Optional<String>> digest) {
        String[] parts = ref.split("/", 2);
        return parts.length < 2 ? Optional.empty() : number(parts[1]).flatMap(number -> digest.apply(parts[0], number));
    }

    private static Optional<String> there(Optional<String> digest, String otherwise) {
        return Optional.of(digest.orElseThrow(() -> refused("/subject/ref", otherwise)));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Rejected refused(String pointer, String detail) {
        return Rejected.rule(RULE, "What is to be decided is not there to the letter.", new Fault(pointer, detail));
    }

    /** Whether the thing is still as it was decided upon. */
    boolean isStill(Acting acting, Decision decision, Instant now) {
        return found(acting, decision.matterOf(), decision.ref, now)
                .map(digest -> new Digest(digest).value().equals(decision.subjectDigest))
                .orElse(true);
    }
}
