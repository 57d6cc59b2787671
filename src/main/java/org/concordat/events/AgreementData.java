package org.concordat.events;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about a version of an agreement says. */
record AgreementData(
        @Schema(description = "Slug of the council whose agreement it is.", examples = "kettering")
        String council,

        @Schema(description = "Ref of the agreement.", examples = "sla-ket")
        String agreement,

        @Schema(description = "Number of the version, from 1.", examples = "3")
        int version,

        @Schema(description = "The side that did it: provider or client.", examples = "client")
        String side,

        @Schema(description = "Whether both sides have signed the version now.", examples = "true")
        boolean concluded,

        @Schema(
                description = "Last day of a version that was terminated; null otherwise.",
                nullable = true,
                examples = "2027-03-31")
        LocalDate lastDay) {}
