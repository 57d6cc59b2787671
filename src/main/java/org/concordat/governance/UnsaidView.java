package org.concordat.governance;

import java.util.List;
import org.concordat.governance.model.GovernanceRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that the members have not agreed. */
@Schema(name = "Unsaid", description = "Something that the governance rules do not say, and what follows.")
public record UnsaidView(
        @Schema(description = "The field or the matter.", maxLength = 40, examples = "exclusion")
        String about,

        @Schema(
                description = "What follows, in a sentence.",
                maxLength = 300,
                examples = "No quorum is agreed, so no meeting can decide for the board.")
        String consequence) {

    /** All of it, where it stands beside something else. */
    @Schema(name = "UnsaidThings", description = "What the governance rules do not say; nothing takes its place.")
    public record All(
            @Schema(description = "Each with what follows.") List<UnsaidView> items) {

        static All of(GovernanceRules rules) {
            return new All(UnsaidView.of(rules));
        }
    }

    static List<UnsaidView> of(GovernanceRules rules) {
        return rules.unsaid().stream()
                .map(unsaid -> new UnsaidView(unsaid.about(), unsaid.consequence()))
                .toList();
    }
}
