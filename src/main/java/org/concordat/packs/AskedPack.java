package org.concordat.packs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which version of a pack is asked for in a query. */
record AskedPack(
        @Parameter(description = "Which of the period's publications; the last one by default.")
        @QueryParam("revision")
        @Min(1)
        @Max(10_000)
        Integer revision,

        @Parameter(
                description =
                        "exempt: the whole of it, and that you were answered it is recorded; public: what may be told to everybody.",
                schema =
                        @Schema(
                                enumeration = {"exempt", "public"},
                                defaultValue = "exempt"))
        @QueryParam("audience")
        @DefaultValue("exempt")
        @Pattern(regexp = "exempt|public")
        String audience,

        @Parameter(
                description =
                        "published: as it was frozen; draft: what it would be now, which the board and an auditor read, and which is kept nowhere.",
                schema =
                        @Schema(
                                enumeration = {"published", "draft"},
                                defaultValue = "published"))
        @QueryParam("state")
        @DefaultValue("published")
        @Pattern(regexp = "published|draft")
        String state) {

    boolean isDraft() {
        return "draft".equals(state);
    }
}
