package org.concordat.agreements.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.agreements.model.ConsequenceTerms.RepeatPolicy;
import org.concordat.agreements.model.ConsequenceTerms.Trigger;
import org.concordat.agreements.model.ProcedureTerms.QueryLimits;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/** Whether what a version says follows from results, and how the sides proceed, can be followed (rules B2, B4, B7, F1, G4). */
final class ConsequenceRules {

    private static final int LARGEST_FACTOR = 10;
    private static final int LONGEST_BEDDING_IN = 104;
    private static final int MOST_PERIODS = 24;
    private static final int MOST_DAYS = 60;
    private static final List<String> CHAIN = List.of("breaks", "keeps");

    private final VersionText text;
    private final TermsRules rules;

    ConsequenceRules(VersionText text, TermsRules rules) {
        this.text = text;
        this.rules = rules;
    }

    void check() {
        if (text.consequences() != null) {
            consequences(text.consequences());
        }
        if (text.procedures() != null) {
            procedures(text.procedures());
        }
    }

    private void consequences(ConsequenceTerms terms) {
        within("B4", "/consequences/beddingInWeeks", terms.beddingInWeeks(), LONGEST_BEDDING_IN);
        if (terms.repeats() != null) {
            repeats(terms.repeats());
        }
        triggers(terms.triggers());
        terms.ratings().forEach(this::rating);
    }

    /** Left out, or 1 to a most. */
    private void within(String rule, String at, Integer number, int most) {
        if (number != null && (number < 1 || number > most)) {
            rules.say(rule, at, "is 1 to " + most);
        }
    }

    private void repeats(RepeatPolicy policy) {
        String at = "/consequences/repeats";
        within("B2", at + "/factor", policy.factor(), LARGEST_FACTOR);
        chain(policy.noData(), at + "/noData");
        chain(policy.smallSample(), at + "/smallSample");
        chain(policy.relieved(), at + "/relieved");
        chain(policy.beddingIn(), at + "/beddingIn");
    }

    private void chain(String does, String at) {
        if (does != null && !CHAIN.contains(does)) {
            rules.say("B2", at, "is breaks or keeps");
        }
    }

    private void triggers(List<Trigger> triggers) {
        Set<String> refs = new HashSet<>();
        for (int i = 0; i < triggers.size(); i++) {
            Trigger trigger = triggers.get(i);
            String at = "/consequences/triggers/" + i;
            if (Slug.parse(trigger.ref()).isEmpty() || !refs.add(trigger.ref())) {
                say(at + "/ref", "is a slug that no other trigger of the version has");
            }
            if (Period.Length.parse(trigger.period()).isEmpty()) {
                say(at + "/period", "is month, quarter or year");
            } else {
                counted(trigger, at);
            }
            if (!ConsequenceTerms.POINTS.equals(trigger.counts())
                    && !ConsequenceTerms.FAILURES.equals(trigger.counts())) {
                say(at + "/counts", "is points or failures");
            }
            Integer last = trigger.lastPeriods();
            if (last == null || last < 1 || last > MOST_PERIODS) {
                say(at + "/lastPeriods", "is 1 to " + MOST_PERIODS);
            }
            if (trigger.threshold() == null || trigger.threshold() < 1) {
                say(at + "/threshold", "is 1 or more");
            }
        }
    }

    /** Points and failures arise only at the service level's own period (rule B8): at another there is nothing to count. */
    private void counted(Trigger trigger, String at) {
        if (trigger.serviceLevel() == null) {
            return;
        }
        Optional<ServiceLevel> level = text.serviceLevel(trigger.serviceLevel());
        if (level.isEmpty()) {
            say(at + "/serviceLevel", "names a service level of the version");
        } else if (!trigger.period().equals(level.get().period())) {
            say(at + "/period", "is the service level's own period");
        }
    }

    private void say(String at, String detail) {
        rules.say("B4", at, detail);
    }

    private void rating(String band, String rating) {
        String at = "/consequences/ratings/" + band.replace("~", "~0").replace("/", "~1");
        if (!Ladder.NAMES.contains(band)) {
            rules.say("B7", at, "is named by a band: " + String.join(", ", Ladder.NAMES));
        }
        if (!ConsequenceTerms.RATINGS.contains(rating)) {
            rules.say("B7", at, "is one of " + String.join(", ", ConsequenceTerms.RATINGS));
        }
    }

    private void procedures(ProcedureTerms terms) {
        within("F1", "/procedures/figuresAgreedAfter", terms.figuresAgreedAfter(), MOST_DAYS);
        QueryLimits queries = terms.queries();
        if (queries != null) {
            String at = "/procedures/queries";
            within("G4", at + "/officers", queries.officers(), MOST_DAYS);
            within("G4", at + "/board", queries.board(), MOST_DAYS);
            within("G4", at + "/chiefExecutives", queries.chiefExecutives(), MOST_DAYS);
            within("G4", at + "/mediation", queries.mediation(), MOST_DAYS);
        }
    }
}
