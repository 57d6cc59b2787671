package org.concordat.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import org.concordat.fairness.model.Nucleolus;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Actings;
import org.jboss.logging.Logger;

/** Answers whether shares are fair (rule M7): reads in one transaction, and computes after it, while nothing of the database is held. */
@ApplicationScoped
class FairnessService {

    private static final Logger LOG = Logger.getLogger(FairnessService.class);

    private final FairQuestions questions;
    private final OjAlgoPrograms programs;
    private final ComputingGate gate;
    private final Actings actings;

    FairnessService(FairQuestions questions, OjAlgoPrograms programs, ComputingGate gate, Actings actings) {
        this.questions = questions;
        this.programs = programs;
        this.gate = gate;
        this.actings = actings;
    }

    /** @throws Rejected as the question; rule M7, where no nucleolus could be proved: what is not proved is not shown */
    FairnessView assess(String partnership, Period year, AskedFairness asked) {
        FairQuestion question = questions.read(partnership, year, asked);
        try {
            return gate.through(
                    actings.in(partnership).organisation().id(),
                    question.councils().size(),
                    () -> FairnessView.of(question, question.assess(programs)));
        } catch (Nucleolus.Unproved unproved) {
            LOG.warn("fairness of " + question.year() + " refused", unproved);
            throw Rejected.rule(
                    "M7",
                    "The nucleolus of these costs could not be proved, so nothing is shown. Give the stand-alone costs in whole pounds,"
                            + " or ask whoever runs the service to look into it.");
        }
    }
}
