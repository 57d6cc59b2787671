package org.concordat.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.concordat.kernel.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What every refusal looks like: {@code application/problem+json} (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A refusal (RFC 9457): what was wrong, which rule, which fields, how to mend it.")
public record Problem(
        @Schema(
                required = true,
                maxLength = 100,
                description = "Address of the page that says what this kind of problem means and how to mend it.",
                examples = "/problems/rule-broken")
        String type,

        @Schema(required = true, description = "The kind of problem in a few words.", examples = "A rule is broken")
        String title,

        @Schema(
                required = true,
                description = "The HTTP status, once more.",
                minimum = "400",
                maximum = "599",
                examples = "422")
        int status,

        @Schema(
                required = true,
                description = "What was wrong this time, and how to mend it.",
                examples = "The ladder is out of order.")
        String detail,

        @Schema(description = "Number of the rule that was broken; absent where none is.", examples = "B1")
        String rule,

        @Schema(description = "The fields that were wrong, each with its place and its fault.")
        List<Fault> errors) {

    /** The media type of every problem. */
    public static final String TYPE = "application/problem+json";
}
