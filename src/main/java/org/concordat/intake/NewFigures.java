package org.concordat.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A load of figures in JSON, as the document shows it; it is read item by item, never as a whole ({@link ItemRows}). */
@Schema(description = "A load of figures.")
record NewFigures(
        @Schema(description = "The figures, each a row.", required = true)
        List<NewFigure> items) {}
