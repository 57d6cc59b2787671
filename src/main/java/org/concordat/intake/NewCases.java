package org.concordat.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A load of cases in JSON, as the document shows it; it is read item by item, never as a whole ({@link ItemRows}). */
@Schema(description = "A load of cases.")
record NewCases(
        @Schema(description = "The cases, each a row.", required = true)
        List<NewCase> items) {}
