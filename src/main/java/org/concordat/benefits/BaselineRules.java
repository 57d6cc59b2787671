package org.concordat.benefits;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.catalogue.Catalogue;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;

/** What has to hold of a baseline's text (rule R1). */
@ApplicationScoped
class BaselineRules {

    private static final String RULE = "R1";

    private final Catalogue catalogue;
    private final Keeping keeping;

    BaselineRules(Catalogue catalogue, Keeping keeping) {
        this.catalogue = catalogue;
        this.keeping = keeping;
    }

    /**
     * The council that a text is of.
     *
     * @param before what stands now, which stays of the same council
     * @throws Rejected rule R1, with everything that is wrong
     */
    UUID checked(Acting acting, BaselineText text, Optional<Baseline> before) {
        List<Fault> faults = new ArrayList<>();
        UUID council = keeping.owner(acting, text.council(), before.map(b -> b.organisationId), faults);
        if (faults.isEmpty()
                && before.filter(b -> !b.organisationId.equals(council)).isPresent()) {
            faults.add(new Fault("/council", "stays as it is: another council's baseline is another one"));
        }
        UUID partnership = acting.partnership().id();
        if (catalogue.service(partnership, new Slug(text.service()), null).isEmpty()) {
            faults.add(new Fault("/service", "is a service of the partnership; there is no " + text.service()));
        }
        Period year = Amounts.year(text.year(), "/year", faults);
        if (year != null && !year.last().isBefore(text.goesLive())) {
            faults.add(new Fault("/goesLive", "is after the last day of the year that was measured"));
        }
        Amounts.read(text.cost(), "/cost", faults);
        for (int i = 0; i < text.measured().size(); i++) {
            check(partnership, text.measured().get(i), "/quality/" + i, faults);
        }
        if (!faults.isEmpty()) {
            throw Rejected.rule(RULE, "A baseline tells what a service of a council cost and did in a year.", faults);
        }
        return council;
    }

    private void check(UUID partnership, BaselineText.Quality quality, String at, List<Fault> faults) {
        if (catalogue.measure(partnership, new Slug(quality.measure()), null).isEmpty()) {
            faults.add(new Fault(at + "/measure", "is a measure of the partnership; there is no " + quality.measure()));
        }
        if (!quality.saysOne()) {
            faults.add(new Fault(at + "/value", "is given, or numerator and denominator are: one of the two"));
        }
    }
}
