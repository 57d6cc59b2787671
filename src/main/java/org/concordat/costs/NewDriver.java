package org.concordat.costs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.concordat.costs.model.DriverKind;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A driver as who keeps the books describes it. */
@Schema(
        description =
                "Something by whose volumes costs are shared (rule M2): population, properties, cases, calls, head count, time, tax base,"
                        + " or any measure.")
record NewDriver(
        @NotBlank @Size(max = 200) @Schema(description = "Title.", examples = "Resident population")
        String title,

        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9-]{0,62}")
        @Schema(description = "Unit of its volumes.", examples = "residents")
        String unit,

        @Size(max = 500)
        @Schema(
                description = "Where its volumes come from, in words, at most 500 characters.",
                examples = "ONS mid-year estimates")
        String source,

        @NotNull
        @Pattern(regexp = "loaded|cases|measure")
        @Schema(
                description =
                        "Where its actual volumes come from: they are sent (loaded), or they are counted: the cases received in the year,"
                                + " or the figures of a measure. Estimates are sent, whatever it is.",
                enumeration = {"loaded", "cases", "measure"},
                examples = "loaded")
        String kind,

        @Size(max = 50)
        @Schema(
                description = "Of the kind cases only, and always: slugs of the services whose cases are counted.",
                examples = "[\"premises-licensing\"]")
        Set<@NotNull @Pattern(regexp = Slug.FORM) String> services,

        @Pattern(regexp = Slug.FORM)
        @Schema(
                description =
                        "Of the kind measure only, and always: slug of a measure that is computed from figures, and no rate; its"
                                + " numerator or its value of the year is the volume.",
                examples = "calls-answered")
        String measure) {

    /** The services, by slug. */
    List<String> counted() {
        return services == null ? List.of() : services.stream().sorted().toList();
    }

    /** @throws Rejected rule M2, when it names what does not go with its kind, or does not name what does */
    NewDriver checked() {
        List<Fault> faults = new ArrayList<>();
        boolean cases = kind.equals(DriverKind.CASES.text());
        if (cases == counted().isEmpty()) {
            faults.add(new Fault(
                    "/services",
                    cases ? "names the services whose cases are counted" : "goes with the kind cases only"));
        }
        boolean ofMeasure = kind.equals(DriverKind.MEASURE.text());
        if (ofMeasure == (measure == null)) {
            faults.add(new Fault("/measure", ofMeasure ? "names the measure" : "goes with the kind measure only"));
        }
        if (!faults.isEmpty()) {
            throw Rejected.rule("M2", "The driver does not say what its kind needs.", faults);
        }
        return this;
    }
}
