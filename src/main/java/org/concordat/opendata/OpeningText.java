package org.concordat.opendata;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.concordat.opendata.model.Licence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether published packs are open to everybody, as it is written and kept. */
@Schema(
        name = "NewOpenDataDecision",
        description =
                "Whether the public versions of the published packs are open to everybody, and under which licence (rule P5).")
record OpeningText(
        @NotNull
        @Pattern(regexp = "open|withdrawn")
        @Schema(
                description = "open: the files are served to everybody; withdrawn: none is, from this moment on.",
                enumeration = {"open", "withdrawn"},
                examples = "open")
        String state,

        @NotNull
        @Pattern(regexp = Licence.FORM)
        @Schema(
                description =
                        "How the data may be used, by its SPDX name. It stands in files that are made from now on; those that were made keep theirs.",
                enumeration = {"OGL-UK-3.0", "CC-BY-4.0", "CC0-1.0"},
                examples = "OGL-UK-3.0")
        String licence,

        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "Why, in a sentence, at most 500 characters; only the parties read it.",
                examples = "The board resolved on 12 June to publish its results.")
        String reason,

        @Size(max = 200)
        @Pattern(regexp = FORM_OF_CONTACT)
        @Schema(
                description =
                        "Whom everybody may ask about the data: an address of e-mail, or of a page (https). It stands in the files; left out for none.",
                examples = "licensing-data@northampton.example")
        String contact,

        @Size(max = 11)
        @Pattern(regexp = FORM_OF_PREFIX)
        @Schema(
                description =
                        "The prefix that the publisher has registered for Open Contracting ids (ocid), with which they are unique in the world; left"
                                + " out where it has none: ids then begin with the partnership's slug.",
                examples = "ocds-b5fd17")
        String ocidPrefix,

        @Valid @Schema(description = "What is not served, whatever else is. Left out where everything is.")
        Exceptions withheld) {

    static final String OPEN = "open";

    private static final String FORM_OF_CONTACT =
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,130}|https://[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{1,190}";
    private static final String FORM_OF_PREFIX = "ocds-[a-z0-9]{6}";

    /** What is left out is none. */
    OpeningText {
        withheld = withheld == null ? new Exceptions(null) : withheld;
    }

    /** What is held back. */
    @Schema(name = "WithheldReports", description = "The published packs that are not served to everybody.")
    record Exceptions(
            @Size(max = 500)
            @Schema(description = "One each that told what it should not have; none where all are served.")
            List<@NotNull @Valid Withheld> packs) {

        /** What is left out is none. */
        Exceptions {
            packs = packs == null ? List.of() : packs;
        }
    }

    /** A pack that is held back. */
    @Schema(name = "WithheldReport", description = "A published pack that is not served to everybody.")
    record Withheld(
            @NotNull @Pattern(regexp = FORM_OF_PERIOD) @Schema(description = "Its period.", examples = "2026-01")
            String period,

            @Min(1) @Max(10_000) @Schema(description = "Its revision, from 1.", required = true, examples = "1")
            int revision) {

        private static final String FORM_OF_PERIOD = "[0-9]{4}-[0-9]{2}|FY[0-9]{4}-[0-9]{2}(-Q[1-4])?";
    }

    boolean opens() {
        return OPEN.equals(state);
    }
}
