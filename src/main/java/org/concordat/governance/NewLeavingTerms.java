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
                        "The last day of its membership; today or later. Another than that of the notice needs the agreement of the member's own signatory.",
                examples = "2028-03-31")
        LocalDate lastDay,

        @Schema(
                description =
                        "What it owes the others for leaving, from 0 to 1,000,000,000.00 pounds; left out where nothing is settled. It needs the agreement of the member's own signatory.")
        MoneyText compensation) {}
