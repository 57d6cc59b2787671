package org.concordat.costs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.costs.model.SchemeLife;
import org.concordat.costs.model.SchemeState;
import org.concordat.costs.model.SchemeText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a sharing scheme as it is answered. */
@Schema(
        name = "SharingSchemeVersion",
        description = "A version of a sharing scheme: its text, its state, the digest that approvals cover.")
record SharingSchemeVersionView(
        @Schema(description = "Slug of the scheme.", examples = "licensing-cost")
        String scheme,

        @Schema(description = "Number of the version.", minimum = "1", examples = "1")
        int version,

        @Schema(description = "Its state today.", examples = "proposed")
        String state,

        @Schema(
                description = "SHA-256 of the canonical JSON (RFC 8785) of the text.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String digest,

        @Schema(
                description = "Whose approval it needs, by the partnership's rules as they are now.",
                enumeration = {"every-member", "majority", "double-majority"},
                examples = "every-member")
        String approvals,

        @Schema(description = "The members that have approved it, in that order.", examples = "[\"kettering\"]")
        List<String> approvedBy,

        @Schema(
                description =
                        "Who is asked and has not approved it: those who are members when it commences, or today once"
                                + " that has come; none once it needs no more approvals.",
                examples = "[\"corby\"]")
        List<String> awaited,

        @Schema(
                description =
                        "Id of the decision of the members by which it took effect; null until then, and where the governance"
                                + " rules ask for none (rule G2).")
        UUID decision,

        @Schema(description = "Revision, also the ETag.", minimum = "1", examples = "1")
        int revision,

        @Schema(description = "The text.") SchemeText text) {

    /**
     * A version.
     *
     * @param asked whose approval is asked for
     * @param decision by which it took effect; null where there is none
     */
    static SharingSchemeVersionView of(
            SchemeVersion version,
            SchemeLife life,
            LocalDate today,
            String approvals,
            List<String> asked,
            UUID decision) {
        List<String> approved = life.approvedBy(version.number);
        boolean waits = life.state(version.number, today) == SchemeState.PROPOSED;
        return new SharingSchemeVersionView(
                version.scheme,
                version.number,
                life.state(version.number, today).text(),
                version.digest,
                approvals,
                approved,
                waits ? asked.stream().filter(m -> !approved.contains(m)).toList() : List.of(),
                decision,
                version.recorded.revision().number(),
                version.written());
    }
}
