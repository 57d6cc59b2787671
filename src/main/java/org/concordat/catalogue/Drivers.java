package org.concordat.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.concordat.catalogue.model.MeasureDefinition;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;

/** Keeps rates and the measures that they are divided by fitting each other, whichever of the two is defined (rule C3). */
@ApplicationScoped
class Drivers {

    private static final String FITTING = "a value or a count that is computed from figures";

    private final Measures measures;

    Drivers(Measures measures) {
        this.measures = measures;
    }

    /** @throws Rejected rule C3, when a rate's driver does not fit, or what rates are divided by would no longer fit them */
    void requireFit(UUID partnership, Slug slug, MeasureDefinition definition) {
        Slug driver = definition.driver();
        if (driver != null && (driver.equals(slug) || !drives(partnership, driver))) {
            throw Rejected.rule(
                    "C3",
                    "A rate is divided by the figures of another measure.",
                    new Fault("/driver", "names another measure of the partnership, " + FITTING));
        }
        List<Slug> rates = rates(partnership, slug);
        if (!definition.canDrive() && !rates.isEmpty()) {
            throw Rejected.rule(
                    "C3",
                    "Rates are divided by the figures of this measure.",
                    new Fault("/kind", "stays " + FITTING + ", as long as " + rates.get(0) + " is divided by it"));
        }
    }

    private boolean drives(UUID partnership, Slug driver) {
        return measures.current(partnership, driver)
                .filter(measure -> measure.entry().definition().canDrive())
                .isPresent();
    }

    /** The rates that are divided by a measure's figures, itself not among them. */
    List<Slug> rates(UUID partnership, Slug driver) {
        return measures.drivenBy(partnership, driver).stream()
                .map(rate -> rate.entry().slug())
                .filter(rate -> !rate.equals(driver))
                .toList();
    }
}
