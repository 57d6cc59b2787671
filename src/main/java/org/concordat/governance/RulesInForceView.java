package org.concordat.governance;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.governance.model.GovernanceRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What holds on a day. */
@Schema(name = "GovernanceInForce", description = "The governance rules that hold on a day, and what they do not say.")
public record RulesInForceView(
        @Schema(description = "The day.", examples = "2026-06-18")
        LocalDate on,

        @Schema(
                description =
                        "Since when they hold: the day that they name, or that on which they were adopted, whichever is later; null where"
                                + " none are adopted.",
                examples = "2026-04-01")
        LocalDate since,

        @Schema(description = "The rules; null where none are adopted.")
        GovernanceRulesView rules,

        @Schema(description = "What is not agreed, and what follows; nothing takes its place.")
        UnsaidView.All unsaid) {

    static RulesInForceView of(LocalDate on, Optional<Adopted> adopted, GovernanceRulesView rules) {
        return new RulesInForceView(
                on,
                adopted.map(Adopted::from).orElse(null),
                rules,
                UnsaidView.All.of(adopted.map(Adopted::rules).orElse(GovernanceRules.NONE)));
    }
}
