package org.concordat.events;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about a decision says. */
record DecisionData(
        @Schema(description = "Id of the decision.", examples = "01928c10-7c1a-7e54-9d3c-2f6a1b0c4d20")
        UUID decision,

        @Schema(
                description =
                        "What is decided: sharing-scheme, agreement-version, membership, exclusion, budget, governance-rules or other.",
                examples = "budget")
        String matter,

        @Schema(
                description = "Which one of the matter; null where the matter has none.",
                nullable = true,
                examples = "FY2026-27")
        String ref,

        @Schema(description = "Who decides: officer, board or reserved.", examples = "board")
        String level) {}
