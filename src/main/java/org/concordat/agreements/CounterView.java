package org.concordat.agreements;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A counter-proposal. */
@Schema(description = "A counter-proposal and what it changes of the proposal.")
public record CounterView(
        @Schema(description = "The new version, proposed.") VersionView version,

        @Schema(description = "What differs from the version that was countered.")
        DiffView diff) {}
