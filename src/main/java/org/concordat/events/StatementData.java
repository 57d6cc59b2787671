package org.concordat.events;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about a statement says. */
record StatementData(
        @Schema(description = "Slug of the council whose statement it is.", examples = "kettering")
        String council,

        @Schema(description = "Id of the statement.", examples = "01928b1d-7c1a-7e54-9d3c-2f6a1b0c4d1e")
        UUID statement,

        @Schema(description = "What it is: bill, reconciliation or year.", examples = "bill")
        String kind,

        @Schema(description = "The financial year.", examples = "FY2026-27")
        String year,

        @Schema(description = "What the council owes, in pounds; negative where it is owed.", examples = "45144.50")
        String amount,

        @Schema(description = "The currency, GBP.", examples = "GBP")
        String currency) {}
