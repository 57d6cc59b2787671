package org.concordat.governance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.EnumMap;
import java.util.Map;
import org.concordat.governance.model.Level;
import org.concordat.governance.model.Majority;
import org.concordat.governance.model.Matter;
import org.concordat.governance.model.Notice;
import org.concordat.governance.model.Quorum;
import org.concordat.governance.model.Threshold;
import org.concordat.governance.model.Whole;
import org.concordat.kernel.Fraction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of governance rules as they are sent, answered and kept. */
public final class GovernanceText {

    private static final String FRACTION = "[1-9][0-9]{0,3}/[1-9][0-9]{0,3}";
    private static final String LEVELS = "officer|board|reserved";

    private GovernanceText() {}

    /** Who must be present. */
    @Schema(name = "QuorumText", description = "Who must be present before a meeting can decide for the board.")
    public record QuorumText(
            @NotNull
            @Min(1)
            @Max(1000)
            @Schema(description = "How many members with a vote, at least.", required = true, examples = "3")
            Integer members,

            @NotNull
            @Schema(
                    description = "Whether each of them must be represented, whatever their number.",
                    required = true,
                    examples = "false")
            Boolean everyPartner) {

        Quorum value() {
            return new Quorum(members, everyPartner);
        }
    }

    /** A part that must be reached. */
    @Schema(
            name = "ThresholdText",
            description = "A part that must be reached: more than a fraction, or at least one; exactly one of the two.")
    public record ThresholdText(
            @Pattern(regexp = FRACTION)
            @Schema(
                    description = "More than this fraction, 1/2 or above; null where atLeast is given.",
                    maxLength = 9,
                    examples = "1/2")
            String moreThan,

            @Pattern(regexp = FRACTION)
            @Schema(
                    description = "At least this fraction, above 1/2; null where moreThan is given.",
                    maxLength = 9,
                    examples = "2/3")
            String atLeast) {

        boolean hasOne() {
            return (moreThan == null) != (atLeast == null);
        }

        Threshold value() {
            return moreThan == null ? Threshold.atLeast(read(atLeast)) : Threshold.moreThan(read(moreThan));
        }

        private static Fraction read(String text) {
            String[] parts = text.split("/");
            return Fraction.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
    }

    /** What carries a decision of the board. */
    @Schema(name = "MajorityText", description = "What carries a decision of the board.")
    public record MajorityText(
            @NotNull
            @Pattern(regexp = "simple|weighted|double")
            @Schema(
                    description = "What is counted.",
                    required = true,
                    enumeration = {"simple", "weighted", "double"},
                    examples = "simple")
            String kind,

            @NotNull
            @Pattern(regexp = "cast|present|all")
            @Schema(
                    description = "Of what the majority is a part.",
                    required = true,
                    enumeration = {"cast", "present", "all"},
                    examples = "cast")
            String of,

            @Valid @Schema(description = "What is needed of the members, each counted once; null under weighted.")
            ThresholdText members,

            @Valid @Schema(description = "What is needed of their votes; null under simple.")
            ThresholdText votes) {

        Majority.Kind kindOf() {
            return Majority.Kind.parse(kind).orElseThrow();
        }

        Majority value() {
            return new Majority(
                    kindOf(),
                    Whole.parse(of).orElseThrow(),
                    members == null ? null : members.value(),
                    votes == null ? null : votes.value());
        }
    }

    /** How long before it leaves a member says so. */
    @Schema(name = "NoticeText", description = "How long before it leaves a member says so (rule G5).")
    public record NoticeText(
            @NotNull
            @Min(0)
            @Max(120)
            @Schema(
                    description = "Months from the day of the notice to the earliest last day.",
                    required = true,
                    examples = "12")
            Integer noticeMonths,

            @NotNull
            @Pattern(regexp = "day|month|year")
            @Schema(
                    description = "With what a membership ends.",
                    required = true,
                    enumeration = {"day", "month", "year"},
                    examples = "year")
            String ends) {

        Notice value() {
            return new Notice(noticeMonths, Notice.Ends.parse(ends).orElseThrow());
        }
    }

    /** Who decides which matter. */
    @Schema(
            name = "MatterLevels",
            description =
                    "Who decides which matter. One that is left out is agreed by nobody: it takes effect as if there were no board. The"
                            + " governance rules themselves are always reserved.")
    public record MatterLevels(
            @Pattern(regexp = LEVELS)
            @Schema(
                    description = "A version of a sharing scheme; null where nobody said.",
                    enumeration = {"officer", "board", "reserved"},
                    examples = "reserved")
            String sharingScheme,

            @Pattern(regexp = LEVELS)
            @Schema(
                    description = "A version of an agreement, its targets among it; null where nobody said.",
                    enumeration = {"officer", "board", "reserved"},
                    examples = "board")
            String agreementVersion,

            @Pattern(regexp = LEVELS)
            @Schema(
                    description = "Who is a member, and until when; null where nobody said.",
                    enumeration = {"officer", "board", "reserved"},
                    examples = "reserved")
            String membership,

            @Pattern(regexp = LEVELS)
            @Schema(
                    description = "What is left out of a period; null where nobody said.",
                    enumeration = {"officer", "board", "reserved"},
                    examples = "officer")
            String exclusion,

            @Pattern(regexp = LEVELS)
            @Schema(
                    description = "The budget of a year; null where nobody said.",
                    enumeration = {"officer", "board", "reserved"},
                    examples = "board")
            String budget,

            @Pattern(regexp = LEVELS)
            @Schema(
                    description = "Anything else; null where nobody said.",
                    enumeration = {"officer", "board", "reserved"},
                    examples = "board")
            String other) {

        Map<Matter, Level> value() {
            Map<Matter, Level> levels = new EnumMap<>(Matter.class);
            put(levels, Matter.SHARING_SCHEME, sharingScheme);
            put(levels, Matter.AGREEMENT_VERSION, agreementVersion);
            put(levels, Matter.MEMBERSHIP, membership);
            put(levels, Matter.EXCLUSION, exclusion);
            put(levels, Matter.BUDGET, budget);
            put(levels, Matter.OTHER, other);
            return levels;
        }

        private static void put(Map<Matter, Level> levels, Matter matter, String text) {
            Level.parse(text).ifPresent(level -> levels.put(matter, level));
        }
    }
}
