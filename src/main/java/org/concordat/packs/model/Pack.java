package org.concordat.packs.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * All that a board pack says of a period. Lists are in the order in which they are read: by council, then by what they tell of. A section
 * that a version does not have is null, and absent from its text: not empty, not masked.
 *
 * @param partnership its slug
 * @param title of the partnership
 * @param period month, quarter or financial year
 * @param revision of the period's publications, from 1; null of a draft, which nobody has published
 * @param audience {@code exempt}: the whole of it, for the parties; {@code public}
 * @param knownOn the instant at which it was made: what was recorded later is not in it, and open cases were judged then (rule F3)
 * @param exemptions the sections that the public version does not have, and why; in both versions
 * @param councils whose results are in it, by slug
 * @param services that its results are of, by slug
 * @param results each council's and service level's of the period and of the three before it
 * @param standings what each council's service levels come to in the period
 * @param plans rectification plans of the period, and those of earlier ones that are still to be done
 * @param triggers how far rolling triggers are
 * @param exclusions how many cases it was agreed to leave out, and decided about in the period
 * @param reliefs which periods were excused, or are proposed to be
 * @param queries how many queries and disputes there are
 * @param costs of the financial year
 * @param risks the open ones
 * @param benefits of the financial year, by kind
 * @param decisions taken in the period, and still to be taken
 * @param signals what is signal and what is noise, a sentence each
 */
public record Pack(
        String partnership,
        String title,
        String period,
        LocalDate from,
        LocalDate to,
        Integer revision,
        String audience,
        Instant knownOn,
        List<PackExemption> exemptions,
        List<PackName> councils,
        List<PackName> services,
        List<PackResult> results,
        List<PackStanding> standings,
        List<PackPlan> plans,
        List<PackTrigger> triggers,
        List<PackExclusions> exclusions,
        List<PackRelief> reliefs,
        List<PackQueries> queries,
        PackCosts costs,
        List<PackRisk> risks,
        List<PackBenefit> benefits,
        List<PackDecision> decisions,
        List<PackSignal> signals) {

    /** The whole of it, for members, provider, board and auditor. */
    public static final String EXEMPT = "exempt";
    /** What everybody may read. */
    public static final String PUBLIC = "public";

    /** What one section holds; null where this version does not have it. */
    public Object section(PackSection section) {
        Function<Pack, ?> field =
                switch (section) {
                    case RESULTS -> Pack::results;
                    case STANDINGS -> Pack::standings;
                    case PLANS -> Pack::plans;
                    case TRIGGERS -> Pack::triggers;
                    case EXCLUSIONS -> Pack::exclusions;
                    case RELIEFS -> Pack::reliefs;
                    case QUERIES -> Pack::queries;
                    case COSTS -> Pack::costs;
                    case RISKS -> Pack::risks;
                    case BENEFITS -> Pack::benefits;
                    case DECISIONS -> Pack::decisions;
                    case SIGNALS -> Pack::signals;
                };
        return field.apply(this);
    }
}
