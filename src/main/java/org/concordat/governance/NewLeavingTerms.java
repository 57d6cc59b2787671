package org.concordat.governance;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On what terms a member leaves. */
@Schema(description = "On what terms a member leaves, as they are to be decided.")
record NewLeavingTerms(
        @NotNull
        @Schema(
                description =
                        "The last day of its membership; before that which the notice allows only where the others let it go sooner.",
                examples = "2028-03-31")
        LocalDate lastDay,

        @Schema(
                description =
                        "What it owes the others for leaving, from 0 to 1,000,000,000.00 pounds; left out where nothing is settled.")
        MoneyText compensation) {}
