package org.concordat.statements;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which bills are to be issued. */
@Schema(description = "The billing period whose bills are to be issued.")
record NewBills(
        @NotNull
        @Pattern(regexp = "[0-9]{4}-[0-9]{2}|FY[0-9]{4}-[0-9]{2}-Q[1-4]")
        @Schema(
                description =
                        "The next billing period of the year: a month where it is billed monthly, else a quarter. One that has"
                                + " been billed is not billed again (409).",
                examples = "2026-07")
        String period) {}
