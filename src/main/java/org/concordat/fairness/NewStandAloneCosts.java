package org.concordat.fairness;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.concordat.fairness.model.StandAlone;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stand-alone costs of a year as the keeper of the books sends them. */
@Schema(
        description =
                "What councils and groups of them would pay by themselves in a year (rule M7): costs that somebody worked out, or a model of"
                        + " fixed and variable costs; one of the two.")
record NewStandAloneCosts(
        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "Where the numbers come from, at most 500 characters.",
                examples = "Business case of January 2026, table 4, at 2026 prices")
        String source,

        @Size(min = 1, max = 4096)
        @Schema(
                description =
                        "Costs as given: of every council alone, and of what groups there are. A group of which none is given pays what the"
                                + " cheapest way to divide it into groups with a given cost comes to.")
        List<StandAloneText.@NotNull @Valid OfGroup> costs,

        @Size(min = 1, max = 25)
        @Schema(
                description =
                        "A model: of each component a group pays the fixed cost once, and the variable cost of each of its councils that"
                                + " takes part.")
        List<StandAloneText.@NotNull @Valid Component> components) {

    StandAloneText.Stored stored() {
        return new StandAloneText.Stored(costs, components);
    }

    /** @throws Rejected rule M7, when the costs cannot be read or contradict themselves */
    StandAlone checked() {
        StandAloneReader reader = new StandAloneReader();
        StandAlone read = reader.read(stored());
        List<Fault> faults = new java.util.ArrayList<>(reader.faults());
        faults.addAll(read.faults());
        if (!faults.isEmpty()) {
            throw Rejected.rule("M7", "Stand-alone costs are given once for each group, or modelled.", faults);
        }
        return read;
    }
}
